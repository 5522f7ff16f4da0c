import type { ButtonHTMLAttributes } from 'react';

import { Icon, type IconName } from './Icon';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  look?: 'plain' | 'primary' | 'quiet';
  size?: 'small' | 'medium' | 'large';
  icon?: IconName;
  shortcut?: string;
  /** Only where there is room for both hands: hidden on phones. */
  desk?: boolean;
};

export function Button({ look = 'plain', size = 'medium', icon, shortcut, desk, children, ...rest }: Props) {
  const names = [
    'btn',
    look === 'plain' ? '' : look,
    { small: 's', medium: '', large: 'lg' }[size],
    desk ? 'desk' : '',
  ];
  return (
    <button type="button" {...rest} className={names.filter(Boolean).join(' ')} aria-keyshortcuts={shortcut}>
      {icon && <Icon name={icon} small={size !== 'large'} />}
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}

/** A button that is only its icon; the label is said. */
export function IconButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" className="btn quiet icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

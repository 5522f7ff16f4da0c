import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

import { Icon, type IconName } from './Icon';
import { Tooltip } from './Tooltip';

type Props = {
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
  icon?: IconName;
  shortcut?: string;
  /** Only where there is room for both hands: hidden on phones. */
  desk?: boolean;
  type?: 'button' | 'submit';
  /** Of a submit button outside of its form: the form's id. */
  form?: string;
  disabled?: boolean | undefined;
  onClick?: (() => void) | undefined;
  autoFocus?: boolean;
  'aria-pressed'?: boolean | undefined;
  'aria-expanded'?: boolean | undefined;
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  children?: ReactNode;
};

export function Button(props: Props) {
  const { look = 'plain', size = 'medium', icon, shortcut, desk, disabled = false, onClick, children, ...rest } = props;
  const names = [
    'btn',
    look === 'plain' ? '' : look,
    { small: 's', medium: '', large: 'lg' }[size],
    desk ? 'desk' : '',
  ];
  return (
    <AriaButton
      {...rest}
      isDisabled={disabled}
      {...(onClick ? { onPress: onClick } : {})}
      className={names.filter(Boolean).join(' ')}
      render={(dom) => <button {...dom} aria-keyshortcuts={shortcut ? spelled(shortcut) : undefined} />}
    >
      {icon && <Icon name={icon} small={size !== 'large'} />}
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </AriaButton>
  );
}

/** "Ctrl K" as screen readers are told it. */
const spelled = (shortcut: string) => shortcut.replace('Ctrl ', 'Control+').replace('↵', 'Enter');

/** A button that is only its icon; the label is said, and shown when one points at it. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onClick?: (() => void) | undefined;
  disabled?: boolean;
  /** Nothing is shown beside it: it opens a menu, or its label is right there. */
  bare?: boolean;
  small?: boolean;
}) {
  const button = (
    <AriaButton
      className={props.small ? 'btn quiet icon s' : 'btn quiet icon'}
      aria-label={props.label}
      isDisabled={props.disabled ?? false}
      {...(props.onClick ? { onPress: props.onClick } : {})}
    >
      <Icon name={props.icon} small={props.small ?? false} />
    </AriaButton>
  );
  return props.bare ? button : <Tooltip text={props.label}>{button}</Tooltip>;
}

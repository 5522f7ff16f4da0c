import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

import { Icon, type IconName } from './Icon';

export type Tone = 'plain' | 'line' | 'accent' | 'ok' | 'warn' | 'danger' | 'ask';

type Props = {
  tone?: Tone;
  icon?: IconName;
  /** With its label, for who does not see the cross: "Remove the filter Graz". */
  onRemove?: () => void;
  removeLabel?: string;
  children: ReactNode;
};

export function Chip({ tone = 'plain', icon, onRemove, removeLabel, children }: Props) {
  return (
    <span className={tone === 'plain' ? 'chip' : `chip ${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
      {onRemove && (
        <Button className="remove" aria-label={removeLabel ?? ''} onPress={onRemove}>
          <Icon name="close" />
        </Button>
      )}
    </span>
  );
}

import type { ReactNode } from 'react';

import { Icon, type IconName } from './Icon';

export type Tone = 'plain' | 'line' | 'accent' | 'ok' | 'warn' | 'danger' | 'ask';

export function Chip({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone === 'plain' ? 'chip' : `chip ${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

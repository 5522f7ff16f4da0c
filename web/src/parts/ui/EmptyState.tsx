import type { ReactNode } from 'react';

import { Icon, type IconName } from './Icon';

export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <span className="th">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** A line across the page about its state, not about the person's work. */
export function Banner({ tone, children }: { tone: 'warn' | 'danger'; children: ReactNode }) {
  return (
    <div className={`banner ${tone}`} role="status">
      <Icon name="warn" small />
      <div className="grow row wrap">{children}</div>
    </div>
  );
}

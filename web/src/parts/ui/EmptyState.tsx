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

const icons = { warn: 'warn', danger: 'warn', plain: 'note', ok: 'done' } as const;

/** A line across the page about its state, not about the person's work. */
export function Banner({
  tone,
  icon,
  children,
}: {
  tone: 'warn' | 'danger' | 'plain' | 'ok';
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <div className={`banner ${tone}`} role="status">
      <Icon name={icon ?? icons[tone]} small />
      <div className="grow row wrap">{children}</div>
    </div>
  );
}

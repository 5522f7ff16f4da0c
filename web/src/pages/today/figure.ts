// The right-hand figure of a row (ux.md section 3): what is left of a reply clock, how late, at what hour, what it is worth.
import type { IntlShape } from 'react-intl';

import type { ContactFile, Money } from '../../api/shapes';
import { clock, dueFigure, timeLeft } from '../../words/time';
import type { Row } from './answers';

export type Figure = { text: string; tone: '' | 'red' | 'amber'; left?: boolean };

export function shortMoney(intl: IntlShape, amount: Money) {
  return intl.formatNumber(Number(amount.amount), {
    style: 'currency',
    currency: amount.currency,
    notation: 'compact',
    maximumFractionDigits: 0,
  });
}

const hour = 60 * 60_000;
const day = 24 * hour;

export function figureOf(intl: IntlShape, row: Row, file: ContactFile | undefined, now: number): Figure {
  const due = dueFigure(intl, row.due_at, now);
  const late = { late: 'red', soon: 'amber', no: '' } as const;
  if (row.choice === 'inquiry') {
    const end = row.window_end ?? (file?.next?.choice === 'inquiry' ? file.next.window_end : null);
    const until = end ? Date.parse(end) : 0;
    if (until > now) return { text: timeLeft(until, now), tone: until - now < hour ? 'red' : 'amber', left: true };
    return { text: due.figure, tone: late[due.late] };
  }
  if (row.band === 'deals') {
    const amount = row.amount ?? file?.deals.find(({ state }) => state === 'open')?.amount;
    if (amount) return { text: shortMoney(intl, amount), tone: '' };
  }
  if (row.band === 'replies') return { text: due.figure, tone: '' };
  if (row.band === 'keep in touch') {
    // Lateness is no scold where nobody waits: today is today.
    const at = Date.parse(row.due_at);
    return now - at > day
      ? { text: due.figure, tone: '' }
      : { text: intl.formatRelativeTime(0, 'day', { numeric: 'auto' }), tone: '' };
  }
  if (row.band === 'now' && due.late === 'no') return { text: clock(intl, Date.parse(row.due_at)), tone: 'amber' };
  return { text: due.figure, tone: late[due.late] };
}

// Putting off: how a typed line becomes a wish to the planner, and when putting off is no answer any more.
import type { Entry } from '../../api/shapes';
import type { When, Wish } from './answers';

/** So many times an item may be put off without a question. */
export const latersWithoutQuestion = 2;

/** Nobody waits for a reply for ever: without one they are back after so many days. */
export const replyWait = 14;

/** How often the item at hand was put off: plans by hand since something last happened. Newest first, as they are read. */
export function putOff(timeline: Entry[]): number {
  let count = 0;
  for (const entry of timeline) {
    if (entry.undone_at) continue;
    if (entry.verb === 'override_plan') count += 1;
    else if (entry.verb === 'record_outcome' || entry.verb === 'skip_touch' || entry.verb === 'receive_touch') break;
  }
  return count;
}

/** The local day so many days after `now`, "2026-12-07". */
export function dayAfter(now: number, days: number): string {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The day that was read, with a time or without; empty if there is none. */
export const dayOf = (when: When | null) => when?.day ?? when?.local?.slice(0, 10) ?? '';

/** The plan that the reading asks for. The words typed are its reason: they make sense when the item is back. */
export function wishOf(text: string, when: When, now: number): Wish | null {
  const reason = text.trim();
  if (when.on_reply) return { day: dayAfter(now, replyWait), reason };
  if (when.local && when.at) return { at: when.local.slice(0, 16), zone: when.zone, reason };
  const day = dayOf(when);
  return day ? { day, zone: when.zone, reason } : null;
}

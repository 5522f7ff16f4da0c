// The banner over a contact: what was agreed to happen next, and how safe that is. Green: agreed, with a date. Amber:
// today, or only planned by us. Red: nothing, or it lapsed. Grey: they are left in peace, and that is on the record.
import type { ContactFile, NextStep, Touch } from '../../api/shapes';

type Contact = ContactFile['contact'];
export type Standing =
  | { tone: 'ok' | 'warn' | 'danger'; what: 'step'; step: NextStep; is: 'agreed' | 'planned' | 'today' | 'lapsed' }
  | { tone: 'warn'; what: 'touch'; touch: Touch }
  | { tone: 'danger'; what: 'nothing'; touch: Touch | null }
  | { tone: 'wait'; what: 'stopped'; reason: string; words: string; at: string }
  | { tone: 'wait'; what: 'paused'; until: string | null; why: string };

/** The clock on the wall in a zone, as a step's `at` is written: "2026-11-26T10:00". */
export function wallClock(now: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  return parts.replace(' ', 'T');
}

function zoned(now: number, zone: string): string {
  try {
    return wallClock(now, zone || 'UTC');
  } catch {
    return wallClock(now, 'UTC'); // a zone that this browser does not know
  }
}

export function standingOf(contact: Contact, deals: ContactFile['deals'], next: Touch | null, now: number): Standing {
  const stop = contact.stops.find(({ lifted_at }) => !lifted_at);
  if (stop) return { tone: 'wait', what: 'stopped', reason: stop.reason, words: stop.words, at: stop.at };
  const step = contact.next_step;
  if (step) {
    const today = zoned(now, step.zone);
    const at = step.at.replace(' ', 'T');
    if (at < today) return { tone: 'danger', what: 'step', step, is: 'lapsed' };
    if (at.slice(0, 10) === today.slice(0, 10)) return { tone: 'warn', what: 'step', step, is: 'today' };
    return step.agreed
      ? { tone: 'ok', what: 'step', step, is: 'agreed' }
      : { tone: 'warn', what: 'step', step, is: 'planned' };
  }
  if (contact.paused) return { tone: 'wait', what: 'paused', until: contact.paused.until, why: contact.paused.why };
  if (deals.some(({ state }) => state === 'open') || !next) return { tone: 'danger', what: 'nothing', touch: next };
  return { tone: 'warn', what: 'touch', touch: next };
}

import { describe, expect, it } from 'vitest';

import type { Entry } from '../../api/shapes';
import type { When } from './answers';
import { putOff, wishOf } from './later';

const entry = (verb: string, undone_at: string | null = null) => ({ verb, undone_at }) as Entry;
const now = new Date(2026, 10, 24, 8, 0).getTime();
const when = (more: Partial<When>): When => ({
  what: '',
  at: null,
  zone: 'Europe/Oslo',
  local: null,
  reading: '',
  their_reading: null,
  clash: null,
  is_free: true,
  day: null,
  on_reply: false,
  choices: [],
  ...more,
});

describe('how often an item was put off', () => {
  it('counts since something last happened with the contact', () => {
    expect(putOff([entry('override_plan'), entry('override_plan'), entry('record_outcome')])).toBe(2);
    expect(putOff([entry('override_plan'), entry('record_outcome'), entry('override_plan')])).toBe(1);
    expect(putOff([])).toBe(0);
  });

  it('does not count what was taken back', () => {
    expect(putOff([entry('override_plan', '2026-11-24T08:00:00Z'), entry('override_plan')])).toBe(1);
  });
});

describe('later, in typed words', () => {
  it('keeps the time and the zone that were read', () => {
    expect(wishOf(' thu 11 ', when({ at: '2026-11-26T10:00:00Z', local: '2026-11-26T11:00' }), now)).toEqual({
      at: '2026-11-26T11:00',
      zone: 'Europe/Oslo',
      reason: 'thu 11',
    });
  });

  it('asks for the day alone where no time was given, so that the planner finds their hours', () => {
    expect(wishOf('thu', when({ day: '2026-11-26' }), now)).toEqual({
      day: '2026-11-26',
      zone: 'Europe/Oslo',
      reason: 'thu',
    });
  });

  it('waits for a reply two weeks, and not for ever', () => {
    expect(wishOf('when they reply', when({ on_reply: true }), now)).toEqual({
      day: '2026-12-08',
      reason: 'when they reply',
    });
  });

  it('plans nothing without a day', () => {
    expect(wishOf('soon', when({}), now)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';

import { leadsOf, nextStep, opensByItself, stepAfter } from './steps';

const nothing = { you: false, mail: false, people: false, rhythm: false, dismissed: false };
const empty = { loaded_on: null, contacts: 0, own_contacts: 0 };

describe('the first run', () => {
  it('goes on at the first screen that is not done, and ends when all are or it is dismissed', () => {
    expect(nextStep({ ...nothing, you: true })).toBe('mail');
    expect(nextStep({ ...nothing, mail: true })).toBe('you');
    expect(nextStep({ you: true, mail: true, people: true, rhythm: true, dismissed: false })).toBeUndefined();
    expect(nextStep({ ...nothing, dismissed: true })).toBeUndefined();
    expect(stepAfter('rhythm')).toBeUndefined();
  });

  it('opens by itself in an empty workspace, once, and never stands before somebody’s people', () => {
    expect(opensByItself(nothing, empty, false)).toBe(true);
    expect(opensByItself(nothing, empty, true)).toBe(false);
    expect(opensByItself(nothing, { ...empty, own_contacts: 3 }, false)).toBe(false);
    expect(opensByItself(nothing, { ...empty, loaded_on: '2026-11-23' }, false)).toBe(false);
    expect(opensByItself({ ...nothing, you: true }, empty, false)).toBe(false);
  });

  it('takes pasted lines as leads', () => {
    expect(leadsOf(' jana@brno.example about 40 seats \n\nlead Sam Whitaker')).toEqual([
      'lead jana@brno.example about 40 seats',
      'lead Sam Whitaker',
    ]);
  });
});

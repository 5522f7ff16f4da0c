import { describe, expect, it } from 'vitest';

import { endingReport, isSettled, keptBy, missing, outcomesOf } from './outcomes';

const met = { contact: 'con_1', touch: 'tch_1', planned: 'call' as const, heard: ' a tank a week ' };

describe('the next-step gate', () => {
  it('asks for the day of "not now", and for the words of an end', () => {
    expect(missing({ way: 'later', day: '' }, 'busy')).toEqual({ day: 'wrap.need_day' });
    expect(missing({ way: 'later', day: '2027-03-01' }, '')).toEqual({});
    expect(missing({ way: 'stop', reason: 'said no' }, '  ')).toEqual({ words: 'wrapup.need_words' });
    expect(missing({ way: 'stop', reason: 'said no' }, 'we build our own')).toEqual({});
  });

  it('lets nobody be reached without it, on any channel', () => {
    for (const channel of ['call', 'email', 'meeting', 'card'] as const) {
      const conversations = outcomesOf(channel).filter((choice) =>
        /connected|meeting held|not now/.test(choice.outcome),
      );
      expect(conversations.length).toBeGreaterThan(0);
      expect(conversations.every((choice) => choice.gate)).toBe(true);
    }
  });
});

describe('the report of a talk that led nowhere yet', () => {
  it('turns "come back in March" into not now, and a no into a stop', () => {
    expect(endingReport(met, { way: 'later', day: '2027-03-01' })).toEqual({
      contact: 'con_1',
      touch: 'tch_1',
      outcome: 'not now',
      words: 'a tank a week',
      come_back_on: '2027-03-01',
    });
    expect(endingReport(met, { way: 'stop', reason: 'not a fit' })).toMatchObject({
      outcome: 'declined',
      stop: { reason: 'not a fit', words: 'a tank a week' },
    });
  });

  it('is a call of its own if a mail was planned, so that the mail stays due', () => {
    const report = endingReport({ ...met, planned: 'email' }, { way: 'later', day: '2027-03-01' });
    expect(report.touch).toBeUndefined();
    expect(report.channel).toBe('call');
  });
});

describe('a promise that is kept', () => {
  const open = { side: 'ours', what: 'send the sums', kept_at: null, dropped_at: null };
  it('is the one that the touch was planned for, and no other', () => {
    const touch = { choice: 'our commitment', subject: 'send the sums' };
    const old = { ...open, kept_at: '2026-11-01T09:00:00Z' };
    expect(keptBy(touch, [old, { ...open, side: 'theirs' }, open])).toEqual([2]);
    expect(keptBy({ ...touch, subject: 'something else' }, [open])).toEqual([]);
    expect(keptBy({ ...touch, choice: 'rhythm' }, [open])).toEqual([]);
  });
});

describe('a talk that is settled', () => {
  it('has a next step of its own: one from before it is not', () => {
    const meeting = { at: '2026-11-24T09:30:00Z' };
    expect(isSettled({ next_step: null, meeting })).toBe(false);
    expect(isSettled({ next_step: { set_at: '2026-11-20T09:00:00Z' }, meeting })).toBe(false);
    expect(isSettled({ next_step: { set_at: '2026-11-24T09:40:00Z' }, meeting })).toBe(true);
  });
});

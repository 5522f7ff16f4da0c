import { describe, expect, it } from 'vitest';

import { conversation, missing, outcomesOf } from './outcomes';

const met = {
  contact: 'con_1',
  touch: 'tch_1',
  planned: 'call' as const,
  outcome: 'connected',
  heard: ' a tank a week ',
  zone: 'Europe/Oslo',
};

describe('the next-step gate', () => {
  it('holds a conversation back until what happens next has a date and a time', () => {
    expect(missing({ way: 'step', what: '  ', at: '', channel: 'call' })).toEqual({
      what: 'wrap.need_what',
      at: 'wrap.need_when',
    });
    expect(missing({ way: 'step', what: 'show the plan', at: '2026-12-03T14:00', channel: 'call' })).toEqual({});
  });

  it('asks for the day of "not now"', () => {
    expect(missing({ way: 'later', day: '' })).toEqual({ day: 'wrap.need_day' });
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

describe('the report of a conversation', () => {
  it('gives the next step in the zone it was agreed in', () => {
    const report = conversation(met, {
      way: 'step',
      what: ' show the plan ',
      at: '2026-12-03T14:00',
      channel: 'meeting',
    });
    expect(report).toEqual({
      contact: 'con_1',
      touch: 'tch_1',
      outcome: 'connected',
      words: 'a tank a week',
      next_step: {
        what: 'show the plan',
        channel: 'meeting',
        at: '2026-12-03T14:00',
        zone: 'Europe/Oslo',
        agreed: true,
      },
    });
  });

  it('is a call of its own if a mail was planned, so that the mail stays due', () => {
    const report = conversation({ ...met, planned: 'email' }, { way: 'yes' });
    expect(report.touch).toBeUndefined();
    expect(report.channel).toBe('call');
  });

  it('turns "come back in March" into not now, and a no into a stop', () => {
    expect(conversation(met, { way: 'later', day: '2027-03-01' })).toMatchObject({
      outcome: 'not now',
      come_back_on: '2027-03-01',
    });
    expect(conversation(met, { way: 'stop', reason: 'not a fit' })).toMatchObject({
      outcome: 'declined',
      stop: { reason: 'not a fit' },
    });
  });
});

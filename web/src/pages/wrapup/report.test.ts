import { describe, expect, it } from 'vitest';

import type { Contact } from '../../api/shapes';
import type { When } from '../today/answers';
import { channelOf, type Heard, known, missing, nothingHeard, reportOf } from './report';

const contact = {
  id: 'con_1',
  discovery: {
    piqued_interest: '',
    problems: [
      { words: 'Rush orders jump the line', cost_per_year: { amount: '140000.00', currency: 'EUR' }, confirmed: false },
      { words: 'the hall is full', cost_per_year: null, confirmed: false },
    ],
    if_not_solved: '',
    importance: '',
    success: '95% on the day',
    who_else: '',
    decision_date: null,
  },
} as unknown as Contact;

const when: When = {
  what: 'show plan to anaïs',
  at: '2026-12-03T13:00:00Z',
  zone: 'Europe/Paris',
  local: '2026-12-03T14:00',
  reading: 'Thursday 3 December 2026, 14:00 Paris',
  their_reading: null,
  clash: null,
  is_free: true,
  day: '2026-12-03',
  on_reply: false,
  choices: [],
};
const heard = (more: Partial<Heard>): Heard => ({ ...nothingHeard, ...more });
const talk = { contact, outcome: 'connected', touch: 'tch_1', channel: 'call' as const, currency: 'EUR' };

describe('the gate of a wrap-up', () => {
  it('saves no conversation into nothing', () => {
    expect(missing(heard({}), null, null)).toEqual({ step: 'wrapup.need_step' });
    expect(missing(heard({ line: 'show plan thu' }), { ...when, at: null, local: null }, null)).toEqual({
      step: 'wrapup.need_time',
    });
    expect(missing(heard({ line: 'thu 3 dec 14:00' }), { ...when, what: '' }, null)).toEqual({
      step: 'wrap.need_what',
    });
    expect(missing(heard({ line: 'show plan thu 3 dec 14:00' }), when, null)).toEqual({});
  });

  it('takes an answer about permission, a day to come back or a no in their words instead', () => {
    expect(missing(heard({ allowed: 'granted' }), null, null)).toEqual({});
    expect(missing(heard({ way: 'later' }), null, null)).toEqual({ day: 'wrap.need_day' });
    expect(
      missing(heard({ way: 'later', backLine: 'march' }), null, { ...when, at: null, local: null, day: '2027-03-01' }),
    ).toEqual({});
    expect(missing(heard({ way: 'stop' }), null, null)).toEqual({ stop: 'wrapup.need_words' });
    expect(missing(heard({ way: 'stop', stopWords: 'we build our own' }), null, null)).toEqual({});
  });

  it('wants a date with every promise and a figure in what it costs', () => {
    const promises = [{ side: 'ours' as const, what: 'send the tally sheet', due: '' }];
    expect(missing(heard({ allowed: 'granted', promises, cost: 'a lot' }), null, null)).toEqual({
      cost: 'wrapup.need_figure',
      promises: 'wrapup.need_due',
    });
  });
});

describe('the report of a wrap-up', () => {
  it('saves outcome, what was heard, the next step and the promises of both in one', () => {
    const all = heard({
      ...known(contact, () => '€140,000'),
      notes: ' a good walk ',
      line: 'show plan to anaïs thu 3 dec 14:00',
      allowed: 'granted',
      promises: [
        { side: 'ours', what: ' send the tally sheet ', due: '2026-11-27' },
        { side: 'theirs', what: 'send the order list', due: '2026-12-01' },
        { side: 'ours', what: '  ', due: '' },
      ],
    });
    expect(reportOf(talk, all, when, null, { side: 'ours', what: 'send the recap', due: '2026-11-24' })).toEqual({
      contact: 'con_1',
      touch: 'tch_1',
      outcome: 'connected',
      words: 'a good walk',
      discovery: {
        success: '95% on the day',
        who_else: '',
        if_not_solved: '',
        problems: [
          {
            words: 'Rush orders jump the line',
            cost_per_year: { amount: '140000.00', currency: 'EUR' },
            confirmed: true,
          },
          { words: 'the hall is full', cost_per_year: null, confirmed: false },
        ],
      },
      next_step: {
        what: 'show plan to anaïs',
        channel: 'meeting',
        at: '2026-12-03T14:00',
        zone: 'Europe/Paris',
        agreed: true,
      },
      permission: { answer: 'granted', words: 'a good walk' },
      commitments: [
        { side: 'ours', what: 'send the tally sheet', due_on: '2026-11-27' },
        { side: 'theirs', what: 'send the order list', due_on: '2026-12-01' },
        { side: 'ours', what: 'send the recap', due_on: '2026-11-24' },
      ],
    });
  });

  it('is a call of its own where a letter was planned, a "not now" with its day, a no with its reason', () => {
    const own = reportOf({ ...talk, touch: null }, heard({ allowed: 'granted' }), null, null, null);
    expect(own).toMatchObject({ channel: 'call', outcome: 'connected' });
    expect(own).not.toHaveProperty('touch');
    const back = { ...when, at: null, local: null, day: '2027-03-01' };
    expect(reportOf(talk, heard({ way: 'later' }), null, back, null)).toMatchObject({
      outcome: 'not now',
      come_back_on: '2027-03-01',
    });
    expect(reportOf(talk, heard({ way: 'stop', stopWords: 'no budget' }), null, null, null)).toMatchObject({
      outcome: 'declined',
      stop: { reason: 'said no', words: 'no budget' },
    });
  });
});

describe('how a step happens', () => {
  it('is told by its first word', () => {
    expect(channelOf('call ravi about qa')).toBe('call');
    expect(channelOf('send the sums')).toBe('email');
    expect(channelOf('show plan to anaïs')).toBe('meeting');
  });
});

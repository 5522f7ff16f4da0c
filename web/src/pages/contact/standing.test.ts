import { describe, expect, it } from 'vitest';

import type { ContactFile, Touch } from '../../api/shapes';
import { standingOf, wallClock } from './standing';

const now = Date.parse('2026-11-24T08:30:00Z');
const touch = { channel: 'email' } as Touch;
const person = (more: object = {}) =>
  ({ stops: [], paused: null, next_step: null, ...more }) as unknown as ContactFile['contact'];
const step = (at: string, agreed = true) => person({ next_step: { what: 'x', at, zone: 'Europe/Oslo', agreed } });
const open = [{ state: 'open' }] as ContactFile['deals'];

describe('the banner', () => {
  it('is green only for what they agreed to, on a later day', () => {
    expect(standingOf(step('2026-11-26T10:00'), [], touch, now)).toMatchObject({ tone: 'ok', is: 'agreed' });
    expect(standingOf(step('2026-11-26T10:00', false), [], touch, now)).toMatchObject({ tone: 'warn', is: 'planned' });
    expect(standingOf(step('2026-11-24T15:00'), [], touch, now)).toMatchObject({ tone: 'warn', is: 'today' });
  });

  it('turns red the minute a step lapses, by the clock of the place that it was agreed for', () => {
    expect(standingOf(step('2026-11-24T09:29'), [], touch, now)).toMatchObject({ tone: 'danger', is: 'lapsed' });
    expect(standingOf(step('2026-11-24T09:30'), [], touch, now)).toMatchObject({ tone: 'warn', is: 'today' });
  });

  it('is red for an open deal without a step, amber where the cadence carries on, red where nothing comes', () => {
    expect(standingOf(person(), open, touch, now)).toMatchObject({ tone: 'danger', what: 'nothing' });
    expect(standingOf(person(), [], touch, now)).toMatchObject({ tone: 'warn', what: 'touch' });
    expect(standingOf(person(), [], null, now)).toMatchObject({ tone: 'danger', what: 'nothing' });
  });

  it('says that somebody is left in peace, and a lifted stop is none', () => {
    const stop = { reason: 'said no', words: 'no budget', at: '2026-11-01T08:00:00Z', lifted_at: null };
    expect(standingOf(person({ stops: [stop] }), open, null, now)).toMatchObject({ tone: 'wait', reason: 'said no' });
    expect(
      standingOf(person({ stops: [{ ...stop, lifted_at: '2026-11-02T08:00:00Z' }] }), [], touch, now),
    ).toMatchObject({
      what: 'touch',
    });
    expect(standingOf(person({ paused: { until: '2026-12-24', why: 'moving' } }), [], null, now)).toMatchObject({
      what: 'paused',
    });
  });
});

describe('the clock on the wall', () => {
  it('is written as a step is', () => {
    expect(wallClock(now, 'Europe/Oslo')).toBe('2026-11-24T09:30');
    expect(wallClock(Date.parse('2026-11-24T23:05:00Z'), 'Asia/Kolkata')).toBe('2026-11-25T04:35');
  });
});

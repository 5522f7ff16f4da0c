import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';

import { dueFigure, timeLeft, tomorrowMorning } from './time';

const intl = createIntl({ locale: 'en-GB' });
const now = new Date(2026, 10, 24, 8, 0).getTime();
const figure = (at: Date) => dueFigure(intl, at.toISOString(), now);

describe('the figure of a queue row', () => {
  it('says how late something is, in the largest unit that is full', () => {
    expect(figure(new Date(2026, 10, 24, 7, 8))).toEqual({ figure: '52 min', late: 'late' });
    expect(figure(new Date(2026, 10, 23, 15, 0))).toEqual({ figure: '17 h', late: 'late' });
    expect(figure(new Date(2026, 10, 22, 7, 0))).toEqual({ figure: '2 d', late: 'late' });
  });

  it('says the hour of what is due today, and warns in the last hour', () => {
    expect(figure(new Date(2026, 10, 24, 8, 30))).toEqual({ figure: '08:30', late: 'soon' });
    expect(figure(new Date(2026, 10, 24, 14, 0))).toEqual({ figure: '14:00', late: 'no' });
  });

  it('says the day of what is due later', () => {
    expect(figure(new Date(2026, 10, 26, 9, 0)).figure).toMatch(/Thu.*26 Nov/);
  });
});

describe('the reply clock', () => {
  it('counts down and stops at nothing', () => {
    expect(timeLeft(now + 648_000, now)).toBe('10:48');
    expect(timeLeft(now + 3 * 3_600_000 + 5 * 60_000, now)).toBe('3 h 5 min');
    expect(timeLeft(now - 1, now)).toBe('0:00');
  });
});

describe('the time that is offered for later', () => {
  it('is tomorrow at ten, and never on a weekend', () => {
    expect(tomorrowMorning(now)).toBe('2026-11-25T10:00');
    expect(tomorrowMorning(new Date(2026, 10, 27, 8, 0).getTime())).toBe('2026-11-30T10:00');
    expect(tomorrowMorning(new Date(2026, 10, 28, 8, 0).getTime())).toBe('2026-11-30T10:00');
  });
});

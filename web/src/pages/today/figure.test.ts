import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';

import type { ContactFile } from '../../api/shapes';
import type { Row } from './answers';
import { figureOf } from './figure';

const intl = createIntl({ locale: 'en-GB' });
const now = new Date(2026, 10, 24, 8, 0).getTime();
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const row = (more: Partial<Row>) => ({ band: 'commitments', choice: 'our commitment', due_at: at(0), ...more }) as Row;

describe('the right-hand figure', () => {
  it('counts down for an inquiry whose clock runs', () => {
    expect(figureOf(intl, row({ band: 'now', choice: 'inquiry', window_end: at(10.8) }), undefined, now)).toEqual({
      text: '10:48',
      tone: 'red',
      left: true,
    });
    const file = { next: { choice: 'inquiry', window_end: at(5) }, deals: [] } as unknown as ContactFile;
    expect(figureOf(intl, row({ band: 'now', choice: 'inquiry' }), file, now).text).toBe('5:00');
  });

  it('says the hour of an agreed call, and how late a promise is', () => {
    expect(figureOf(intl, row({ band: 'now', choice: 'meeting', due_at: at(90) }), undefined, now)).toEqual({
      text: '09:30',
      tone: 'amber',
    });
    expect(figureOf(intl, row({ due_at: at(-17 * 60) }), undefined, now)).toEqual({ text: '17 h', tone: 'red' });
  });

  it('says what a deal is worth, and scolds nobody for keeping in touch', () => {
    const deals = [{ state: 'open', amount: { amount: '64000.00', currency: 'EUR' } }];
    const file = { next: null, deals } as unknown as ContactFile;
    expect(figureOf(intl, row({ band: 'deals', choice: 'missing next step' }), file, now).text).toMatch(/^€64k$/i);
    expect(figureOf(intl, row({ band: 'keep in touch', choice: 'rhythm', due_at: at(-60) }), undefined, now)).toEqual({
      text: 'today',
      tone: '',
    });
  });
});

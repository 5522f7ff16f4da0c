import { describe, expect, it } from 'vitest';

import { costOf } from './cost';

describe('what it costs them, as it is written down in a hurry', () => {
  it.each([
    ['€140,000 a year', '140000.00', 'EUR'],
    ['140.000 € im Jahr', '140000.00', 'EUR'],
    ['140k', '140000.00', 'EUR'],
    ['about 1.5 m usd', '1500000.00', 'USD'],
    ['$12,500.50', '12500.50', 'USD'],
    ['12.500,50 EUR', '12500.50', 'EUR'],
    ['140 000 nok', '140000.00', 'NOK'],
    ['¥4000', '4000', 'JPY'],
  ])('reads %s', (text, amount, currency) => {
    expect(costOf(text, 'EUR')).toEqual({ amount, currency });
  });

  it('invents no figure', () => {
    expect(costOf('a lot', 'EUR')).toBeNull();
    expect(costOf('', 'EUR')).toBeNull();
  });
});

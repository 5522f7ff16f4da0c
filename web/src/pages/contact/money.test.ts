import { describe, expect, it } from 'vitest';

import { readMoney, writeMoney } from './money';

describe('amounts as people write them', () => {
  it.each([
    ['€310,000', 31_000_000, 'EUR'],
    ['310.000 EUR', 31_000_000, 'EUR'],
    ["310'000 chf", 31_000_000, 'CHF'],
    ['310 000', 31_000_000, 'EUR'],
    ['64k', 6_400_000, 'EUR'],
    ['1.2m', 120_000_000, 'EUR'],
    ['$1,234.50', 123_450, 'USD'],
    ['1.234,50 €', 123_450, 'EUR'],
    ['5000 JPY', 5000, 'JPY'],
  ])('%s', (text, minor, currency) => {
    const money = readMoney(text, 'EUR');
    expect(money).toEqual({ minor, currency });
    expect(readMoney(writeMoney(money!), 'USD')).toEqual(money);
  });

  it.each(['', 'a lot', '12 monkeys', 'EUR', '5 ZZ'])('is not one: "%s"', (text) => {
    expect(readMoney(text, 'EUR')).toBeNull();
  });
});

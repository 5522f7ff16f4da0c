import { describe, expect, it } from 'vitest';

import { readMoney, writeMoney } from './money';

describe('amounts as people write them', () => {
  it.each([
    ['€310,000', '310000.00', 'EUR'],
    ['310.000 EUR', '310000.00', 'EUR'],
    ["310'000 chf", '310000.00', 'CHF'],
    ['310 000', '310000.00', 'EUR'],
    ['64k', '64000.00', 'EUR'],
    ['1.2m', '1200000.00', 'EUR'],
    ['$1,234.50', '1234.50', 'USD'],
    ['1.234,50 €', '1234.50', 'EUR'],
    ['5000 JPY', '5000', 'JPY'],
  ])('%s', (text, amount, currency) => {
    const money = readMoney(text, 'EUR');
    expect(money).toEqual({ amount, currency });
    expect(readMoney(writeMoney(money!), 'USD')).toEqual(money);
  });

  it.each(['', 'a lot', '12 monkeys', 'EUR', '5 ZZ'])('is not one: "%s"', (text) => {
    expect(readMoney(text, 'EUR')).toBeNull();
  });
});

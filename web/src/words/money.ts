// Money as the API writes it, in the reader's own marks: "€48,000". Whole amounts lose their zeros.
import type { IntlShape } from 'react-intl';
import type { Money } from '../api/shapes';

export function moneyText(intl: IntlShape, money: Money): string {
  const amount = Number(money.amount);
  return intl.formatNumber(amount, {
    style: 'currency',
    currency: money.currency,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : undefined,
  });
}

// Amounts as people write them: "€310,000", "310.000 EUR", "64k", "1.2m CHF".
import type { Money } from '../../api/shapes';

const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const times: Record<string, number> = { k: 1e3, m: 1e6 };

/** How many digits the small unit of a currency has: 2 for EUR, 0 for JPY. */
export const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** The amount meant; none if it is no amount. Three digits after the only point or comma are thousands. */
export function readMoney(text: string, currency: string): Money | null {
  const found = /^([€$£¥]?)\s*(\d[\d.,'\s]*?)\s*([km]?)\s*([€$£¥]|[a-z]{3})?$/i.exec(text.trim());
  if (!found) return null;
  const [, before, digits, scale, after] = found;
  const code = signs[before!] ?? signs[after ?? ''] ?? (after ? after.toUpperCase() : currency);
  const plain = digits!.replace(/['\s]/g, '');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const decimals = last < 0 ? '' : plain.slice(last + 1);
  const isFraction = last >= 0 && decimals.length !== 3 && decimals.length > 0;
  const whole = (isFraction ? plain.slice(0, last) : plain).replace(/[.,]/g, '');
  const amount = Number(`${whole || '0'}.${isFraction ? decimals : '0'}`) * (times[scale!.toLowerCase()] ?? 1);
  try {
    const digits = digitsOf(code);
    return Number.isSafeInteger(Math.round(amount * 10 ** digits))
      ? { amount: amount.toFixed(digits), currency: code }
      : null;
  } catch {
    return null; // no such currency
  }
}

/** The amount as it is put into a field: "310000 EUR". */
export const writeMoney = ({ amount, currency }: Money) => `${amount.replace(/\.0+$/, '')} ${currency}`;

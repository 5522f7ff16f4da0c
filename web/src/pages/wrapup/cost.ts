// Money as people write it in a hurry: "€140,000 a year", "140k", "1.5 m eur", "12.500,00 €".

import type { Money } from '../../api/shapes';

const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', zł: 'PLN', kč: 'CZK' };
const scales: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6 };

/** Decimals of a currency's minor unit. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** A number with either sign for thousands and for decimals: three digits behind a single sign are thousands. */
function numberOf(text: string): number | null {
  const digits = text.replace(/[\s'’\u00a0\u202f]/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits[last];
  const after = digits.length - last - 1;
  const decimals = last >= 0 && (after !== 3 || (mark === ',' ? digits.includes('.') : digits.includes(',')));
  const whole = (decimals ? digits.slice(0, last) : digits).replace(/[.,]/g, '');
  const value = Number(decimals ? `${whole}.${digits.slice(last + 1)}` : whole);
  return Number.isFinite(value) && whole !== '' ? value : null;
}

/** Null if there is no amount in it. `otherwise` is the currency of an amount without one. */
export function costOf(text: string, otherwise: string): Money | null {
  const found = /(\d[\d.,\s'’\u00a0\u202f]*)\s*(k|thousand|mn|m|million)?(?![a-zčł])/iu.exec(text);
  if (!found?.[1]) return null;
  const number = numberOf(found[1].trim().replace(/[.,]+$/, ''));
  if (number === null) return null;
  const value = number * (scales[found[2]?.toLowerCase() ?? ''] ?? 1);
  const sign = Object.keys(signs).find((each) => text.toLowerCase().includes(each));
  const code = /\b(EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|AUD|CAD)\b/i.exec(text)?.[1]?.toUpperCase();
  const currency = code ?? (sign && signs[sign]) ?? otherwise;
  return { amount: value.toFixed(minorDigits(currency)), currency };
}

import type { Amount } from '../schema/dossier';
import { formatDate } from './dates';
import type { Words } from './messages';

/** From here on long numbers are told in words: "5 billion". */
const compactFrom = 1_000_000;

function numberOptions(value: number): Intl.NumberFormatOptions {
  // Enough digits that no figure a claim gives is rounded away: 1,038,900,000,000 is 1.0389 trillion.
  return Math.abs(value) >= compactFrom
    ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 6 }
    : { maximumFractionDigits: 6 };
}

/** ISO 4217 codes have three capitals, but not every three capitals are one; `Intl` takes any, so ask it for names. */
function isCurrency(unit: string): boolean {
  if (!/^[A-Z]{3}$/.test(unit)) return false;
  const supported = Intl.supportedValuesOf?.('currency');
  return supported ? supported.includes(unit) : true;
}

/** By locale: one takes as long to make as some hundred numbers to write. */
const counters = new Map<string, Intl.NumberFormat>();

/** Writes a whole number with the separators of the language. */
export function formatCount(value: number, words: Words): string {
  let counter = counters.get(words.locale);
  if (!counter) {
    counter = new Intl.NumberFormat(words.locale);
    counters.set(words.locale, counter);
  }
  return counter.format(value);
}

/** Writes a quantity: a currency by its name (signs are shared, and long numbers in words need words), other units as a noun; bound and period where given. */
export function formatAmount(amount: Amount, timezone: string, words: Words): string {
  const { value, unit, bound } = amount;
  const options = numberOptions(value);
  let text: string;
  if (isCurrency(unit)) {
    const named: Intl.NumberFormatOptions = { style: 'currency', currency: unit, currencyDisplay: 'name' };
    text = new Intl.NumberFormat(words.locale, { ...options, ...named, minimumFractionDigits: 0 }).format(
      value,
    );
  } else {
    text = words('amount.unit', { value: new Intl.NumberFormat(words.locale, options).format(value), unit });
  }
  if (bound) text = words(`amount.${bound}`, { amount: text });
  if (amount.for === undefined) return text;
  return words('claim.amountFor', { amount: text, period: formatDate(amount.for, timezone, words) });
}

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** Writes a number of bytes: "3.4 MB". */
export function formatBytes(bytes: number, words: Words): string {
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(words.locale, { maximumFractionDigits: digits }).format(value)} ${units[step]}`;
}

import type { CslDate } from '../schema/csl';
import { dateFault } from '../schema/dates';
import type { Source } from '../schema/dossier';

/** One CSL date, `[year, month?, day?]`, in EDTF; null where a part is not a number of its size. */
function partsText(parts: readonly (number | string)[]): string | null {
  const numbers = parts.map((part) => (part === '' ? Number.NaN : Number(part)));
  const [year = Number.NaN, ...rest] = numbers;
  if (!Number.isInteger(year) || Math.abs(year) > 9999) return null;
  const written = [`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`];
  for (const part of rest) {
    if (!Number.isInteger(part) || part < 1 || part > 31) return null;
    written.push(String(part).padStart(2, '0'));
  }
  return written.join('-');
}

/**
 * A CSL date in EDTF: its `date-parts`, a range as an interval, else `raw` where that is EDTF already.
 * A season says less than a month: such a date has only its year. The text still needs {@link dateFault}.
 * @returns null where it has no parts that read as numbers
 */
export function cslDateText(date: CslDate): string | null {
  const parts = date['date-parts'];
  if (parts !== undefined) {
    const texts = parts.map(partsText);
    return texts.includes(null) ? null : texts.join('/');
  }
  return date.raw !== undefined && dateFault(date.raw) === null ? date.raw : null;
}

/** When a source came out, in EDTF: `date`, else `csl.issued`; null where it is undated. Not checked. */
export function sourceDate(source: Pick<Source, 'date' | 'csl'>): string | null {
  if (source.date !== undefined) return source.date;
  return source.csl.issued === undefined ? null : cslDateText(source.csl.issued);
}

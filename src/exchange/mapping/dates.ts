import { type EdtfEnd, isPoint, readDate } from '../../schema/dates';

/** Numbers of a date as they stand in columns; empty: not known. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const whole = /^[+-]?\d+(\.0+)?$/;

function padded(text: string, length: number): string {
  // Spreadsheets and statistics programs write whole numbers as 1914.0.
  const number = Number(text);
  const digits = String(Math.abs(number)).padStart(length, '0');
  return number < 0 ? `-${digits}` : digits;
}

/** Parts as an EDTF date, as fine as they are known; null without year, and the parts as they are where they are no numbers. */
export function dateOfParts({ year, month, day }: DateParts): string | null {
  if (year === '') return null;
  const known = month === '' ? [year] : day === '' ? [year, month] : [year, month, day];
  if (!known.every((part) => whole.test(part))) return known.join('-');
  return known.map((part, at) => padded(part, at === 0 ? 4 : 2)).join('-');
}

/** The numbers of a written date, by the order that the mapping names; the text itself where they cannot be told apart. */
export function dateOfText(text: string, order: 'edtf' | 'ymd' | 'dmy' | 'mdy'): string | null {
  if (text === '') return null;
  if (order === 'edtf') return text;
  const run = order === 'ymd' ? /^(\d{4})(\d\d)?(\d\d)?$/.exec(text)?.slice(1) : undefined;
  const found = (run ?? text.match(/\d+/g) ?? []).filter((part) => part !== undefined);
  if (found.length === 0 || found.length > 3) return text;
  const ordered = order === 'ymd' ? found : order === 'dmy' ? found.reverse() : monthFirst(found);
  const [year = '', month = '', day = ''] = ordered;
  return dateOfParts({ year, month, day });
}

/** Month, day, year; or month, year; or year. */
function monthFirst(found: readonly string[]): string[] {
  const year = found.at(-1) ?? '';
  return [year, ...found.slice(0, -1)];
}

/** An interval of two dates that are in it; one date where both are the same, as in a matter of one day. */
export function interval(start: string, end: string): string {
  return start === end ? start : `${start}/${end}`;
}

interface Ends {
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
  readonly startText: string;
  readonly endText: string;
}

function endsOf(when: string, timezone: string): Ends | null {
  const date = readDate(when, timezone);
  if (date === null) return null;
  if (date.kind === 'point') return { start: date, end: date, startText: when, endText: when };
  const [startText = '', endText = ''] = when.split('/');
  return { start: date.start, end: date.end, startText, endText };
}

/** Where an end stands among others of its side: one that is not known reaches beyond dates, an open one beyond that. */
function reach(end: EdtfEnd, instant: 'earliest' | 'latest'): number {
  if (isPoint(end)) return end[instant];
  return end === 'unknown' ? Number.MAX_VALUE : Infinity;
}

/** From the first to the last instant of two sound dates, in their own words; undefined where that is always. */
export function hull(one: string, other: string, timezone: string): string | undefined {
  const a = endsOf(one, timezone);
  const b = endsOf(other, timezone);
  if (a === null || b === null) return one;
  const early = (ends: Ends): number =>
    isPoint(ends.start) ? ends.start.earliest : -reach(ends.start, 'earliest');
  const start = early(b) < early(a) ? b.startText : a.startText;
  const end = reach(b.end, 'latest') > reach(a.end, 'latest') ? b.endText : a.endText;
  const bounded = [start, end].some((text) => text !== '' && text !== '..');
  return bounded ? interval(start, end) : undefined;
}

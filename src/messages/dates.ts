import { type EdtfEnd, type EdtfPoint, isPoint, type Precision, readDate, readOffset } from '../schema/dates';
import type { Words } from './messages';

/** How an interval is meant: `duration` (`when`) lasts from start to end, `moment` (`stated`, `date`) is doubt. */
export type DateReading = 'duration' | 'moment';

const fields: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  second: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

/** Formats made so far, by locale, precision and whether the era must be named. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, precision: Precision, era: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${precision} ${era}`;
  let format = formats.get(key);
  if (!format) {
    const options = { ...fields[precision], timeZone: 'UTC', ...(era ? { era: 'short' as const } : {}) };
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** First instant of year 1, epoch seconds: before it a year means nothing without its era. */
const firstYear = -62_135_596_800;

/** The day of a shifted instant. */
function writeDay(local: number, words: Words): string {
  return formatOf(words.locale, 'day', local < firstYear).format(local * 1000);
}

/** The time of a shifted instant, 24 hours. */
function writeTime(local: number, words: Words): string {
  return formatOf(words.locale, 'second', false).format(local * 1000);
}

/** Doubt within one day, at least one end a time: "22 November 2019, after 18:00"; null where it is wider. */
function writeHours(start: EdtfPoint, end: EdtfPoint, offset: number, words: Words): string | null {
  const timed = (point: EdtfPoint) => point.precision === 'second';
  const fine = (point: EdtfPoint) => timed(point) || point.precision === 'day';
  if (!fine(start) || !fine(end) || !(timed(start) || timed(end))) return null;
  const day = writeDay(start.earliest + offset, words);
  if (day !== writeDay(end.earliest + offset, words)) return null;
  const [from, to] = [writeTime(start.earliest + offset, words), writeTime(end.earliest + offset, words)];
  if (!timed(end)) return words('date.afterTime', { day, start: from });
  if (!timed(start)) return words('date.beforeTime', { day, end: to });
  return words('date.betweenTimes', { day, start: from, end: to });
}

function writePoint(point: EdtfPoint, offset: number, words: Words): string {
  // Shifted and written as UTC: offsets as time zones are too new for some browsers.
  const local = point.earliest + offset;
  let text: string;
  if (point.precision === 'second') {
    text = `${writeDay(local, words)}, ${writeTime(local, words)}`;
  } else {
    text = formatOf(words.locale, point.precision, local < firstYear).format(local * 1000);
  }
  if (point.approximate) text = words('date.approximate', { date: text });
  if (point.uncertain) text = words('date.uncertain', { date: text });
  return text;
}

function writeInterval(
  start: EdtfEnd,
  end: EdtfEnd,
  reading: DateReading,
  offset: number,
  words: Words,
): string {
  if (isPoint(start) && isPoint(end)) {
    const [first, last] = [writePoint(start, offset, words), writePoint(end, offset, words)];
    if (first === last) return first;
    const hours = reading === 'moment' ? writeHours(start, end, offset, words) : null;
    if (hours !== null) return hours;
    return words(reading === 'moment' ? 'date.between' : 'date.from', { start: first, end: last });
  }
  if (isPoint(start)) {
    const date = writePoint(start, offset, words);
    return words(end === 'open' || reading === 'moment' ? 'date.since' : 'date.endUnknown', { date });
  }
  if (isPoint(end)) {
    const date = writePoint(end, offset, words);
    return words(start === 'open' || reading === 'moment' ? 'date.until' : 'date.startUnknown', { date });
  }
  return '';
}

/**
 * Writes an EDTF date for a reader: `2019-11` as "November 2019".
 * A text that is not of our subset is written as it stands: a wrong date is never invented.
 *
 * @param timezone offset of the dossier (`+09:00`, `Z`): times are told in it
 */
export function formatDate(
  text: string,
  timezone: string,
  words: Words,
  reading: DateReading = 'duration',
): string {
  const offset = readOffset(timezone) ?? 0;
  const date = readDate(text, readOffset(timezone) === null ? 'Z' : timezone);
  if (!date) return text;
  return date.kind === 'point'
    ? writePoint(date, offset, words)
    : writeInterval(date.start, date.end, reading, offset, words);
}

/** Writes the years that a span of instants (epoch seconds, `latest` exclusive) touches: "1951–2023". */
export function formatYears(earliest: number, latest: number, timezone: string, words: Words): string {
  const offset = readOffset(timezone) ?? 0;
  const year = (instant: number) =>
    formatOf(words.locale, 'year', instant + offset < firstYear).format((instant + offset) * 1000);
  const [first, last] = [year(earliest), year(Math.max(earliest, latest - 1))];
  return first === last ? first : `${first}–${last}`;
}

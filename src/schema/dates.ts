/** Fineness with which a point in time is written. */
export type Precision = 'year' | 'month' | 'day' | 'second';

/**
 * A date as written, placed by an offset. Instants are epoch seconds; `latest` is exclusive.
 * A time is an instant without length: `earliest` and `latest` are equal.
 */
export interface EdtfPoint {
  readonly earliest: number;
  readonly latest: number;
  readonly precision: Precision;
  /** Marked `?` or `%`. */
  readonly uncertain: boolean;
  /** Marked `~` or `%`. */
  readonly approximate: boolean;
}

/** An end of an interval: a date, `..` (there is none) or nothing (it is not known). */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown';

/** A text of our EDTF subset, read. */
export type EdtfDate =
  | ({ readonly kind: 'point' } & EdtfPoint)
  | { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd };

/** What can be wrong with a date. */
export type DateFault = 'bad-date' | 'reversed-interval';

// Year, month, day, time and offset, mark. Every part has a fixed length, so the match cannot backtrack far.
const pointShape = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z|[+-]\d\d:\d\d))?)?)?([?~%])?$/;

const secondsPerDay = 86_400;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar (Howard Hinnant, `days_from_civil`). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
  return next - daysFromCivil(year, month, 1);
}

/**
 * Seconds east of Greenwich of an offset such as `Z`, `+09:00` or `-03:30`; null where it is none.
 * Hours reach 14 and minutes 59.
 */
export function readOffset(text: string): number | null {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d\d):(\d\d)$/.exec(text);
  if (match === null) return null;
  const hours = Number(match[2]);
  const minutes = Number(match[3]);
  if (hours > 14 || minutes > 59) return null;
  return (match[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** The number that the characters from `start` up to `end` write; NaN where one of them is no digit. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** A year, month or day without sign and mark, as nearly all dates are; null for all else, right or wrong. */
function readPlain(text: string, offset: number): EdtfPoint | null {
  const { length } = text;
  if (length !== 4 && length !== 7 && length !== 10) return null;
  const year = digits(text, 0, 4);
  const month = length > 4 ? digits(text, 5, 7) : 1;
  const day = length > 7 ? digits(text, 8, 10) : 1;
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return null;
  if ((length > 4 && text[4] !== '-') || (length > 7 && text[7] !== '-')) return null;
  if (day > 28 && day > daysInMonth(year, month)) return null;
  const first = daysFromCivil(year, month, day);
  const days =
    length === 10 ? 1 : length === 7 ? daysInMonth(year, month) : daysFromCivil(year + 1, 1, 1) - first;
  const earliest = first * secondsPerDay - offset;
  return {
    earliest,
    latest: earliest + days * secondsPerDay,
    precision: length === 10 ? 'day' : length === 7 ? 'month' : 'year',
    uncertain: false,
    approximate: false,
  };
}

function readPoint(text: string, offset: number): EdtfPoint | null {
  const plain = readPlain(text, offset);
  if (plain !== null) return plain;
  const match = pointShape.exec(text);
  if (match === null) return null;
  const [, yearText = '', monthText, dayText, hour, minute, second, zone, mark] = match;
  // ISO 8601 has a year 0000 and no minus zero.
  if (yearText === '-0000') return null;
  const year = Number(yearText);
  const month = monthText === undefined ? 1 : Number(monthText);
  if (month < 1 || month > 12) return null;
  const day = dayText === undefined ? 1 : Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const marks = { uncertain: mark === '?' || mark === '%', approximate: mark === '~' || mark === '%' };
  const start = daysFromCivil(year, month, day);
  if (zone !== undefined) {
    const east = readOffset(zone);
    // A time is as sure as it is fine: EDTF gives marks to dates only.
    if (east === null || mark !== undefined) return null;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
    const instant = start * secondsPerDay + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - east;
    return { earliest: instant, latest: instant, precision: 'second', ...marks };
  }
  let length = 1;
  let precision: Precision = 'day';
  if (monthText === undefined) {
    length = daysFromCivil(year + 1, 1, 1) - start;
    precision = 'year';
  } else if (dayText === undefined) {
    length = daysInMonth(year, month);
    precision = 'month';
  }
  const earliest = start * secondsPerDay - offset;
  return { earliest, latest: earliest + length * secondsPerDay, precision, ...marks };
}

function readEnd(text: string, offset: number): EdtfEnd | null {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  return readPoint(text, offset);
}

/** An end that names a date. */
export function isPoint(end: EdtfEnd): end is EdtfPoint {
  return typeof end === 'object';
}

/**
 * Reads a date of the subset that FORMAT.md names: EDTF level 1 (Library of Congress, 2019) without seasons,
 * unspecified digits and years of more than four digits, plus times with offset.
 *
 * @param text the date as written
 * @param timezone offset that places dates without time, such as `+09:00` or `Z`
 * @returns null where the text is not of the subset. An interval may come out reversed: see {@link dateFault}.
 * @throws RangeError where `timezone` is not an offset
 */
export function readDate(text: string, timezone: string): EdtfDate | null {
  const offset = readOffset(timezone);
  if (offset === null) throw new RangeError(`readDate: timezone must be an offset, got ${timezone}`);
  const slash = text.indexOf('/');
  if (slash < 0) {
    const point = readPoint(text, offset);
    return point === null ? null : { kind: 'point', ...point };
  }
  const start = readEnd(text.slice(0, slash), offset);
  const end = readEnd(text.slice(slash + 1), offset);
  if (start === null || end === null) return null;
  // An interval without any date says nothing; leaving the date out says that.
  if (!isPoint(start) && !isPoint(end)) return null;
  return { kind: 'interval', start, end };
}

/** True where the end is over before the start has begun. */
function isReversed(date: EdtfDate): boolean {
  if (date.kind === 'point' || !isPoint(date.start) || !isPoint(date.end)) return false;
  const { start, end } = date;
  // Ends are exclusive: 2019-11-22/2019-11-21 meets at one midnight and is reversed; an instant there is not.
  return end.precision === 'second' ? end.latest < start.earliest : end.latest <= start.earliest;
}

/**
 * What is wrong with a date text: null where nothing is.
 * The offset matters only between a time and a date without one (default `Z`).
 */
export function dateFault(text: string, timezone = 'Z'): DateFault | null {
  const date = readDate(text, timezone);
  if (date === null) return 'bad-date';
  return isReversed(date) ? 'reversed-interval' : null;
}

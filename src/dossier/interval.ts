import { type EdtfDate, type EdtfEnd, isPoint, readDate } from '../schema/dates';

/** Half-open span of epoch seconds; +-Infinity where open. Equal ends are an instant. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

function read(text: string, timezone: string): EdtfDate {
  const date = readDate(text, timezone);
  if (date === null) throw new RangeError(`not a date of the subset: ${text}; check it with dateFault first`);
  return date;
}

function edges(date: EdtfDate): Span {
  if (date.kind === 'point') return { earliest: date.earliest, latest: date.latest };
  return {
    earliest: isPoint(date.start) ? date.start.earliest : -Infinity,
    latest: isPoint(date.end) ? date.end.latest : Infinity,
  };
}

/**
 * The duration reading, for `when` and for windows: `a/b` lasts from the earliest instant of a to the latest of b;
 * an end that is open or unknown is infinite here (evidence closes it where it knows more).
 * @throws RangeError where the text is not a date
 */
export function spanOf(text: string, timezone: string): Span {
  return edges(read(text, timezone));
}

/**
 * The reading as doubt about one moment, for `stated`, `date` and known-on dates: the moment lies somewhere from
 * the earliest instant to the latest. The edges are those of {@link spanOf}; only their meaning differs.
 * @throws RangeError where the text is not a date
 */
export function momentOf(text: string, timezone: string): Span {
  return edges(read(text, timezone));
}

/** True where two half-open spans share an instant. An instant lies in a span that begins with it, not in one that ends with it. */
export function overlaps(a: Span, b: Span): boolean {
  const start = Math.max(a.earliest, b.earliest);
  const end = Math.min(a.latest, b.latest);
  if (start < end) return true;
  if (start > end) return false;
  const holds = (span: Span): boolean =>
    span.earliest === span.latest ? span.earliest === start : span.earliest <= start && start < span.latest;
  return holds(a) && holds(b);
}

/**
 * When a claim says that its tie holds, with the doubt about either end: it begins at some instant of `start`
 * and ends at some instant of `end`.
 */
export interface Duration {
  readonly start: Span;
  readonly end: Span;
  /** The end as written: a date, `..`, nothing, or `none` for a date without slash, which closes nothing. */
  readonly ending: 'date' | 'open' | 'unknown' | 'none';
  /** The start names a date. */
  readonly begins: boolean;
}

const forever: Span = { earliest: Infinity, latest: Infinity };
const ever: Span = { earliest: -Infinity, latest: -Infinity };

function startOf(start: EdtfEnd, end: EdtfEnd): Span {
  if (isPoint(start)) return start;
  if (start === 'open') return ever;
  // It began before it ended; nothing more is known.
  return { earliest: -Infinity, latest: isPoint(end) ? end.earliest : Infinity };
}

/**
 * Reads a `when` with the doubt about its ends kept apart.
 * @throws RangeError where the text is not a date
 */
export function durationOf(text: string, timezone: string): Duration {
  const date = read(text, timezone);
  if (date.kind === 'point') return { start: date, end: date, ending: 'none', begins: true };
  const start = startOf(date.start, date.end);
  const begins = isPoint(date.start);
  if (isPoint(date.end)) return { start, end: date.end, ending: 'date', begins };
  if (date.end === 'open') return { start, end: forever, ending: 'open', begins };
  return { start, end: { earliest: start.latest, latest: Infinity }, ending: 'unknown', begins };
}

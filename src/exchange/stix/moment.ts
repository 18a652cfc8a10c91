import { dateFault, isPoint, readDate } from '../../schema/dates';
import type { Span } from '../property-graph';

const shape =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)? ?(?:(Z)|([+-]\d\d):?(\d\d))?$/i;

/**
 * A date or time of somebody else's in EDTF of the dossier format: fractions of seconds are cut off, a time without
 * zone is in UTC (so FollowTheMoney has it, and STIX asks for `Z`), an hour alone says no more than its day.
 * @returns null where the text is no date that can be placed in time
 */
export function edtfOf(text: string): string | null {
  const found = text.trim();
  if (!found.includes('/') && dateFault(found) === null) return found;
  const match = shape.exec(found);
  if (match === null) return null;
  const [, day = '', hour = '', minute, second = '00', utc, hours, minutes] = match;
  const zone = utc !== undefined || hours === undefined ? 'Z' : `${hours}:${minutes}`;
  const time = minute === undefined ? day : `${day}T${hour}:${minute}:${second}${zone}`;
  return dateFault(time) === null ? time : null;
}

/** A span from two texts, either of which may be absent; null where one is no date, or where they run backwards. */
export function spanOf(start: string | undefined, end: string | undefined): Span | null {
  const from = start === undefined ? undefined : edtfOf(start);
  const to = end === undefined ? undefined : edtfOf(end);
  if (from === null || to === null) return null;
  if (from !== undefined && to !== undefined && dateFault(`${from}/${to}`) !== null) return null;
  return { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) };
}

/** A `when` of ours as a span: a date alone is its own start and end. Null where it is none. */
export function spanOfWhen(when: string): Span | null {
  if (dateFault(when) !== null) return null;
  if (!when.includes('/')) return { start: when, end: when };
  const named = (end: string | undefined) => (end === '' || end === '..' ? undefined : end);
  const [start, end] = when.split('/');
  return spanOf(named(start), named(end));
}

/** The first and the last second of a `when` of ours, in seconds since 1970; absent where an end is open. */
export function secondsOf(when: string, timezone: string): { readonly from?: number; readonly to?: number } {
  const date = readDate(when, timezone);
  if (date === null) return {};
  if (date.kind === 'point') return { from: date.earliest, to: date.latest };
  return {
    ...(isPoint(date.start) ? { from: date.start.earliest } : {}),
    ...(isPoint(date.end) ? { to: date.end.latest } : {}),
  };
}

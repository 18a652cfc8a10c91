import { type EdtfEnd, isPoint, readDate, readOffset } from '../../schema/dates';
import { type CalendarUnit, ceilTo, floorTo, localDay, startAfter } from './calendar';

/** Half-open span of epoch seconds, +-Infinity where open: what a window lets through. */
export type Window = readonly [earliest: number, latest: number];

/** Both ends open: no window at all. */
export const openWindow: Window = [-Infinity, Infinity];

const earliestOf = (end: EdtfEnd) => (isPoint(end) ? end.earliest : -Infinity);
const latestOf = (end: EdtfEnd) => (isPoint(end) ? end.latest : Infinity);

/** The span that an EDTF text covers; both ends open where there is none, or none that can be read. */
export function windowOf(text: string | undefined, timezone: string): Window {
  const date = text === undefined ? null : readDate(text, timezone);
  if (date === null) return openWindow;
  return date.kind === 'point' ? [date.earliest, date.latest] : [earliestOf(date.start), latestOf(date.end)];
}

/** The instant up to which a known-on date lets sources speak; Infinity where there is no date. */
export function knownInstant(text: string | undefined, timezone: string): number {
  return windowOf(text, timezone)[1];
}

const digits = (value: number, length: number) => String(value).padStart(length, '0');

/** The day, month or year on which an instant falls, as EDTF writes it: `2019-11-22`, `2019-11`, `2019`. */
export function unitText(unit: CalendarUnit, instant: number, offset: number): string {
  const { year, month, day } = localDay(instant, offset);
  const parts = [`${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}`];
  if (unit !== 'year') parts.push(digits(month + 1, 2));
  if (unit === 'day') parts.push(digits(day, 2));
  return parts.join('-');
}

/** The coarsest unit of which a window holds whole ones only. */
function unitOf(ends: readonly number[], offset: number): CalendarUnit {
  const whole = (unit: CalendarUnit) => ends.every((end) => floorTo(unit, end, offset) === end);
  return (['year', 'month'] as const).find(whole) ?? 'day';
}

/**
 * A window as EDTF text, in whole years or months where its ends allow it, else in whole days: `2018/2019`,
 * `2019-07-01/2019-11-23`, one day `2019-11-22`, `../2019-11-22` where an end is open; undefined where both are.
 *
 * @param timezone offset of the dossier, such as `+09:00`
 */
export function windowText([earliest, latest]: Window, timezone: string): string | undefined {
  const offset = readOffset(timezone) ?? 0;
  const ends = [earliest, latest].filter(Number.isFinite);
  if (ends.length === 0) return undefined;
  const unit = earliest === latest ? 'day' : unitOf(ends, offset);
  const first = Number.isFinite(earliest) ? unitText(unit, earliest, offset) : '..';
  // The end is exclusive: its last day is the one before. An instant lies in the day that it begins or divides.
  const end = latest > earliest ? startAfter(unit, ceilTo('day', latest, offset), -1, offset) : latest;
  const last = Number.isFinite(latest) ? unitText(unit, end, offset) : '..';
  return first === last ? first : `${first}/${last}`;
}

/**
 * A known-on instant as EDTF text: a day where it is over at that instant, else a time with the dossier's offset
 * (`2019-11-22T12:00:00+09:00`); undefined for Infinity, when all is known.
 */
export function knownText(instant: number, timezone: string): string | undefined {
  if (instant === Infinity) return undefined;
  const offset = readOffset(timezone) ?? 0;
  if (floorTo('day', instant, offset) === instant)
    return unitText('day', startAfter('day', instant, -1, offset), offset);
  const second = Math.floor(instant + offset - (floorTo('day', instant, offset) + offset));
  const time = [second / 3600, (second % 3600) / 60, second % 60].map((part) => digits(Math.floor(part), 2));
  return `${unitText('day', instant, offset)}T${time.join(':')}${timezone}`;
}

/** Completes a typed time that lacks seconds or an offset: `2019-11-22 12:00` is noon by the dossier's clock. */
export function completed(typed: string, timezone: string): string {
  const time = /^(.*\d)[T ](\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?$/i.exec(typed.trim());
  if (!time) return typed.trim();
  const [, day, minutes, seconds = ':00', zone = timezone] = time;
  return `${day}T${minutes}${seconds}${zone.toUpperCase()}`;
}

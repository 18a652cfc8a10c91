/** A step along the calendar. */
export type CalendarUnit = 'day' | 'month' | 'year';

/** Years of four digits: what EDTF level 1 can write. */
const firstYear = -9999;
const lastYear = 9999;

/** A day of the dossier's own clock. */
interface Local {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  /** From 1; beyond the month's last day it runs into the next. */
  readonly day: number;
}

/** The day on which an instant (epoch seconds) falls, `offset` seconds east of Greenwich. */
export function localDay(instant: number, offset: number): Local {
  const date = new Date((instant + offset) * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** The instant at which a local day begins. */
export function dayStart({ year, month, day }: Local, offset: number): number {
  // Date.UTC takes years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(Math.min(lastYear, Math.max(firstYear, year)), month, day);
  return date.getTime() / 1000 - offset;
}

/** The start of the day, month or year that holds an instant. */
export function floorTo(unit: CalendarUnit, instant: number, offset: number): number {
  const { year, month, day } = localDay(instant, offset);
  return dayStart({ year, month: unit === 'year' ? 0 : month, day: unit === 'day' ? day : 1 }, offset);
}

/** The start of the unit that lies `count` units after the one that holds the instant. */
export function startAfter(unit: CalendarUnit, instant: number, count: number, offset: number): number {
  const { year, month, day } = localDay(floorTo(unit, instant, offset), offset);
  if (unit === 'year') return dayStart({ year: year + count, month, day }, offset);
  if (unit === 'month') return dayStart({ year, month: month + count, day }, offset);
  return dayStart({ year, month, day: day + count }, offset);
}

/** The first start of a unit at or after an instant. */
export function ceilTo(unit: CalendarUnit, instant: number, offset: number): number {
  const floor = floorTo(unit, instant, offset);
  return floor === instant ? instant : startAfter(unit, instant, 1, offset);
}

/** The next larger unit, as many of it as a long step takes. */
export function largerStep(unit: CalendarUnit): { readonly unit: CalendarUnit; readonly count: number } {
  if (unit === 'day') return { unit: 'month', count: 1 };
  return { unit: 'year', count: unit === 'month' ? 1 : 10 };
}

import type { Words } from '../../messages/messages';
import { type CalendarUnit, dayStart, localDay, startAfter } from './calendar';
import type { TimeScale } from './scale';

/** A line on the axis, and its label where there is room for one. */
export interface Tick {
  readonly instant: number;
  /** 0 to 1 along the axis. */
  readonly place: number;
  readonly unit: CalendarUnit;
  /** '' where the room is another's. */
  readonly label: string;
}

/** Room that a label of a unit needs, CSS pixels, and the least distance of two lines. */
const room: Readonly<Record<CalendarUnit, number>> = { year: 38, month: 34, day: 24 };
const leastGap = 5;
/** Most years that are looked at one by one; longer spans go by tens, hundreds, thousands. */
const mostYears = 600;

/**
 * Whose label is wanted first, lowest first: what has room for its own, then round numbers. The year or month in which
 * much happens is wide; a round one beside it is not worth more.
 */
function rankOf(
  unit: CalendarUnit,
  { year, month, day }: ReturnType<typeof localDay>,
  fits: boolean,
): number {
  if (unit === 'year') {
    if (fits) return 0;
    if (year % 100 === 0) return 1;
    if (year % 10 === 0) return 2;
    return year % 5 === 0 ? 3 : 4;
  }
  if (unit === 'month') return fits ? 5 : month % 6 === 0 ? 6 : month % 3 === 0 ? 7 : 8;
  if (day % 10 === 1 && day < 31) return 9;
  return day % 5 === 1 ? 10 : 11;
}

interface Candidate extends Omit<Tick, 'label'> {
  readonly rank: number;
}

/** Starts of a unit inside a span, as far as the axis has room for them. */
function inside(
  unit: 'month' | 'day',
  from: number,
  to: number,
  scale: TimeScale,
  offset: number,
  width: number,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = startAfter(unit, from, 1, offset); at < to; at = startAfter(unit, at, 1, offset)) {
    const place = scale.place(at);
    const fits = (scale.place(startAfter(unit, at, 1, offset)) - place) * width >= room[unit];
    found.push({ instant: at, place, unit, rank: rankOf(unit, localDay(at, offset), fits) });
  }
  const share = (scale.place(to) - scale.place(from)) * width;
  return share / (found.length + 1) >= leastGap ? found : [];
}

function candidates(scale: TimeScale, offset: number, width: number): Candidate[] {
  const first = localDay(scale.first, offset).year;
  const last = localDay(scale.last, offset).year + 1;
  let step = 1;
  while ((last - first) / step > mostYears) step *= 10;
  const found: Candidate[] = [];
  for (let year = Math.floor(first / step) * step; year < last; year += step) {
    const start = dayStart({ year, month: 0, day: 1 }, offset);
    const end = dayStart({ year: year + step, month: 0, day: 1 }, offset);
    const place = scale.place(start);
    const fits = step === 1 && (scale.place(end) - place) * width >= room.year;
    found.push({ instant: start, place, unit: 'year', rank: rankOf('year', localDay(start, offset), fits) });
    if (step > 1) continue;
    const months = inside('month', start, end, scale, offset, width);
    found.push(...months);
    if (months.length === 0) continue;
    for (const month of [start, ...months.map(({ instant }) => instant)]) {
      found.push(...inside('day', month, startAfter('month', month, 1, offset), scale, offset, width));
    }
  }
  return found.filter(({ instant }) => instant >= scale.first && instant <= scale.last);
}

const labelOptions: Readonly<Record<CalendarUnit, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric' },
};

/**
 * Lines and labels of the axis: years, and where it is stretched months and days. The coarse ones get their room
 * first. `width` is that of the axis, CSS pixels.
 */
export function ticksOf(scale: TimeScale, offset: number, width: number, words: Words): Tick[] {
  const formats = new Map<CalendarUnit, Intl.DateTimeFormat>();
  const write = (unit: CalendarUnit, instant: number): string => {
    let format = formats.get(unit);
    if (!format) {
      format = new Intl.DateTimeFormat(words.locale, { ...labelOptions[unit], timeZone: 'UTC' });
      formats.set(unit, format);
    }
    return format.format((instant + offset) * 1000);
  };
  // A label stands to the right of its line.
  const taken: { readonly from: number; readonly to: number }[] = [];
  const drawn: number[] = [];
  const ticks: Tick[] = [];
  for (const tick of candidates(scale, offset, width).sort((a, b) => a.rank - b.rank || a.place - b.place)) {
    const from = tick.place * width;
    const to = from + room[tick.unit];
    if (tick.unit === 'year' && drawn.some((other) => Math.abs(other - from) < leastGap)) continue;
    drawn.push(from);
    const free = to < width && taken.every((one) => to <= one.from || from >= one.to);
    if (free) taken.push({ from, to });
    const { instant, place, unit } = tick;
    ticks.push({ instant, place, unit, label: free ? write(unit, instant) : '' });
  }
  return ticks.sort((a, b) => a.place - b.place);
}

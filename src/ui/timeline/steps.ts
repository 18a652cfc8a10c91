import { type CalendarUnit, ceilTo, floorTo, largerStep, localDay, startAfter } from './calendar';
import type { Window } from './edtf';
import { type TimeScale, unitAt } from './scale';

/** How far a key moves a handle: a step that is seen, a long one, a day whatever is seen, or all the way. */
export type Stride = 'step' | 'page' | 'day' | 'all';
export type Direction = -1 | 1;

function measure(
  unit: CalendarUnit,
  stride: Stride,
): { readonly unit: CalendarUnit; readonly count: number } {
  if (stride === 'day') return { unit: 'day', count: 1 };
  return stride === 'page' ? largerStep(unit) : { unit, count: 1 };
}

/** The same day, one or more units on; the last of the month where that has fewer days. */
function shifted(instant: number, unit: CalendarUnit, count: number, offset: number): number {
  if (unit === 'day') return startAfter('day', instant, count, offset);
  const target = startAfter(unit, floorTo('month', instant, offset), count, offset);
  const month =
    unit === 'year' ? startAfter('month', target, localDay(instant, offset).month, offset) : target;
  const day = startAfter('day', month, localDay(instant, offset).day - 1, offset);
  return Math.min(day, startAfter('day', startAfter('month', month, 1, offset), -1, offset));
}

/** An instant moved by one stride, to the next boundary of the unit; Infinity or -Infinity past what is dated. */
function moved(
  instant: number,
  direction: Direction,
  stride: Stride,
  scale: TimeScale,
  offset: number,
): number {
  if (stride === 'all') return direction * Infinity;
  if (instant === direction * Infinity) return instant;
  // From the open end the first step leads to the edge of what is dated.
  if (!Number.isFinite(instant)) {
    const edge = direction === 1 ? scale.first : scale.last;
    const unit = unitAt(scale, edge, offset);
    return direction === 1 ? floorTo(unit, edge, offset) : ceilTo(unit, edge, offset);
  }
  const { unit, count } = measure(unitAt(scale, instant, offset), stride);
  const floor = floorTo(unit, instant, offset);
  const next =
    direction === 1
      ? startAfter(unit, instant, count, offset)
      : floor === instant
        ? startAfter(unit, instant, -count, offset)
        : startAfter(unit, floor, 1 - count, offset);
  if (next > ceilTo('day', scale.last, offset)) return Infinity;
  if (next < floorTo('day', scale.first, offset)) return -Infinity;
  return next;
}

/** The last day that a window still holds, so that its ends may join but not cross. */
const lastDay = (latest: number, offset: number) =>
  Number.isFinite(latest) ? startAfter('day', ceilTo('day', latest, offset), -1, offset) : latest;
const nextDay = (earliest: number, offset: number) =>
  Number.isFinite(earliest) ? startAfter('day', earliest, 1, offset) : earliest;

/** Moves one end of a window by a key. The ends join into one day and never cross. */
export function stepEnd(
  [earliest, latest]: Window,
  end: 'start' | 'end',
  direction: Direction,
  stride: Stride,
  scale: TimeScale,
  offset: number,
): Window {
  if (end === 'start') {
    const next = moved(earliest, direction, stride, scale, offset);
    const most = Number.isFinite(latest) ? lastDay(latest, offset) : lastDay(scale.last, offset);
    return [Math.min(next, most), latest];
  }
  const next = moved(latest, direction, stride, scale, offset);
  const least = Number.isFinite(earliest)
    ? nextDay(earliest, offset)
    : nextDay(floorTo('day', scale.first, offset), offset);
  return [earliest, Math.max(next, least)];
}

/** Moves both ends of a window alike; one that would leave what is dated stays. Windows of whole months stay whole. */
export function stepBoth(
  window: Window,
  direction: Direction,
  stride: Stride,
  scale: TimeScale,
  offset: number,
): Window {
  const [earliest, latest] = window;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest) || stride === 'all') return window;
  const { unit, count } = measure(unitAt(scale, earliest, offset), stride);
  const whole =
    floorTo('month', earliest, offset) === earliest && floorTo('month', latest, offset) === latest;
  const start = shifted(earliest, unit, direction * count, offset);
  const end =
    whole && unit !== 'day' ? shifted(latest, unit, direction * count, offset) : start + latest - earliest;
  return end <= scale.first || start >= scale.last ? window : [start, end];
}

/**
 * Moves the known-on instant by a key: steps lead from one instant at which sources came out to the next, long ones
 * over ten of them. Infinity: all is known.
 *
 * @param marks such instants, rising
 */
export function stepKnown(
  instant: number,
  direction: Direction,
  stride: Stride,
  marks: ArrayLike<number>,
  offset: number,
): number {
  if (marks.length === 0) return Infinity;
  const first = marks[0] as number;
  if (stride === 'all') return direction === 1 ? Infinity : first;
  if (stride === 'day') {
    const from = Number.isFinite(instant) ? instant : (marks[marks.length - 1] as number);
    const floor = floorTo('day', from, offset);
    if (direction === 1) return instant === Infinity ? instant : startAfter('day', from, 1, offset);
    return floor === from ? startAfter('day', from, -1, offset) : floor;
  }
  // How many marks lie before the instant, or at it or before: the next one in either direction.
  let below = 0;
  while (below < marks.length && (marks[below] as number) < instant) below += 1;
  const at = marks[below] === instant ? 1 : 0;
  const leap = stride === 'page' ? 10 : 1;
  const target = direction === 1 ? below + at + leap - 1 : below - leap;
  if (target >= marks.length) return Infinity;
  return marks[Math.max(0, target)] as number;
}

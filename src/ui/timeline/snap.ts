import { ceilTo, floorTo, startAfter } from './calendar';
import type { Window } from './edtf';
import { type TimeScale, unitAt } from './scale';

/** The boundary of a day, month or year (whichever is seen there) nearest to a place; +-Infinity at the open ends. */
function boundary(place: number, scale: TimeScale, offset: number): number {
  const instant = scale.instant(place);
  if (!Number.isFinite(instant)) return instant;
  const unit = unitAt(scale, instant, offset);
  const floor = floorTo(unit, instant, offset);
  const next = startAfter(unit, floor, 1, offset);
  return instant - floor < next - instant ? floor : next;
}

/** Puts one end of a window at a place. The ends join into one day and never cross. */
export function placeEnd(
  [earliest, latest]: Window,
  end: 'start' | 'end',
  place: number,
  scale: TimeScale,
  offset: number,
): Window {
  const next = boundary(place, scale, offset);
  if (end === 'start') {
    const close = Number.isFinite(latest) ? latest : scale.last;
    return [Math.min(next, startAfter('day', ceilTo('day', close, offset), -1, offset)), latest];
  }
  const open = Number.isFinite(earliest) ? earliest : scale.first;
  return [earliest, Math.max(next, startAfter('day', open, 1, offset))];
}

/** Moves a window so that it starts at a place, its length unchanged. */
export function placeBoth(
  [earliest, latest]: Window,
  place: number,
  scale: TimeScale,
  offset: number,
): Window {
  const next = boundary(place, scale, offset);
  const start = Math.min(
    Math.max(next, floorTo('day', scale.first, offset)),
    floorTo('day', scale.last, offset),
  );
  return [start, start + latest - earliest];
}

/** The whole days, months or years (whichever are seen there) from one place to another. */
export function spanned(from: number, to: number, scale: TimeScale, offset: number): Window {
  const within = (place: number) => Math.min(scale.last - 1, Math.max(scale.first, scale.instant(place)));
  const [a, b] = [within(Math.min(from, to)), within(Math.max(from, to))];
  return [floorTo(unitAt(scale, a, offset), a, offset), startAfter(unitAt(scale, b, offset), b, 1, offset)];
}

/**
 * The known-on instant at a place: an instant at which sources came out where one is near, else the start of a day,
 * month or year; Infinity past the last.
 *
 * @param marks instants at which sources came out, rising
 * @param near how near is near, as a share of the axis
 */
export function placeKnown(
  place: number,
  marks: Float64Array,
  near: number,
  scale: TimeScale,
  offset: number,
): number {
  const first = marks[0];
  if (first === undefined) return Infinity;
  const instant = scale.instant(place);
  if (instant === Infinity) return Infinity;
  if (instant <= first) return first;
  let best = first;
  for (const mark of marks) if (Math.abs(mark - instant) < Math.abs(best - instant)) best = mark;
  return Math.abs(scale.place(best) - place) <= near ? best : boundary(place, scale, offset);
}

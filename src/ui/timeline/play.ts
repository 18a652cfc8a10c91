import { floorTo, startAfter } from './calendar';
import type { Window } from './edtf';
import { type TimeScale, unitAt } from './scale';
import { stepBoth, stepKnown } from './steps';

/** The day, month or year, whichever is seen there, that holds an instant. */
function unitWindow(instant: number, scale: TimeScale, offset: number): Window {
  const unit = unitAt(scale, instant, offset);
  const start = floorTo(unit, instant, offset);
  return [start, startAfter(unit, start, 1, offset)];
}

const same = (a: Window, b: Window) => a[0] === b[0] && a[1] === b[1];

/**
 * The next window of a playing; null where it is over. Without a window it goes from year to year, month to month and
 * day to day, as the axis is stretched; a window that the reader set keeps its length. Begun at the end, it starts over.
 */
export function playWindow(window: Window, first: boolean, scale: TimeScale, offset: number): Window | null {
  const [earliest, latest] = window;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return unitWindow(scale.first, scale, offset);
  const single = same(window, unitWindow(earliest, scale, offset));
  const next: Window = single
    ? unitWindow(latest, scale, offset)
    : stepBoth(window, 1, 'step', scale, offset);
  if (next[0] < scale.last && !same(next, window)) return next;
  if (!first) return null;
  if (single) return unitWindow(scale.first, scale, offset);
  const start = floorTo('day', scale.first, offset);
  return [start, start + latest - earliest];
}

/** The next instant at which sources came out; from "all is known" the first; null once all is known. */
export function playKnown(known: number, first: boolean, marks: Float64Array, offset: number): number | null {
  if (known !== Infinity) return stepKnown(known, 1, 'step', marks, offset);
  return first && marks.length > 0 ? (marks[0] as number) : null;
}

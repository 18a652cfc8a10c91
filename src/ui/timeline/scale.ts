import type { TimelineBins } from '../../engine/port';
import { type CalendarUnit, startAfter } from './calendar';

/** Where instants stand on the axis, 0 to 1 from its start to its end. */
export interface TimeScale {
  /** Place of an instant (epoch seconds); 0 and 1 are open ends, past all that is dated. */
  place(instant: number): number;
  /** Instant at a place; +-Infinity in the margins that stand for open ends. */
  instant(place: number): number;
  /** Ends of what is dated. */
  readonly first: number;
  readonly last: number;
}

/** Share of the axis at either end that stands for "open". */
const margin = 0.018;
/** Share of the inner axis that instants of sources before or after every tie get, at each side. */
const aside = 0.05;

/**
 * The axis of a dossier: every bin of the histogram is equally wide on screen, whatever its length in time, and time
 * runs evenly inside a bin. Where the engine cuts bins finer, the axis is stretched.
 * Null where nothing is dated.
 */
export function createScale({ edges, known }: Pick<TimelineBins, 'edges' | 'known'>): TimeScale | null {
  const knots = [...edges].filter((edge, at) => at === 0 || edge > (edges[at - 1] as number));
  const [head, tail] = [known.instants[0], known.instants.at(-1)];
  if (knots.length < 2 && head !== undefined && tail !== undefined) {
    knots.splice(0, knots.length, head, Math.max(tail, head + 1));
  }
  if (knots.length < 2) return null;
  const places = knots.map((_, at) => at / (knots.length - 1));
  const before = head !== undefined && head < (knots[0] as number);
  const after = tail !== undefined && tail > (knots.at(-1) as number);
  const [start, end] = [before ? aside : 0, after ? 1 - aside : 1];
  for (const [at, place] of places.entries()) places[at] = start + place * (end - start);
  if (before) {
    knots.unshift(head);
    places.unshift(0);
  }
  if (after) {
    knots.push(tail);
    places.push(1);
  }
  return scaleOf(knots, places);
}

/** Piece of a rising list that holds a value: index of its lower end. */
function pieceOf(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Follows the straight piece between two neighbouring values of `from` to `to`. */
function follow(from: readonly number[], to: readonly number[], value: number): number {
  const at = pieceOf(from, value);
  const [a, b, c, d] = [from[at], from[at + 1], to[at], to[at + 1]] as [number, number, number, number];
  return b === a ? c : c + ((value - a) / (b - a)) * (d - c);
}

function scaleOf(knots: readonly number[], places: readonly number[]): TimeScale {
  const first = knots[0] as number;
  const last = knots.at(-1) as number;
  const inner = 1 - 2 * margin;
  return {
    first,
    last,
    place(instant) {
      if (instant < first) return 0;
      if (instant > last) return 1;
      return margin + inner * follow(knots, places, instant);
    },
    instant(place) {
      const inside = (place - margin) / inner;
      if (inside < 0) return -Infinity;
      if (inside > 1) return Infinity;
      return follow(places, knots, inside);
    },
  };
}

/** Least share of the axis that a step must move a handle by, to be seen. */
const visible = 0.004;

/** The finest unit of which one step is seen where an instant stands. */
export function unitAt(scale: TimeScale, instant: number, offset: number): CalendarUnit {
  const within = (at: number) => Math.min(scale.last, Math.max(scale.first, at));
  const at = within(instant);
  const here = scale.place(at);
  for (const unit of ['day', 'month'] as const) {
    const forward = scale.place(within(startAfter(unit, at, 1, offset))) - here;
    const back = here - scale.place(within(startAfter(unit, at, -1, offset)));
    if (Math.max(forward, back) >= visible) return unit;
  }
  return 'year';
}

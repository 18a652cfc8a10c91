import type { TieAttributes } from '../graph/shown-graph';
import type { Preview } from '../state/preview';

/**
 * Begin, end and first knowledge of a tie as ranks among the instants of its picture. The graphics card reckons with
 * numbers that tell seconds of our time apart by minutes; ranks are small and exact. A tie of one instant ends half a
 * rank after it.
 */
export type Ranks = readonly [earliest: number, latest: number, known: number];

/** What ranks are compared with: a tie is out beyond the first, before the second, or beyond the third. */
export type Thresholds = readonly [begin: number, end: number, known: number];

/** Nothing is out. */
export const noThresholds: Thresholds = [1e9, -1e9, 1e9];
/** There under any thresholds. */
export const neverOut: Ranks = [-2e9, 2e9, -2e9];
/** Out under any thresholds. */
export const alwaysOut: Ranks = [2e9, -2e9, 2e9];

/** The test that picking and the line shader share. */
export function isOut(ranks: Ranks, thresholds: Thresholds): boolean {
  return ranks[0] > thresholds[0] || ranks[1] < thresholds[1] || ranks[2] > thresholds[2];
}

/** Distinct instants in order. */
export interface Instants {
  /** In order. */
  readonly all: readonly number[];
  has(instant: number): boolean;
  ranksOf(tie: TieAttributes): Ranks;
  thresholdsOf(preview: Preview): Thresholds;
}

/** Reads the times of ties; what a tie does not tell is open. */
function timesOf(tie: Partial<TieAttributes>): Ranks {
  const { earliest = -Infinity, latest = Infinity, known = -Infinity } = tie;
  return [earliest, latest, known];
}

/** More instants than this are not carried on from picture to picture. */
const mostCarried = 100_000;

/**
 * Orders all instants that ties speak of.
 * @param before those of the last picture. They are carried on, and serve as they are where they hold all of these: so
 *   ranks stay the same while a reader moves to and fro between views.
 */
export function instantsOf(ties: readonly TieAttributes[], before?: Instants): Instants {
  if (before && ties.every((tie) => timesOf(tie).every(before.has))) return before;
  const carried = before && before.all.length <= mostCarried ? before.all : [];
  const all = new Float64Array(carried.length + 3 * ties.length);
  all.set(carried);
  ties.forEach((tie, row) => {
    all.set(timesOf(tie), carried.length + 3 * row);
  });
  const sorted = [...new Set(all.sort())];
  const ranks = new Map(sorted.map((instant, rank) => [instant, rank]));

  /** How many instants come before one. */
  const earlier = (instant: number): number => {
    let [low, up] = [0, sorted.length];
    while (low < up) {
      const middle = (low + up) >> 1;
      if ((sorted[middle] as number) < instant) low = middle + 1;
      else up = middle;
    }
    return low;
  };
  /** How many come before it or with it. */
  const upTo = (instant: number): number => earlier(instant) + (ranks.has(instant) ? 1 : 0);

  return {
    all: sorted,
    has: (instant) => ranks.has(instant),
    ranksOf(tie) {
      const [earliest, latest, known] = timesOf(tie);
      const end = (ranks.get(latest) ?? 0) + (earliest === latest ? 0.5 : 0);
      return [ranks.get(earliest) ?? 0, end, ranks.get(known) ?? 0];
    },
    thresholdsOf({ window, knownOn }) {
      const [begin, end, known] = noThresholds;
      const latestKnown = knownOn === null ? known : upTo(knownOn) - 0.5;
      if (window === null) return [begin, end, latestKnown];
      const [first, last] = window;
      // Spans are half open: what begins with the window's end misses it, unless the window is one instant; what ends
      // with its begin misses it, unless it was one instant itself.
      const latestBegin = (first === last ? upTo(last) : earlier(last)) - 0.5;
      const earliestEnd = earlier(first) + (ranks.has(first) ? 0.25 : -0.25);
      return [latestBegin, earliestEnd, latestKnown];
    },
  };
}

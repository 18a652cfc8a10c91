import type { Category } from '../../schema/vocabulary-schema';
import type { PicturedTie } from './model';

/** Place of a tie in the fan of its pair, seen from its own `from`; and the largest of the fan. */
export interface Lane {
  readonly lane: number;
  readonly widest: number;
}

/** From one side of a fan to the other: cooperation and conflict lie apart, as on the canvas. */
const rank: Readonly<Record<Category, number>> = { cooperation: 0, office: 1, context: 2, conflict: 3 };

function compare(one: PicturedTie, other: PicturedTie): number {
  const side = rank[one.category] - rank[other.category];
  if (side !== 0) return side;
  if (one.tie.from !== other.tie.from) return one.tie.from < other.tie.from ? -1 : 1;
  return one.tie.id < other.tie.id ? -1 : 1;
}

/**
 * Places of all ties: symmetric around 0, one apart. Self-ties are numbered from 1. All are fanned out, however many a
 * pair has: on paper nothing can be opened.
 */
export function lanesOf(ties: readonly PicturedTie[]): ReadonlyMap<PicturedTie, Lane> {
  const pairs = new Map<string, PicturedTie[]>();
  for (const tie of ties) {
    const key = `${Math.min(tie.from, tie.to)} ${Math.max(tie.from, tie.to)}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [tie]);
    else pair.push(tie);
  }
  const lanes = new Map<PicturedTie, Lane>();
  for (const pair of pairs.values()) {
    pair.sort(compare);
    const widest = (pair.length - 1) / 2;
    pair.forEach((tie, at) => {
      if (tie.from === tie.to) lanes.set(tie, { lane: at + 1, widest });
      else lanes.set(tie, { lane: (at - widest) * (tie.tie.from < tie.tie.to ? 1 : -1), widest });
    });
  }
  return lanes;
}

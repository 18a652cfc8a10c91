import type { Category } from '../schema/vocabulary-schema';

/** A tie as the fan sees it. */
export interface FannedTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly category: Category;
}

/** From one side of a fan to the other: cooperation and conflict lie apart, and each is one band of colour. */
const rank: Readonly<Record<Category, number>> = { cooperation: 0, office: 1, context: 2, conflict: 3 };

/**
 * Places of parallel ties in their fan, by tie id: symmetric around 0, one apart, so that a single tie is straight and
 * two bow to either side. Seen from the lower id to the higher. Ties of one category lie side by side, and among them
 * those of one direction; the order of the list does not matter. Self-ties are numbered from 1: each is a loop of its own size.
 */
export function lanesOf(ties: Iterable<FannedTie>): Map<string, number> {
  const pairs = new Map<string, FannedTie[]>();
  for (const tie of ties) {
    const key = tie.from < tie.to ? `${tie.from}\n${tie.to}` : `${tie.to}\n${tie.from}`;
    const pair = pairs.get(key);
    if (pair) pair.push(tie);
    else pairs.set(key, [tie]);
  }
  const side = (tie: FannedTie) => `${rank[tie.category]}\n${tie.from < tie.to ? 0 : 1}\n${tie.id}`;
  const lanes = new Map<string, number>();
  for (const pair of pairs.values()) {
    pair.sort((a, b) => (side(a) < side(b) ? -1 : 1));
    const middle = (pair.length - 1) / 2;
    pair.forEach((tie, at) => {
      lanes.set(tie.id, tie.from === tie.to ? at + 1 : at - middle);
    });
  }
  return lanes;
}

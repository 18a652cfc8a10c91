import type { Category } from '../schema/vocabulary-schema';
import { pairKey } from './pair';
import { fanLimit } from './shown-graph';

/** Ties as the fan sees them, in columns: one row a tie, ends as rows of `entities`. */
export interface FannedTies {
  readonly entities: readonly string[];
  readonly ids: readonly string[];
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly category: readonly Category[];
  /** 0 where the tie is not drawn: it takes no place. */
  readonly evidence: ArrayLike<number>;
}

/** Places in the fans; what is not drawn has 0. */
export interface Fans {
  readonly lane: Float64Array;
  /** 1 where the tie is drawn only as part of a bundle. */
  readonly bundled: Uint8Array;
}

/** From one side of a fan to the other: cooperation and conflict lie apart, and each is one band of colour. */
const rank: Readonly<Record<Category, number>> = { cooperation: 0, office: 1, context: 2, conflict: 3 };

function bySide({ entities, ids, from, category }: FannedTies): (a: number, b: number) => number {
  return (a, b) => {
    const side = rank[category[a] as Category] - rank[category[b] as Category];
    if (side !== 0) return side;
    // In one pair, two ties that start at different ends run in different directions.
    if (from[a] !== from[b])
      return (entities[from[a] as number] as string) < (entities[from[b] as number] as string) ? -1 : 1;
    return (ids[a] as string) < (ids[b] as string) ? -1 : 1;
  };
}

/** Rows of drawn ties by pair, only where a pair has more than one or is an entity with itself. */
function crowds({ entities, from, to, evidence, ids }: FannedTies): Iterable<number[]> {
  const single = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (let row = 0; row < ids.length; row += 1) {
    if (evidence[row] === 0) continue;
    const [a, b] = [from[row] as number, to[row] as number];
    const key = a < b ? a * entities.length + b : b * entities.length + a;
    const rows = several.get(key);
    if (rows) {
      rows.push(row);
      continue;
    }
    const first = single.get(key);
    if (first !== undefined) several.set(key, [first, row]);
    else if (a === b) several.set(key, [row]);
    else single.set(key, row);
  }
  return several.values();
}

/**
 * Places of parallel ties in their fan: symmetric around 0, one apart, so that a single tie is straight and two bow to
 * either side. Seen from the lower id to the higher. Ties of one category lie side by side, and among them those of one
 * direction; the order of the rows does not matter. Self-ties are numbered from 1: each is a loop of its own size.
 * Where a pair has more than {@link fanLimit} and is not fanned out, all its ties are bundled; they keep their places,
 * in which they come apart and are walked through.
 *
 * @param fanned pairs ({@link pairKey}) fanned out by hand
 */
export function fansOf(ties: FannedTies, fanned: ReadonlySet<string>): Fans {
  const { entities, from, to } = ties;
  const lane = new Float64Array(ties.ids.length);
  const bundled = new Uint8Array(ties.ids.length);
  const order = bySide(ties);
  for (const rows of crowds(ties)) {
    rows.sort(order);
    const [first = 0] = rows;
    const [a, b] = [from[first] as number, to[first] as number];
    const bundle =
      rows.length > fanLimit && !fanned.has(pairKey(entities[a] as string, entities[b] as string)) ? 1 : 0;
    const shift = a === b ? 1 : (1 - rows.length) / 2;
    for (let at = 0; at < rows.length; at += 1) {
      lane[rows[at] as number] = at + shift;
      bundled[rows[at] as number] = bundle;
    }
  }
  return { lane, bundled };
}

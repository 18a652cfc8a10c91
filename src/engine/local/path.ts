import { weigh } from '../../dossier/evidence';
import type { Span } from '../../dossier/interval';
import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import { always, either, type Moments, momentsOf, shared, spansOf, within } from './moments';
import type { Shown } from './shown';
import { sorted } from './sorted';

/** What is sought, by entity row. */
export interface Sought {
  readonly from: number;
  readonly to: number;
  readonly together: boolean;
  readonly maxHops: number;
  readonly alternatives: number;
}

/** A chain of tie rows from end to end, and the first span at which all of them possibly hold. */
export interface Chain {
  readonly ties: readonly number[];
  readonly together: Span | null;
}

/** Ties looked at by one search: some seconds of work. Only chains that must hold together can come near it. */
const workLimit = 5_000_000;

/** When ties hold, worked out for those that a search comes by. */
class Holding {
  readonly #known = new Map<number, Moments>();
  readonly #indexed: Indexed;
  readonly #shown: Shown;
  constructor(indexed: Indexed, shown: Shown) {
    this.#indexed = indexed;
    this.#shown = shown;
  }
  /** The instants at which a counting supporting claim possibly holds: none, for a tie that is only denied. */
  of(row: number): Moments {
    const known = this.#known.get(row);
    if (known) return known;
    const made = this.#made(row);
    this.#known.set(row, made);
    return made;
  }
  #made(row: number): Moments {
    const tie = this.#indexed.dossier.ties[row];
    const { verdicts } = this.#shown;
    if (!tie || !verdicts.supported[row]) return [];
    const spans: Span[] = [];
    for (const [at, { counts, span }] of weigh(tie, verdicts.context).claims.entries()) {
      if (!counts || tie.claims[at]?.stance !== 'supports') continue;
      if (span === null) return always;
      spans.push(span);
    }
    return momentsOf(spans);
  }
}

/** What is left to the end: by number of hops, the instants at which an entity leads there in so many hops or fewer. */
type Layers = readonly ReadonlyMap<number, Moments>[];

interface Reach {
  readonly layers: Layers;
  /** Hops of the shortest chains; null where there is none within the limits. */
  readonly hops: number | null;
  /** Nothing new was left to reach. */
  readonly whole: boolean;
}

/** The instants of the latest layer, up to the given one, that holds an entity. */
function latestOf(layers: Layers, hops: number, entity: number): Moments | undefined {
  for (let at = hops; at >= 0; at -= 1) {
    const found = layers[at]?.get(entity);
    if (found) return found;
  }
  return undefined;
}

/**
 * Walks back from the end a hop at a time, until the beginning is reached. A layer holds the entities that the hop
 * gave instants to, with all instants that they have by then.
 */
async function reachBack(
  { starts, ties, from, to }: Indexed,
  shown: Shown,
  sought: Sought,
  holds: (tie: number) => Moments,
  slices: Slices,
): Promise<Reach> {
  const layers: Map<number, Moments>[] = [new Map([[sought.to, always]])];
  const now = new Map<number, Moments>([[sought.to, always]]);
  let work = 0;
  for (let hops = 1; hops <= sought.maxHops; hops += 1) {
    const layer = new Map<number, Moments>();
    for (const [entity, moments] of layers[hops - 1] ?? []) {
      for (let at = starts[entity] as number; at < (starts[entity + 1] as number); at += 1) {
        work += 1;
        if (work % 1024 === 0) await slices.breathe();
        if (work > workLimit) return { layers, hops: null, whole: false };
        const tie = ties[at] as number;
        if (!shown.code[tie]) continue;
        const other = from[tie] === entity ? (to[tie] as number) : (from[tie] as number);
        const had = layer.get(other) ?? now.get(other);
        if (had === always) continue;
        const gained = shared(moments, holds(tie));
        if (gained.length === 0 || (had && within(gained, had))) continue;
        layer.set(other, had ? either(had, gained) : gained);
      }
    }
    for (const [entity, moments] of layer) now.set(entity, moments);
    layers.push(layer);
    if (layer.has(sought.from)) return { layers, hops, whole: true };
    if (layer.size === 0) return { layers, hops: null, whole: true };
  }
  return { layers, hops: null, whole: false };
}

/**
 * The shortest chains of shown ties between two entities, by their tie ids in order. One more than asked for is sought,
 * to know whether there are more. No entity comes twice: a shorter chain would do without what lies between.
 *
 * @returns `searchedAll` is false where a limit ended the search
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function chainsBetween(
  indexed: Indexed,
  shown: Shown,
  sought: Sought,
  slices: Slices,
): Promise<{ readonly chains: readonly Chain[]; readonly searchedAll: boolean }> {
  if (sought.from === sought.to) return { chains: [], searchedAll: true };
  const holding = new Holding(indexed, shown);
  const holds = (tie: number) => (sought.together ? holding.of(tie) : always);
  const { layers, hops, whole } = await reachBack(indexed, shown, sought, holds, slices);
  if (hops === null) return { chains: [], searchedAll: whole };

  const { starts, ties, from, to, dossier } = indexed;
  const idOf = (row: number) => dossier.ties[row]?.id ?? '';
  const found: number[][] = [];
  const most = sought.alternatives + 1;
  const follow = async (entity: number, left: number, moments: Moments, before: number[]): Promise<void> => {
    if (left === 0) {
      found.push(before);
      return;
    }
    const next: { readonly tie: number; readonly other: number; readonly then: Moments }[] = [];
    for (let at = starts[entity] as number; at < (starts[entity + 1] as number); at += 1) {
      if (at % 1024 === 0) await slices.breathe();
      const tie = ties[at] as number;
      if (!shown.code[tie]) continue;
      const other = from[tie] === entity ? (to[tie] as number) : (from[tie] as number);
      const onwards = latestOf(layers, left - 1, other);
      if (!onwards) continue;
      const then = shared(moments, holds(tie));
      if (shared(then, onwards).length > 0) next.push({ tie, other, then });
    }
    for (const { tie, other, then } of await sorted(
      next,
      (a, b) => byCodePoints(idOf(a.tie), idOf(b.tie)),
      slices,
    )) {
      if (found.length >= most) return;
      await follow(other, left - 1, then, [...before, tie]);
    }
  };
  await follow(sought.from, hops, always, []);

  const chains = found.slice(0, sought.alternatives).map((rows): Chain => {
    const [together = null] = spansOf(rows.map((row) => holding.of(row)).reduce(shared, always));
    return { ties: rows, together };
  });
  return { chains, searchedAll: found.length <= sought.alternatives };
}

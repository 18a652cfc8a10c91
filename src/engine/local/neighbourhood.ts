import type { Budget } from '../port';
import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import type { Shown } from './shown';
import type { Omitted } from './slice';
import { sorted } from './sorted';

/** From where to walk, by row, and how far. */
export interface Walk {
  readonly seeds: readonly number[];
  readonly depth: number;
  /** 1 for each kind of tie to follow, by its index; null follows all. */
  readonly follow: Uint8Array | null;
  readonly limit: number;
}

/** Rows of a neighbourhood. */
export interface Around {
  readonly entities: readonly number[];
  readonly ties: readonly number[];
  readonly omitted: Omitted;
}

/** Distinct neighbours of an entity along the shown ties that are followed; a self-tie leads nowhere. */
async function neighboursOf(
  indexed: Indexed,
  shown: Shown,
  entity: number,
  follow: Uint8Array | null,
  slices: Slices,
): Promise<Set<number>> {
  const { starts, ties, from, to, tieKind } = indexed;
  const found = new Set<number>();
  const end = starts[entity + 1] as number;
  for (let at = starts[entity] as number; at < end; at += 1) {
    if (at % 4096 === 0) await slices.breathe();
    const tie = ties[at] as number;
    if (!shown.code[tie] || (follow && !follow[tieKind[tie] as number])) continue;
    const other = from[tie] === entity ? (to[tie] as number) : (from[tie] as number);
    if (other !== entity) found.add(other);
  }
  return found;
}

/**
 * Walks from the seeds, a step at a time: what a step reaches comes by weight falling, then id. Ties come with their
 * farther end in that order, then by id. A hub is an entity walked from with neighbours that the answer does not hold.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function walkAround(
  indexed: Indexed,
  shown: Shown,
  walk: Walk,
  budget: Budget,
  slices: Slices,
): Promise<Around> {
  const { dossier, weight, from, to } = indexed;
  const idOf = (row: number) => dossier.entities[row]?.id ?? '';
  const tieId = (row: number) => dossier.ties[row]?.id ?? '';
  const weightOf = (row: number) => weight[row] as number;
  const byWeight = (a: number, b: number) => weightOf(b) - weightOf(a) || byCodePoints(idOf(a), idOf(b));

  const reached = new Set(walk.seeds);
  const walked: { readonly row: number; readonly neighbours: ReadonlySet<number> }[] = [];
  let frontier: readonly number[] = [...reached];
  for (let step = 0; step < walk.depth; step += 1) {
    const next = new Set<number>();
    for (const row of frontier) {
      await slices.breathe();
      const neighbours = await neighboursOf(indexed, shown, row, walk.follow, slices);
      walked.push({ row, neighbours });
      const followed =
        neighbours.size > walk.limit
          ? (await sorted(neighbours, byWeight, slices)).slice(0, walk.limit)
          : neighbours;
      for (const other of followed) if (!reached.has(other)) next.add(other);
    }
    frontier = await sorted(next, byWeight, slices);
    for (const row of frontier) reached.add(row);
  }

  const all = [...reached];
  const entities = all.slice(0, budget.entities);
  const place = new Map(entities.map((row, at) => [row, at]));
  const hubs: { row: number; more: number }[] = [];
  for (const { row, neighbours } of walked) {
    await slices.breathe();
    if (!place.has(row)) continue;
    let more = 0;
    for (const other of neighbours) if (!place.has(other)) more += 1;
    if (more > 0) hubs.push({ row, more });
  }
  const ties = await tiesAmong(indexed, shown, place, slices);
  const farther = (row: number) =>
    Math.max(place.get(from[row] as number) as number, place.get(to[row] as number) as number);
  const inOrder = await sorted(
    ties,
    (a, b) => farther(a) - farther(b) || byCodePoints(tieId(a), tieId(b)),
    slices,
  );
  const kept = inOrder.slice(0, budget.ties);
  return {
    entities,
    ties: kept,
    omitted: {
      entities: all.length - entities.length,
      ties: ties.length - kept.length,
      hubs: hubs.sort((a, b) => b.more - a.more || byCodePoints(idOf(a.row), idOf(b.row))),
    },
  };
}

/** Shown ties whose ends are both among the entities. */
async function tiesAmong(
  { starts, ties, from, to }: Indexed,
  shown: Shown,
  entities: ReadonlyMap<number, number>,
  slices: Slices,
): Promise<number[]> {
  const found: number[] = [];
  for (const row of entities.keys()) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      if (at % 4096 === 0) await slices.breathe();
      const tie = ties[at] as number;
      // Seen from its `from` only, so that it comes once.
      if (shown.code[tie] && from[tie] === row && entities.has(to[tie] as number)) found.push(tie);
    }
  }
  return found;
}

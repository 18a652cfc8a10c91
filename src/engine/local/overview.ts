import type { Budget } from '../port';
import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import { ranksOf } from './ranks';
import type { Shown } from './shown';
import { smallest } from './smallest';
import { sorted } from './sorted';

/** Share of the budget that hubs take: with fewer or more of them, fewer ties come to lie between what is shown. */
const hubShare = 0.2;
/** Largest share of the hubs that one community may give. */
const communityShare = 1 / 3;

/** Rows to show, in the order of their importance, and how many shown records stay behind. */
export interface Chosen {
  readonly entities: readonly number[];
  readonly ties: readonly number[];
  readonly omitted: { readonly entities: number; readonly ties: number };
}

/** Hubs by weight falling, then id, at most a third of them from one community. */
function hubsOf(indexed: Indexed, candidates: readonly number[], count: number): Set<number> {
  const most = Math.max(1, Math.floor(count * communityShare));
  const taken = new Map<number, number>();
  const hubs = new Set<number>();
  for (const row of candidates) {
    if (hubs.size >= count) break;
    const community = indexed.community[row] as number;
    const number = taken.get(community) ?? 0;
    if (number >= most) continue;
    taken.set(community, number + 1);
    hubs.add(row);
  }
  return hubs;
}

/** Number of shown ties from each candidate to what is chosen. */
async function tiesToChosen(
  indexed: Indexed,
  shown: Shown,
  chosen: ReadonlySet<number>,
  slices: Slices,
): Promise<Uint32Array> {
  const count = new Uint32Array(indexed.dossier.entities.length);
  for (let row = 0; row < shown.code.length; row += 1) {
    if (row % 4096 === 0) await slices.breathe();
    if (!shown.code[row]) continue;
    const [a, b] = [indexed.from[row] as number, indexed.to[row] as number];
    if (chosen.has(a)) count[b] = (count[b] as number) + 1;
    if (chosen.has(b)) count[a] = (count[a] as number) + 1;
  }
  return count;
}

/**
 * The first ties of an order that fit, and before them the first tie of each entity: an entity that was chosen for its
 * ties must not stand there without any.
 */
function withinBudget(inOrder: readonly number[], { from, to }: Indexed, most: number): readonly number[] {
  if (inOrder.length <= most) return inOrder;
  const met = new Set<number>();
  const isFirst = inOrder.map((row) => {
    const before = met.size;
    return met.add(from[row] as number).add(to[row] as number).size > before;
  });
  let room = Math.max(0, most - isFirst.filter(Boolean).length);
  const kept = inOrder.filter((_, place) => {
    if (isFirst[place]) return true;
    room -= 1;
    return room >= 0;
  });
  return kept.slice(0, most);
}

/**
 * What to show first. Everything in id order where it fits; else hubs, then the entities with most shown ties to
 * them, then id; ties among the chosen by weight sum, then id, the first of each entity before the others.
 */
export async function chooseOverview(
  indexed: Indexed,
  shown: Shown,
  budget: Budget,
  slices: Slices,
): Promise<Chosen> {
  const { dossier, weight, from, to } = indexed;
  const idOf = (row: number) => dossier.entities[row]?.id ?? '';
  const weightOf = (row: number) => weight[row] as number;
  const all: number[] = [];
  for (const row of shown.entity.keys()) if (shown.entity[row]) all.push(row);
  await slices.breathe();

  let entities: number[];
  if (all.length <= budget.entities) {
    entities = await sorted(all, (a, b) => byCodePoints(idOf(a), idOf(b)), slices);
  } else {
    const ranks = await ranksOf(indexed, slices);
    const ranked: number[] = [];
    for (const row of ranks.byWeight) if (shown.entity[row]) ranked.push(row);
    await slices.breathe();
    const hubs = hubsOf(indexed, ranked, Math.max(1, Math.floor(budget.entities * hubShare)));
    const near = await tiesToChosen(indexed, shown, hubs, slices);
    // By ties to the hubs falling, then id: one number says both, and ranks lead back to rows.
    const size = ranks.id.length;
    const keys = await smallest(
      size,
      (row) =>
        shown.entity[row] && !hubs.has(row)
          ? (from.length - (near[row] as number)) * size + (ranks.id[row] as number)
          : Number.NaN,
      budget.entities - hubs.size,
      slices,
    );
    entities = [...hubs, ...Array.from(keys, (key) => ranks.byId[key % size] as number)];
  }
  await slices.breathe();

  const chosen = new Set(entities);
  const ties: number[] = [];
  let alive = 0;
  for (const row of shown.code.keys()) {
    if (row % 4096 === 0) await slices.breathe();
    if (!shown.code[row]) continue;
    alive += 1;
    if (chosen.has(from[row] as number) && chosen.has(to[row] as number)) ties.push(row);
  }
  const sum = (row: number) => weightOf(from[row] as number) + weightOf(to[row] as number);
  const tieId = (row: number) => dossier.ties[row]?.id ?? '';
  const inOrder = await sorted(ties, (a, b) => sum(b) - sum(a) || byCodePoints(tieId(a), tieId(b)), slices);
  const kept = withinBudget(inOrder, indexed, budget.ties);
  return {
    entities,
    ties: kept,
    omitted: { entities: all.length - entities.length, ties: alive - kept.length },
  };
}

import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import { sorted } from './sorted';

/** Places of entity rows in the orders that every choice of entities goes by: compared as numbers, not as text. */
export interface Ranks {
  /** Rows by weight falling, then id. */
  readonly byWeight: Uint32Array;
  /** Rows by id. */
  readonly byId: Uint32Array;
  /** Place of each row by id. */
  readonly id: Uint32Array;
}

const made = new WeakMap<Indexed, Ranks>();

/**
 * The orders of a dossier's entities, worked out at the first question that has to choose.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function ranksOf(indexed: Indexed, slices: Slices): Promise<Ranks> {
  const known = made.get(indexed);
  if (known) return known;
  const { dossier, weight } = indexed;
  const idOf = (row: number) => dossier.entities[row]?.id ?? '';
  const byId = await sorted(dossier.entities.keys(), (a, b) => byCodePoints(idOf(a), idOf(b)), slices);
  const id = new Uint32Array(byId.length);
  for (const [place, row] of byId.entries()) id[row] = place;
  const weightOf = (row: number) => weight[row] as number;
  // The sort is stable: what weighs the same stays in the order of ids.
  const byWeight = Uint32Array.from(await sorted(byId, (a, b) => weightOf(b) - weightOf(a), slices));
  const ranks = { byWeight, byId: Uint32Array.from(byId), id };
  made.set(indexed, ranks);
  return ranks;
}

import { isLive } from '../../dossier/evidence';
import type { Query } from '../../schema/query';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import { beginWeighing, type Verdicts, weighAll } from './verdicts';

/**
 * The verdicts of a query. Without a window only ties that cite a source which is not live can differ from the whole
 * dossier's: they alone are weighed again.
 *
 * @throws EngineError `aborted` once the call is cancelled
 * @throws RangeError where a date of the query is none
 */
export async function reweigh(indexed: Indexed, query: Query, slices: Slices): Promise<Verdicts> {
  const { dossier, claims, citing, whole } = indexed;
  if (query.window !== undefined) return weighAll(dossier, claims, query, slices);
  const { verdicts, weigh } = beginWeighing(dossier, claims, query, whole);
  const affected = new Uint8Array(dossier.ties.length);
  for (const [at, { id }] of dossier.sources.entries()) {
    await slices.breathe();
    if (isLive(id, verdicts.context)) continue;
    for (const row of citing[at]?.ties ?? []) affected[row] = 1;
  }
  for (let row = 0; row < affected.length; row += 1) {
    if (row % 256 === 0) await slices.breathe();
    if (affected[row]) weigh(row);
  }
  return verdicts;
}

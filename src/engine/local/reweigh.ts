import { contextFor, isLive } from '../../dossier/evidence';
import type { Query } from '../../schema/query';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import { type Verdicts, weighAll, weighRow } from './verdicts';

/**
 * The verdicts of a query. Without a window only ties that cite a source which is not live can differ from the whole
 * dossier's: they alone are weighed again.
 *
 * @throws EngineError `aborted` once the call is cancelled
 * @throws RangeError where a date of the query is none
 */
export async function reweigh(indexed: Indexed, query: Query, slices: Slices): Promise<Verdicts> {
  const { dossier, citing, whole } = indexed;
  if (query.window !== undefined) return weighAll(dossier, query, slices);
  const context = contextFor(dossier, query);
  const affected = new Uint8Array(dossier.ties.length);
  for (const [at, { id }] of dossier.sources.entries()) {
    await slices.breathe();
    if (isLive(id, context)) continue;
    for (const row of citing[at]?.ties ?? []) affected[row] = 1;
  }
  const verdicts = {
    context,
    code: whole.code.slice(),
    supported: whole.supported.slice(),
    certain: whole.certain.slice(),
    earliest: whole.earliest.slice(),
    latest: whole.latest.slice(),
  };
  for (const [row, tie] of dossier.ties.entries()) {
    if (row % 128 === 0) await slices.breathe();
    if (affected[row]) weighRow(verdicts, row, tie);
  }
  return verdicts;
}

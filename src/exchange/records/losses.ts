import type { Dossier } from '../../schema/dossier';
import type { Loss } from '../format';

/** Numbers that JSON cannot hold; only free CSL variables can have any. Depth is that of the dossier's own limit. */
function unwritable(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + unwritable(inner), 0);
}

/**
 * What the layout itself cannot hold: nothing of what JSON can. A number too large for JavaScript, as a free variable of
 * a bibliographic record, becomes null, as in every JSON file.
 */
export function lossesOfRecords(dossier: Dossier): Loss[] {
  let count = 0;
  let example = '';
  for (const { id, csl } of dossier.sources) {
    const found = unwritable(csl);
    if (count === 0 && found > 0) example = id;
    count += found;
  }
  return count === 0 ? [] : [{ code: 'replaced', what: 'bibliographic fields', count, example }];
}

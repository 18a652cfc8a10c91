import type { EvidenceCode } from '../../schema/query';
import type { Difference } from '../port';
import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import type { Shown } from './shown';
import { sorted } from './sorted';

/**
 * Compares what two queries show.
 *
 * @param limit most ties that are named
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function differenceOf(
  { dossier }: Indexed,
  before: Shown,
  after: Shown,
  limit: number,
  slices: Slices,
): Promise<Difference> {
  let [lost, gained, changed, entitiesLost, entitiesGained] = [0, 0, 0, 0, 0];
  const rows: number[] = [];
  for (let row = 0; row < before.code.length; row += 1) {
    if (row % 8192 === 0) await slices.breathe();
    const [was, is] = [before.code[row], after.code[row]];
    if (was === is) continue;
    rows.push(row);
    if (!is) lost += 1;
    else if (!was) gained += 1;
    else changed += 1;
  }
  for (let row = 0; row < before.entity.length; row += 1) {
    if (row % 8192 === 0) await slices.breathe();
    const [was, is] = [before.entity[row], after.entity[row]];
    if (was && !is) entitiesLost += 1;
    else if (is && !was) entitiesGained += 1;
  }
  const idOf = (row: number) => dossier.ties[row]?.id ?? '';
  const inOrder = await sorted(rows, (a, b) => byCodePoints(idOf(a), idOf(b)), slices);
  const exactly = (value: number) => ({ value, exact: true });
  return {
    lost: exactly(lost),
    gained: exactly(gained),
    changed: exactly(changed),
    entitiesLost: exactly(entitiesLost),
    entitiesGained: exactly(entitiesGained),
    ties: inOrder.slice(0, limit).map((row) => ({
      id: idOf(row),
      was: before.code[row] as EvidenceCode,
      is: after.code[row] as EvidenceCode,
    })),
  };
}

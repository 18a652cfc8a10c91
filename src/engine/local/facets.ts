import { isLive } from '../../dossier/evidence';
import { evidenceLevels } from '../../schema/query';
import type { FacetCount } from '../port';
import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import { categoryIds } from './kinds';
import { clauses, type Shown } from './shown';
import { sorted } from './sorted';

/** Dimensions that one walk over a query's filtered rows counts. */
export type FilterDimension = 'kinds' | 'categories' | 'tieKinds' | 'evidence';

/** Entities by kind that would be shown did the clause about kinds not stand. */
async function entitiesByKind(indexed: Indexed, shown: Shown, slices: Slices): Promise<Uint32Array> {
  const { from, to, starts, entityKind } = indexed;
  const tied = new Uint8Array(entityKind.length);
  for (let row = 0; row < shown.fails.length; row += 1) {
    if (row % 8192 === 0) await slices.breathe();
    if ((shown.fails[row] as number) & ~clauses.kinds) continue;
    tied[from[row] as number] = 1;
    tied[to[row] as number] = 1;
  }
  const counts = new Uint32Array(indexed.entityKinds.length);
  for (let row = 0; row < entityKind.length; row += 1) {
    if (row % 8192 === 0) await slices.breathe();
    if (!shown.named[row] || !(tied[row] || starts[row] === starts[row + 1])) continue;
    const kind = entityKind[row] as number;
    counts[kind] = (counts[kind] as number) + 1;
  }
  return counts;
}

/** Ties by a column's value that would be shown did that clause not stand. */
async function tiesBy(
  column: Uint8Array | Uint16Array,
  values: number,
  clause: number,
  { fails }: Shown,
  slices: Slices,
): Promise<Uint32Array> {
  const counts = new Uint32Array(values);
  for (let row = 0; row < fails.length; row += 1) {
    if (row % 8192 === 0) await slices.breathe();
    if ((fails[row] as number) & ~clause) continue;
    const value = column[row] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

/** Values with a record, by count falling, then value. */
function listed(values: readonly string[], counts: Uint32Array, limit: number): FacetCount[] {
  return values
    .map((value, at) => ({ value, count: { value: counts[at] as number, exact: true } }))
    .filter(({ count }) => count.value > 0)
    .sort((a, b) => b.count.value - a.count.value || byCodePoints(a.value, b.value))
    .slice(0, limit);
}

/**
 * Counts the values of a clause that only filters, all other clauses honoured.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function countValues(
  indexed: Indexed,
  shown: Shown,
  dimension: FilterDimension,
  limit: number,
  slices: Slices,
): Promise<FacetCount[]> {
  const { entityKinds, tieKinds, tieKind, category } = indexed;
  const { code } = shown.verdicts;
  switch (dimension) {
    case 'kinds':
      return listed(entityKinds, await entitiesByKind(indexed, shown, slices), limit);
    case 'tieKinds':
      return listed(tieKinds, await tiesBy(tieKind, tieKinds.length, clauses.tieKinds, shown, slices), limit);
    case 'categories':
      return listed(
        categoryIds,
        await tiesBy(category, categoryIds.length, clauses.categories, shown, slices),
        limit,
      );
    case 'evidence':
      return listed(
        evidenceLevels,
        await tiesBy(code, evidenceLevels.length, clauses.evidence, shown, slices),
        limit,
      );
  }
}

/**
 * Counts the shown ties that a live claim of each source speaks of.
 *
 * @param shown of the query without its clauses about sources
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function countSources(
  { dossier, citing }: Indexed,
  shown: Shown,
  limit: number,
  slices: Slices,
): Promise<FacetCount[]> {
  const counted: FacetCount[] = [];
  for (const [at, { id, csl }] of dossier.sources.entries()) {
    await slices.breathe();
    if (!isLive(id, shown.verdicts.context)) continue;
    let count = 0;
    for (const tie of citing[at]?.ties ?? []) if (shown.code[tie]) count += 1;
    if (count > 0) counted.push({ value: id, label: csl.title ?? id, count: { value: count, exact: true } });
  }
  const inOrder = await sorted(
    counted,
    (a, b) => b.count.value - a.count.value || byCodePoints(a.value, b.value),
    slices,
  );
  return inOrder.slice(0, limit);
}

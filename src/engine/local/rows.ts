import { EngineError } from '../port';
import type { Slices } from '../slices';

/** Rows of the ids that are known, each once, in the order asked for. */
export async function knownRows(
  ids: readonly string[],
  table: ReadonlyMap<string, number>,
  slices: Slices,
): Promise<number[]> {
  const rows = new Set<number>();
  for (const [at, id] of ids.entries()) {
    if (at % 2048 === 0) await slices.breathe();
    const row = table.get(id);
    if (row !== undefined) rows.add(row);
  }
  return [...rows];
}

/** @throws EngineError `not-found` where the table does not know the id */
export function rowOf(table: ReadonlyMap<string, number>, id: string): number {
  const row = table.get(id);
  if (row === undefined) throw new EngineError('not-found', { id: id.slice(0, 200) });
  return row;
}

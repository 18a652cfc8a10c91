import type { GraphSlice } from '../engine/port';

/** Rows that a test keeps. */
function rowsOf(count: number, keep: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) if (keep(row)) rows.push(row);
  return rows;
}

/**
 * Part of a slice: only the entities and ties that are kept, by row, and no tie without both its ends. Degrees are those
 * of the part. What was left out before stays as it was said.
 */
export function cutSlice(
  slice: GraphSlice,
  keepEntity: (id: string) => boolean,
  keepTie: (id: string, row: number) => boolean,
): GraphSlice {
  const { entities, ties } = slice;
  const kept = rowsOf(entities.ids.length, (row) => keepEntity(entities.ids[row] as string));
  const place = new Int32Array(entities.ids.length).fill(-1);
  kept.forEach((row, at) => {
    place[row] = at;
  });
  const end = (rows: Uint32Array, row: number) => place[rows[row] as number] as number;
  const lines = rowsOf(
    ties.ids.length,
    (row) => end(ties.from, row) >= 0 && end(ties.to, row) >= 0 && keepTie(ties.ids[row] as string, row),
  );
  const degree = new Uint32Array(kept.length);
  const count = (at: number) => {
    degree[at] = (degree[at] as number) + 1;
  };
  for (const row of lines) {
    if (ties.evidence[row] === 0) continue;
    count(end(ties.from, row));
    if (ties.from[row] !== ties.to[row]) count(end(ties.to, row));
  }
  return {
    entities: {
      ids: kept.map((row) => entities.ids[row] as string),
      kind: Uint16Array.from(kept, (row) => entities.kind[row] as number),
      label: kept.map((row) => entities.label[row] as string),
      degree,
      weight: Float32Array.from(kept, (row) => entities.weight[row] as number),
      flag: kept.map((row) => entities.flag[row] as string),
    },
    ties: {
      ids: lines.map((row) => ties.ids[row] as string),
      kind: Uint16Array.from(lines, (row) => ties.kind[row] as number),
      from: Uint32Array.from(lines, (row) => end(ties.from, row)),
      to: Uint32Array.from(lines, (row) => end(ties.to, row)),
      evidence: Uint8Array.from(lines, (row) => ties.evidence[row] as number),
      earliest: Float64Array.from(lines, (row) => ties.earliest[row] as number),
      latest: Float64Array.from(lines, (row) => ties.latest[row] as number),
      certain: Uint8Array.from(lines, (row) => ties.certain[row] as number),
      known: Float64Array.from(lines, (row) => ties.known[row] as number),
      detail: lines.map((row) => ties.detail[row] as string),
      when: lines.map((row) => ties.when[row] as string),
    },
    omitted: slice.omitted,
  };
}

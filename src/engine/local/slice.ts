import type { GraphSlice } from '../port';
import { flagOf } from './flags';
import type { Indexed } from './indexed';
import { labelOf } from './labels';
import type { Shown } from './verdicts';

/** Columns for given rows. Ties whose ends are not among the entities are left out: a slice has no loose ends. */
export function sliceOf(
  indexed: Indexed,
  shown: Shown,
  entityRows: readonly number[],
  tieRows: readonly number[],
  omitted: { readonly entities: number; readonly ties: number },
  language: string,
): GraphSlice {
  const { dossier, from, to, weight, entityKinds, tieKinds } = indexed;
  const at = new Map(entityRows.map((row, place) => [row, place]));
  const whole = tieRows.filter((row) => at.has(from[row] as number) && at.has(to[row] as number));
  const degree = new Uint32Array(entityRows.length);
  const ends = (row: number): [number, number] => [
    at.get(from[row] as number) as number,
    at.get(to[row] as number) as number,
  ];
  for (const row of whole) {
    if (!shown.code[row]) continue;
    const [a, b] = ends(row);
    degree[a] = (degree[a] as number) + 1;
    if (a !== b) degree[b] = (degree[b] as number) + 1;
  }
  const kindOfEntity = new Map(entityKinds.map((id, index) => [id, index]));
  const kindOfTie = new Map(tieKinds.map((id, index) => [id, index]));
  return {
    entities: {
      ids: entityRows.map((row) => dossier.entities[row]?.id ?? ''),
      kind: Uint16Array.from(entityRows, (row) => kindOfEntity.get(dossier.entities[row]?.kind ?? '') ?? 0),
      label: entityRows.map((row) => labelOf(indexed, row, language)),
      degree,
      weight: Float32Array.from(entityRows, (row) => weight[row] as number),
      flag: entityRows.map((row) => flagOf(dossier.entities[row]?.iso3)),
    },
    ties: {
      ids: whole.map((row) => dossier.ties[row]?.id ?? ''),
      kind: Uint16Array.from(whole, (row) => kindOfTie.get(dossier.ties[row]?.kind ?? '') ?? 0),
      from: Uint32Array.from(whole, (row) => ends(row)[0]),
      to: Uint32Array.from(whole, (row) => ends(row)[1]),
      evidence: Uint8Array.from(whole, (row) => shown.code[row] as number),
      earliest: Float64Array.from(whole, (row) => shown.verdicts.earliest[row] as number),
      latest: Float64Array.from(whole, (row) => shown.verdicts.latest[row] as number),
    },
    omitted: {
      entities: { value: omitted.entities, exact: true },
      ties: { value: omitted.ties, exact: true },
    },
  };
}

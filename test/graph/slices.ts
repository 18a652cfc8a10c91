import type { GraphSlice, Summary } from '../../src/engine/port';
import { builtInVocabulary } from '../../src/schema/vocabulary';

/** An entity in short: id, kind, name. */
export type EntityRow = readonly [id: string, kind: string, label?: string];
/** A tie in short: id, kind, ends, code of its evidence (default: single source). */
export type TieRow = readonly [id: string, kind: string, from: string, to: string, evidence?: number];

const entityKinds = Object.keys(builtInVocabulary.entityKinds);
const tieKinds = Object.keys(builtInVocabulary.tieKinds);

/** A summary over the built-in vocabulary. */
export const summary: Summary = {
  id: 'test',
  title: 'Test',
  language: 'en',
  modified: '2026-01-01',
  timezone: 'Z',
  vocabulary: builtInVocabulary,
  entityKinds,
  tieKinds,
  counts: { entities: 0, ties: 0, claims: 0, citations: 0, sources: 0 },
  span: [0, 0],
};

/** A slice as an engine answers it. */
export function sliceOf(entities: readonly EntityRow[], ties: readonly TieRow[]): GraphSlice {
  const rowOf = new Map(entities.map(([id], row) => [id, row]));
  const degree = new Uint32Array(entities.length);
  const end = (id: string): number => {
    const row = rowOf.get(id);
    if (row === undefined) throw new Error(`sliceOf: no entity "${id}"`);
    degree[row] = (degree[row] as number) + 1;
    return row;
  };
  const none = { value: 0, exact: true };
  return {
    entities: {
      ids: entities.map(([id]) => id),
      kind: Uint16Array.from(entities, ([, kind]) => entityKinds.indexOf(kind)),
      label: entities.map(([id, , label]) => label ?? id),
      degree,
      weight: new Float32Array(entities.length),
      flag: entities.map(([id]) => (id === 'kor' ? 'kr' : '')),
    },
    ties: {
      ids: ties.map(([id]) => id),
      kind: Uint16Array.from(ties, ([, kind]) => tieKinds.indexOf(kind)),
      from: Uint32Array.from(ties, ([, , from]) => end(from)),
      to: Uint32Array.from(ties, ([, , , to]) => end(to)),
      evidence: Uint8Array.from(ties, ([, , , , evidence]) => evidence ?? 4),
      earliest: new Float64Array(ties.length).fill(Number.NEGATIVE_INFINITY),
      latest: new Float64Array(ties.length).fill(Number.POSITIVE_INFINITY),
      certain: new Uint8Array(ties.length).fill(1),
      known: new Float64Array(ties.length).fill(Number.NEGATIVE_INFINITY),
      detail: ties.map(() => ''),
      when: ties.map(() => ''),
    },
    omitted: { entities: none, ties: none, hubs: [] },
  };
}

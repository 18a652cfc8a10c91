import { type EvidenceCode, evidenceLevels, type Query } from '../../schema/query';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import type { SearchKeys } from './search-keys';
import type { Verdicts } from './verdicts';

/** What a query lets through: evidence codes by tie row, 0 where hidden, and which entities are shown. */
export interface Shown {
  readonly verdicts: Verdicts;
  readonly code: Uint8Array;
  /** 1 where the entity passes the clauses about entities. */
  readonly passes: Uint8Array;
  /** 1 where it is shown: it passes and has a shown tie, or has no tie at all. */
  readonly entity: Uint8Array;
  readonly degree: Uint32Array;
}

/** Hidden unless the evidence clause names it. */
const unsupportedCode = evidenceLevels.indexOf('unsupported');

function tieFilter(
  indexed: Indexed,
  query: Query,
  keys: SearchKeys | null,
): (row: number, code: number) => boolean {
  const kinds = query.tieKinds && new Set(query.tieKinds);
  const levels = query.evidence && new Set<string>(query.evidence);
  return (row, code) => {
    if (levels ? !levels.has(evidenceLevels[code] ?? '') : code === unsupportedCode) return false;
    if (kinds && !kinds.has(indexed.dossier.ties[row]?.kind ?? '')) return false;
    return keys === null || keys.tieMatches(row);
  };
}

/** Applies the clauses that only filter. `keys` is null where the query has no text. */
export async function applyFilters(
  indexed: Indexed,
  verdicts: Verdicts,
  query: Query,
  keys: SearchKeys | null,
  slices: Slices,
): Promise<Shown> {
  const { dossier, from, to, starts } = indexed;
  const kinds = query.kinds && new Set(query.kinds);
  const passes = new Uint8Array(dossier.entities.length);
  const entity = new Uint8Array(dossier.entities.length);
  const degree = new Uint32Array(dossier.entities.length);
  const code = new Uint8Array(dossier.ties.length);
  for (const [row, { kind }] of dossier.entities.entries()) {
    if (row % 512 === 0) await slices.breathe();
    const named = keys === null || keys.entityMatches(row);
    passes[row] = (!kinds || kinds.has(kind)) && named ? 1 : 0;
  }
  const keeps = tieFilter(indexed, query, keys);
  for (let row = 0; row < code.length; row += 1) {
    if (row % 512 === 0) await slices.breathe();
    const [a, b] = [from[row] as number, to[row] as number];
    if (!passes[a] || !passes[b] || !keeps(row, verdicts.code[row] as number)) continue;
    code[row] = verdicts.code[row] as EvidenceCode;
    degree[a] = (degree[a] as number) + 1;
    if (a !== b) degree[b] = (degree[b] as number) + 1;
  }
  for (let row = 0; row < entity.length; row += 1) {
    const alone = starts[row] === starts[row + 1];
    entity[row] = passes[row] && (degree[row] || alone) ? 1 : 0;
  }
  return { verdicts, code, passes, entity, degree };
}

import { contextFor, type EvidenceContext, type TieEvidence, weigh } from '../../dossier/evidence';
import type { Query } from '../../schema/query';
import { type EvidenceCode, evidenceLevels } from '../../schema/query';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import type { SearchKeys } from './search-keys';

/** The evidence of every tie under the clauses that change evidence. */
export interface Verdicts {
  readonly context: EvidenceContext;
  /** Level of each tie, before any filter: index into `evidenceLevels`. */
  readonly code: Uint8Array;
  /** Shown time: epoch seconds, +-Infinity where open. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
}

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

export const unsupportedCode = evidenceLevels.indexOf('unsupported');

/** Weighs one tie again, with all its claims; the columns keep only what is drawn. */
export function weighTie(indexed: Indexed, row: number, verdicts: Verdicts): TieEvidence {
  const tie = indexed.dossier.ties[row];
  if (!tie) throw new RangeError(`weighTie: no tie at row ${row}`);
  return weigh(tie, verdicts.context);
}

export async function weighAll(indexed: Indexed, query: Query, slices: Slices): Promise<Verdicts> {
  const { dossier } = indexed;
  const context = contextFor(dossier, query);
  const code = new Uint8Array(dossier.ties.length);
  const earliest = new Float64Array(dossier.ties.length);
  const latest = new Float64Array(dossier.ties.length);
  for (const [row, tie] of dossier.ties.entries()) {
    if (row % 128 === 0) await slices.breathe();
    const { level, span } = weigh(tie, context);
    code[row] = evidenceLevels.indexOf(level);
    earliest[row] = span?.earliest ?? -Infinity;
    latest[row] = span?.latest ?? Infinity;
  }
  return { context, code, earliest, latest };
}

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

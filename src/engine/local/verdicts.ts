import { contextFor, type EvidenceContext, weigh } from '../../dossier/evidence';
import type { Dossier, Tie } from '../../schema/dossier';
import { evidenceLevels, type Query } from '../../schema/query';
import type { Slices } from '../slices';

/** The evidence of every tie under the clauses that change evidence, by tie row. */
export interface Verdicts {
  readonly context: EvidenceContext;
  /** Level before any filter: index into `evidenceLevels`. */
  readonly code: Uint8Array;
  /** 1 where some supporting claim counts. */
  readonly supported: Uint8Array;
  /** 0 where it holds possibly but not certainly in the window. */
  readonly certain: Uint8Array;
  /** Shown time: epoch seconds, +-Infinity where open. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
}

const codeOf = new Map(evidenceLevels.map((level, code) => [level, code]));

/** Weighs one tie into its row. */
export function weighRow(verdicts: Verdicts, row: number, tie: Tie): void {
  const { level, claims, span, certain } = weigh(tie, verdicts.context);
  const supported = tie.claims.some(({ stance }, at) => stance === 'supports' && claims[at]?.counts);
  verdicts.code[row] = codeOf.get(level) ?? 0;
  verdicts.supported[row] = supported ? 1 : 0;
  verdicts.certain[row] = certain ? 1 : 0;
  verdicts.earliest[row] = span?.earliest ?? -Infinity;
  verdicts.latest[row] = span?.latest ?? Infinity;
}

/**
 * Weighs all ties; the columns keep only what is drawn or counted.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function weighAll(dossier: Dossier, query: Query, slices: Slices): Promise<Verdicts> {
  const size = dossier.ties.length;
  const verdicts = {
    context: contextFor(dossier, query),
    code: new Uint8Array(size),
    supported: new Uint8Array(size),
    certain: new Uint8Array(size),
    earliest: new Float64Array(size),
    latest: new Float64Array(size),
  };
  for (const [row, tie] of dossier.ties.entries()) {
    if (row % 128 === 0) await slices.breathe();
    weighRow(verdicts, row, tie);
  }
  return verdicts;
}

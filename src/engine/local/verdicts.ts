import { contextFor, type EvidenceContext } from '../../dossier/evidence';
import type { Dossier } from '../../schema/dossier';
import { evidenceLevels, type Query } from '../../schema/query';
import type { Slices } from '../slices';
import type { ClaimColumns } from './claim-columns';
import { liveSources, Weigher } from './weigher';

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

/** A weigher of the ties of a dossier under a query, with room for what it finds. */
export interface Weighing {
  readonly verdicts: Verdicts;
  /** Weighs a tie into its row. */
  weigh(row: number): void;
}

/**
 * Begins to weigh.
 *
 * @param verdicts what is known already; absent: nothing
 * @throws RangeError where a date of the query is none
 */
export function beginWeighing(
  dossier: Dossier,
  columns: ClaimColumns,
  query: Query,
  known?: Omit<Verdicts, 'context'>,
): Weighing {
  const size = dossier.ties.length;
  const context = contextFor(dossier, query);
  const verdicts = {
    context,
    code: known?.code.slice() ?? new Uint8Array(size),
    supported: known?.supported.slice() ?? new Uint8Array(size),
    certain: known?.certain.slice() ?? new Uint8Array(size),
    earliest: known?.earliest.slice() ?? new Float64Array(size),
    latest: known?.latest.slice() ?? new Float64Array(size),
  };
  const weigher = weigherFor(dossier, columns, context);
  return {
    verdicts,
    weigh(row) {
      weigher.weigh(row);
      verdicts.code[row] = codeOf.get(weigher.level) ?? 0;
      verdicts.supported[row] = weigher.supported ? 1 : 0;
      verdicts.certain[row] = weigher.certain ? 1 : 0;
      verdicts.earliest[row] = weigher.earliest;
      verdicts.latest[row] = weigher.latest;
    },
  };
}

/** A weigher under a context. */
export function weigherFor(
  { sources }: Pick<Dossier, 'sources'>,
  columns: ClaimColumns,
  context: EvidenceContext,
): Weigher {
  const ids = sources.map(({ id }) => id);
  return new Weigher(columns, liveSources(context, ids), context.window);
}

/**
 * Weighs all ties; the columns keep only what is drawn or counted.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function weighAll(
  dossier: Dossier,
  columns: ClaimColumns,
  query: Query,
  slices: Slices,
): Promise<Verdicts> {
  const { verdicts, weigh } = beginWeighing(dossier, columns, query);
  for (let row = 0; row < verdicts.code.length; row += 1) {
    if (row % 256 === 0) await slices.breathe();
    weigh(row);
  }
  return verdicts;
}

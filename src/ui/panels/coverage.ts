import type { ShownGraph } from '../../graph/shown-graph';
import { type EvidenceLevel, evidenceLevels } from '../../schema/query';
import { listedLevels } from '../listed';

/** Shown ties at one level of evidence. */
export interface CoverageRow {
  readonly level: EvidenceLevel;
  readonly ties: number;
  /** Of all that are shown, 0 to 1. */
  readonly share: number;
}

/** How many of the shown ties stand at each level, in the order of the legend; levels without ties are left out. */
export function coverageOf(graph: ShownGraph): CoverageRow[] {
  const counts = new Map<string, number>();
  let all = 0;
  graph.forEachEdge((_, { evidence }) => {
    const level = evidenceLevels[evidence] ?? 'hidden';
    if (level === 'hidden') return;
    counts.set(level, (counts.get(level) ?? 0) + 1);
    all += 1;
  });
  return listedLevels.flatMap((level) => {
    const ties = counts.get(level) ?? 0;
    return ties === 0 ? [] : [{ level, ties, share: ties / all }];
  });
}

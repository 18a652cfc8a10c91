import type { ShownGraph } from '../../graph/shown-graph';
import { type EvidenceCode, evidenceLevels } from '../../schema/query';
import type { TieRowProps } from '../parts/TieRow';

/** Ties of the picture whose sources disagree: contested first, then denied; each by id. */
export function disagreements(graph: ShownGraph): TieRowProps['line'][] {
  const lines = graph.mapEdges((id, tie, from, to, fromNode, toNode) => ({
    id,
    kind: tie.kind,
    from,
    to,
    fromLabel: fromNode.label,
    toLabel: toNode.label,
    evidence: tie.evidence,
  }));
  const rank = (code: EvidenceCode) => ['contested', 'denied'].indexOf(evidenceLevels[code] ?? 'hidden');
  return lines
    .filter((line) => rank(line.evidence) >= 0)
    .sort((a, b) => rank(a.evidence) - rank(b.evidence) || (a.id < b.id ? -1 : 1));
}

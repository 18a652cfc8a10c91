import { describe, expect, it } from 'vitest';
import { createShownGraph } from '../../../src/graph/shown-graph';
import type { EvidenceCode } from '../../../src/schema/query';
import { coverageOf } from '../../../src/ui/panels/coverage';

/** A graph whose ties stand at these levels. */
function graphOf(codes: readonly EvidenceCode[]) {
  const graph = createShownGraph();
  graph.addNode('a');
  graph.addNode('b');
  for (const [at, evidence] of codes.entries())
    graph.addEdgeWithKey(`t${at}`, 'a', 'b', { evidence } as never);
  return graph;
}

describe('the coverage of what is shown', () => {
  it('counts ties by level, the best backed first, and their shares make one', () => {
    const rows = coverageOf(graphOf([3, 3, 2, 4]));
    expect(rows).toEqual([
      { level: 'corroborated', ties: 2, share: 0.5 },
      { level: 'single-source', ties: 1, share: 0.25 },
      { level: 'contested', ties: 1, share: 0.25 },
    ]);
  });

  it('leaves hidden ties out', () => {
    expect(coverageOf(graphOf([0, 3]))).toEqual([{ level: 'corroborated', ties: 1, share: 1 }]);
    expect(coverageOf(graphOf([]))).toEqual([]);
  });
});

import { createShownGraph } from '../../src/graph/shown-graph';
import type { EvidenceCode } from '../../src/schema/query';

const entity = {
  colour: 'blue',
  icon: 'country',
  flag: '',
  degree: 1,
  weight: 1,
  x: 0,
  y: 0,
  pinned: false,
  faded: false,
  community: -1,
  importance: -1,
};

/** South Korea and GSOMIA, joined by ties of the given evidence. */
export function graphOf(evidence: Readonly<Record<string, EvidenceCode>>) {
  const graph = createShownGraph();
  graph.addNode('kor', { ...entity, kind: 'country', label: 'South Korea' });
  graph.addNode('gsomia', { ...entity, kind: 'agreement', label: 'GSOMIA' });
  for (const [id, code] of Object.entries(evidence)) {
    graph.addEdgeWithKey(id, 'kor', 'gsomia', {
      kind: 'ends',
      category: 'context',
      symmetric: false,
      evidence: code,
      earliest: Number.NEGATIVE_INFINITY,
      latest: Number.POSITIVE_INFINITY,
      lane: 0,
      certain: true,
      known: Number.NEGATIVE_INFINITY,
      detail: '',
      when: '',
      faded: false,
      onPath: false,
      bundled: false,
    });
  }
  return graph;
}

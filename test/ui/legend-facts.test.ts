import { expect, test } from 'vitest';
import { createShownGraph } from '../../src/graph/shown-graph';
import type { EvidenceCode } from '../../src/schema/query';
import { legendFacts } from '../../src/ui/graph/legend-facts';

const entity = {
  colour: 'blue',
  icon: 'country',
  flag: '',
  degree: 1,
  weight: 1,
  x: 0,
  y: 0,
  pinned: false,
};

function graphOf(evidence: Readonly<Record<string, EvidenceCode>>) {
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
    });
  }
  return graph;
}

test('the legend explains what the picture holds and nothing else', () => {
  const facts = legendFacts(graphOf({ a: 3, b: 1 }));
  expect([...facts.kinds]).toEqual(['country', 'agreement']);
  expect([...facts.levels]).toEqual(['corroborated', 'denied']);
  expect([...facts.categories]).toEqual(['context']);
});

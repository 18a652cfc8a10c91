import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { disagreeingTies } from '../../src/conductor/disagreeing';
import { createShownGraph } from '../../src/graph/shown-graph';
import type { EvidenceCode } from '../../src/schema/query';
import { makeConductor } from './fakes';

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

describe('the ties whose sources disagree', () => {
  test('are the contested, then the denied, each by id', () => {
    expect(disagreeingTies(graphOf({ d: 1, c: 2, b: 3, a: 2, e: 4, f: 5 }))).toEqual(['a', 'c', 'd']);
  });

  test('are none where all agree', () => {
    expect(disagreeingTies(graphOf({ a: 3, b: 4 }))).toEqual([]);
  });

  test('come in full lines, with detail and date', async () => {
    const { conductor } = makeConductor();
    await conductor.open(new Blob([readFileSync('test/fixtures/dossiers/small.json')]), 'small.json');
    await vi.waitUntil(() => conductor.answers.getState().disagreements !== null);
    const { lines, total } = conductor.answers.getState().disagreements ?? { lines: [], total: 0 };
    expect([lines.map((line) => line.id), total]).toEqual([['jpn-odds-kor', 'kor-ends-pact'], 2]);
    expect(lines[1]).toMatchObject({ fromLabel: 'South Korea', toLabel: 'Pact', when: '2019-11-23' });
    await conductor.close();
  });
});

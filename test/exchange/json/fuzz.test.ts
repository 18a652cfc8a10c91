import { describe, expect, it } from 'vitest';
import { finish, type GraphReader } from '../../../src/exchange/codec';
import { readCx2 } from '../../../src/exchange/json/read-cx2';
import { readCytoscape } from '../../../src/exchange/json/read-cytoscape';
import { readGephiLite } from '../../../src/exchange/json/read-gephi-lite';
import { readGraphology } from '../../../src/exchange/json/read-graphology';
import { readNodeLink } from '../../../src/exchange/json/read-node-link';
import { recognise } from '../../../src/exchange/recognise';
import { mutants } from '../stix/mutants';

const nodes = [
  {
    key: 'a',
    id: 'a',
    data: { id: 'a' },
    attributes: { label: 'A', x: 1, y: 2, color: '#fff' },
    v: { n: 'a', '@id': 'z' },
  },
  { key: 'b', id: 'b', data: { id: 'b', parent: 'a' }, position: { x: 1, y: 2 }, classes: ['c'], size: 3 },
];
const edges = [
  {
    key: 'e',
    id: 1,
    s: 'a',
    t: 'b',
    source: 'a',
    target: 'b',
    data: { id: 'f', source: 'a', target: 'b' },
    directed: true,
    v: { i: 'x' },
  },
  ['a', 'b'],
  { from: 'b', to: 'a', arrows: { to: true }, nodes: ['a', 'b'] },
];

const seeds: readonly [string, GraphReader, unknown][] = [
  [
    'node-link',
    readNodeLink,
    { directed: true, graph: { name: 'g' }, nodes, edges, layout: { entities: [{ id: 'a' }] } },
  ],
  [
    'graphology',
    readGraphology,
    {
      attributes: {},
      options: { type: 'mixed', multi: true },
      nodes: nodes.map(({ key, attributes }) => ({ key, attributes })),
      edges,
    },
  ],
  [
    'gephi-lite',
    readGephiLite,
    {
      type: 'gephi-lite',
      version: '1.0.0',
      graphDataset: {
        layout: { a: { x: 1, y: 1 } },
        nodeData: { a: { label: 'A' } },
        fullGraph: { nodes, edges },
      },
    },
  ],
  ['cytoscape', readCytoscape, { data: { name: 'g' }, elements: { nodes, edges } }],
  [
    'cx2',
    readCx2,
    [
      { CXVersion: '2.0' },
      {
        attributeDeclarations: [
          { nodes: { name: { a: 'n', d: 'string', v: 'x' }, k: { d: 'list_of_long' } } },
        ],
      },
      { networkAttributes: [{ name: 'g' }] },
      { nodes },
      { edges },
      { nodeBypasses: [{ id: 'a', v: { NODE_BACKGROUND_COLOR: '#000000' } }] },
      { status: [{ success: true }] },
    ],
  ],
];

describe('a broken file', () => {
  it.each(seeds)('of %s never throws, and what it leaves is a graph', (name, reader, seed) => {
    const text = JSON.stringify(seed);
    expect(recognise({ name: '', text })).toBe(name);
    for (const mutant of mutants(text, 1000)) {
      recognise({ name: 'x.json', text: mutant });
      const { graph, issues } = finish(reader(mutant));
      if (graph === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
      const ids = new Set(graph?.nodes.map(({ id }) => id));
      expect(ids.size).toBe(graph?.nodes.length ?? 0);
      for (const { source, target } of graph?.edges ?? [])
        expect(ids.has(source) && ids.has(target)).toBe(true);
      for (const { parents = [] } of graph?.nodes ?? [])
        for (const parent of parents) expect(ids.has(parent)).toBe(true);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

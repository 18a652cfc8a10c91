import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { expect, it } from 'vitest';
import { writeGexf } from '../../../src/exchange/gexf/write';
import { writeGraphml } from '../../../src/exchange/graphml/write';
import type { PropertyGraph } from '../../../src/exchange/property-graph';

const at = '';
const graph: PropertyGraph = {
  meta: { title: 'Peers', modified: '2024-05-06' },
  nodes: [
    {
      id: 'a',
      label: 'Änne <&>',
      type: 'person',
      attributes: new Map([['born', 1901]]),
      colour: '#102030',
      size: 3,
      position: { x: 1, y: -2 },
      at,
    },
    { id: 'b', label: 'B', attributes: new Map([['living', true]]), at },
  ],
  edges: [
    {
      id: 'e',
      source: 'a',
      target: 'b',
      directed: true,
      weight: 2.5,
      type: 'knows',
      attributes: new Map([['since', '1920']]),
      at,
    },
    { id: 'f', source: 'a', target: 'b', directed: false, attributes: new Map(), at },
  ],
};

it('writes GEXF that graphology reads', () => {
  const found = gexf.parse(MultiGraph, [...writeGexf(graph)].join(''));
  expect([found.order, found.directedSize, found.undirectedSize]).toEqual([2, 1, 1]);
  expect(found.getNodeAttributes('a')).toMatchObject({
    label: 'Änne <&>',
    born: 1901,
    'item-n-type': 'person',
    size: 3,
    x: 1,
    y: -2,
  });
  expect(found.getNodeAttribute('b', 'living')).toBe(true);
  expect(found.getEdgeAttributes('e')).toMatchObject({ weight: 2.5, since: '1920' });
});

it('writes GraphML that graphology reads', () => {
  const found = graphml.parse(MultiGraph, [...writeGraphml(graph)].join(''));
  expect([found.order, found.directedSize, found.undirectedSize]).toEqual([2, 1, 1]);
  expect(found.getNodeAttributes('a')).toMatchObject({
    label: 'Änne <&>',
    type: 'person',
    born: 1901,
    size: 3,
    x: 1,
    y: -2,
  });
  expect(found.getNodeAttribute('b', 'living')).toBe(true);
  expect(found.getEdgeAttributes('e')).toMatchObject({ weight: 2.5, since: '1920', type: 'knows' });
});

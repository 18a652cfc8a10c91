import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { NodeGraph, type NodeValue } from '../../../src/exchange/jsonld/node-graph';

/** The named nodes of a document as this reader finds them; others stand where they are referred to. */
function nodesOf(document: unknown): unknown {
  const graph = new NodeGraph();
  finish(graph.read(document));
  const plain = (value: NodeValue): unknown => {
    if ('list' in value) return { list: value.list.map(plain) };
    if (!('id' in value)) return value;
    const node = value.id.startsWith(' ') ? graph.nodes.get(value.id) : undefined;
    return node === undefined ? value : shown(node);
  };
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const shown = ({
    types,
    properties,
  }: {
    types: Set<string>;
    properties: Map<string, NodeValue[]>;
  }): unknown => ({
    types: [...types].sort(),
    properties: Object.fromEntries(
      [...properties].flatMap(([iri, values]) =>
        values.length > 0 ? [[iri, values.map(plain).sort(byText)]] : [],
      ),
    ),
  });
  const named = [...graph.nodes.values()].filter(({ id }) => !id.startsWith(' '));
  return Object.fromEntries(named.map((node) => [node.id, shown(node)]).sort());
}

const vocab = { '@vocab': 'urn:v#' };

describe('the nodes of a document', () => {
  // jsonld is the judge: what it expands a document to has the same nodes.
  it.each([
    ['prefixes defined later', { '@context': { b: 'a:c/', a: 'urn:x:' }, '@id': 'b:1', 'b:p': 1 }],
    [
      'types and languages',
      {
        '@context': {
          '@language': 'EN',
          ...vocab,
          d: { '@type': 'urn:date' },
          r: { '@type': '@id' },
          w: { '@type': '@vocab' },
          none: { '@language': null },
          n: { '@type': '@none' },
        },
        '@id': 'urn:1',
        '@type': ['A', 'urn:B'],
        d: ['2019', 2019],
        r: 'urn:2',
        w: ['word', 'd'],
        none: 'x',
        n: 'y',
        plain: ['z', true, 1.5, null],
      },
    ],
    [
      'containers',
      {
        '@context': {
          ...vocab,
          l: { '@container': '@list' },
          s: { '@container': '@set' },
          m: { '@container': '@language' },
          i: { '@container': '@index' },
          k: { '@container': '@id' },
        },
        '@id': 'urn:1',
        l: [1, [2, [3]], { '@id': 'urn:2' }],
        s: [1],
        m: { en: 'a', 'zh-Hant': ['b', 'c'], '@none': 'd' },
        i: { x: 'a', y: ['b', { '@id': 'urn:3', p: 1 }] },
        k: { 'urn:4': { p: 1 }, 'urn:5': { p: [2] } },
        e: { '@list': [] },
        f: { '@list': ['a', { '@list': ['b'] }] },
        g: { '@set': [1, 2] },
      },
    ],
    [
      'reverse, nested, included and inner graphs',
      {
        '@context': { ...vocab, back: { '@reverse': 'urn:v#to', '@type': '@id' }, more: '@nest' },
        '@id': 'urn:1',
        back: ['urn:2', 'urn:3'],
        '@reverse': { from: { '@id': 'urn:4', p: 1 } },
        more: { p: 1, q: 2 },
        '@included': [{ '@id': 'urn:5', p: 3 }],
      },
    ],
    [
      'contexts within, under a property, and taken away',
      {
        '@context': { ...vocab, p: { '@id': 'urn:v#p', '@context': { q: 'urn:w#q' } } },
        '@id': 'urn:1',
        p: { '@id': 'urn:2', q: 1 },
        q: 2,
        r: { '@context': { q: 'urn:z#q' }, '@id': 'urn:3', q: 3 },
        s: { '@context': [null, { t: 'urn:t' }], '@id': 'urn:4', t: 4, q: 5 },
        u: { '@context': { q: null }, '@id': 'urn:5', q: 6, t: 7 },
      },
    ],
    [
      'other names for keywords',
      {
        '@context': { ...vocab, id: '@id', kind: '@type', val: '@value', lang: '@language', items: '@list' },
        id: 'urn:1',
        kind: 'A',
        p: [{ val: 'x', lang: 'en' }, { items: [1, 2] }, { id: 'urn:2' }],
      },
    ],
    [
      'blank nodes and values',
      {
        '@context': vocab,
        '@graph': [
          { '@id': '_:a', p: { '@id': '_:b' } },
          {
            '@id': '_:b',
            '@type': 'A',
            p: [{ '@value': '1', '@type': 'urn:t' }, { '@value': null }, { q: {} }],
          },
          { '@id': 'urn:1', '@index': 'x', p: { '@value': 'v', '@language': 'EN-us' } },
        ],
      },
    ],
    [
      'a base',
      { '@context': { '@base': 'http://example.org/a/', ...vocab }, '@id': 'b', p: { '@id': '../c', q: 1 } },
    ],
  ])('are those that jsonld finds: %s', async (_, document) => {
    const expanded = await jsonld.expand(document as never);
    expect(expanded.length).toBeGreaterThan(0);
    expect(nodesOf(document)).toEqual(nodesOf(expanded));
  });

  it('come with a count of keys that mean nothing, and with what was not read', () => {
    const graph = new NodeGraph();
    finish(graph.read({ '@context': ['https://schema.org', { '@import': 'x.json' }], a: 1, b: { c: 2 } }));
    expect([...graph.unread]).toEqual(['https://schema.org', 'x.json']);
    expect(graph.unknownKeys).toBe(2);
  });

  it('are read in steps', () => {
    const graph = new NodeGraph();
    const steps = [
      ...graph.read(Array.from({ length: 5000 }, (_, at) => ({ '@id': `urn:${at}`, 'urn:p': at }))),
    ];
    expect(steps).toEqual([0, 0.4, 0.8]);
  });
});

import { describe, expect, it } from 'vitest';
import { finish, type GraphReader } from '../../../src/exchange/codec';
import { readCx2 } from '../../../src/exchange/json/read-cx2';
import { readCytoscape } from '../../../src/exchange/json/read-cytoscape';
import { readGephiLite } from '../../../src/exchange/json/read-gephi-lite';
import { readGraphology } from '../../../src/exchange/json/read-graphology';
import { readNodeLink } from '../../../src/exchange/json/read-node-link';
import type { PropertyEdge } from '../../../src/exchange/property-graph';

function read(reader: GraphReader, value: unknown) {
  const { graph, issues } = finish(reader(typeof value === 'string' ? value : JSON.stringify(value)));
  return {
    graph,
    nodes: graph?.nodes ?? [],
    edges: (graph?.edges ?? []).map(arrow),
    ids: (graph?.nodes ?? []).map(({ id }) => id),
    said: issues.map(({ code, path }) => `${code} ${path}`),
    issues,
  };
}

const arrow = ({ id = '', source, target, directed, weight, type }: PropertyEdge) =>
  [id && `${id}:`, source, directed ? '→' : '–', target, type, weight]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');

const attributesOf = (item: { attributes: ReadonlyMap<string, unknown> } | undefined) =>
  Object.fromEntries(item?.attributes ?? []);

describe('node-link JSON', () => {
  it('of NetworkX has ids that are numbers and tuples, and keys that are no ids', () => {
    const file = {
      directed: false,
      multigraph: true,
      graph: { name: 'Karate', year: 1977 },
      nodes: [{ id: 0, club: 'Mr. Hi', x: 1, y: 2 }, { id: [1, 'a'] }],
      links: [
        { source: 0, target: [1, 'a'], key: 0, weight: 4 },
        { source: 0, target: [1, 'a'], key: 1 },
      ],
    };
    const { ids, edges, nodes, said, graph } = read(readNodeLink, file);
    expect([ids, edges, said]).toEqual([['0', '[1,"a"]'], ['0 – [1,"a"] 4', '0 – [1,"a"]'], []]);
    expect(nodes[0]).toMatchObject({ position: { x: 1, y: 2 } });
    expect(graph?.meta).toEqual({ title: 'Karate', attributes: new Map([['year', 1977]]) });
    expect(attributesOf(graph?.edges[1])).toEqual({ key: 1 });
    expect(read(readNodeLink, { ...file, directed: true }).edges[1]).toBe('0 → [1,"a"]');
  });

  it('of D3 names ends by position, by name, or by the node itself; y is counted from above', () => {
    const nodes = [
      { name: 'Myriel', group: 1, x: 3, y: 4 },
      { name: 'Napoleon', group: 1 },
    ];
    const byIndex = read(readNodeLink, { nodes, links: [{ source: 1, target: 0, value: 8 }] });
    expect([byIndex.ids, byIndex.edges]).toEqual([['0', '1'], ['1 – 0']]);
    expect(byIndex.nodes[0]).toMatchObject({ label: 'Myriel', position: { x: 3, y: -4 } });
    const byName = read(readNodeLink, { nodes, links: [{ source: 'Napoleon', target: 'Myriel' }] });
    expect([byName.ids, byName.edges]).toEqual([['Myriel', 'Napoleon'], ['Napoleon – Myriel']]);
    const drawn = read(readNodeLink, {
      nodes: [
        { id: 'a', index: 0 },
        { id: 'b', index: 1 },
      ],
      links: [{ source: { id: 'a', index: 0, x: 1 }, target: { id: 'b' }, index: 0 }],
    });
    expect([drawn.edges, drawn.said]).toEqual([['a – b'], []]);
  });

  it('of vis.js points where it has arrows', () => {
    const { edges, nodes } = read(readNodeLink, {
      nodes: [{ id: 1, label: 'one', color: { background: '#F00', border: '#000' }, x: 0, y: 5 }, { id: 2 }],
      edges: [
        { from: 1, to: 2 },
        { from: 1, to: 2, arrows: 'to' },
        { from: 1, to: 2, arrows: { from: { enabled: true } }, id: 'e' },
      ],
    });
    expect(edges).toEqual(['1 – 2', '1 → 2', 'e: 2 → 1']);
    expect(nodes[0]).toMatchObject({ label: 'one', colour: '#ff0000', position: { x: 0, y: -5 } });
  });

  it('of the JSON Graph Format and of LittleSis has maps of records by id', () => {
    const jgf = read(readNodeLink, {
      graph: {
        label: 'A graph',
        directed: false,
        nodes: { a: { label: 'Alice', metadata: { age: 3 } }, b: {} },
        edges: [{ source: 'a', target: 'b', relation: 'knows', metadata: { type: 'friend' } }],
        hyperedges: [{ nodes: ['a', 'b', 'a'] }],
      },
    });
    expect([jgf.ids, jgf.edges, jgf.said]).toEqual([
      ['a', 'b'],
      ['a – b friend'],
      ['hyperedge $.graph.hyperedges[0]'],
    ]);
    expect(jgf.nodes[0]).toMatchObject({ label: 'Alice', attributes: new Map([['age', 3]]) });
    expect(jgf.graph?.meta.title).toBe('A graph');
    const oligrapher = read(readNodeLink, {
      title: 'Map',
      nodes: { 15: { id: '15', name: 'ExxonMobil' }, 2: { id: '2' } },
      edges: { e1: { node1_id: '15', node2_id: '2', label: 'owns' } },
      captions: {},
    });
    expect([oligrapher.ids, oligrapher.edges]).toEqual([['2', '15'], ['e1: 15 → 2']]);
    expect(oligrapher.said).toEqual(['side-section $.captions']);
    expect(oligrapher.graph?.edges[0]).toMatchObject({ label: 'owns', at: '$.edges.e1' });
  });

  it('keeps what stands deeper as attributes named by their path, and loses no key', () => {
    const { nodes } = read(
      readNodeLink,
      `{"nodes": [{"id": "a", "__proto__": {"polluted": 1}, "constructor": "c", "tags": ["x", null, 2], "gone": null,
        "where": {"city": "Seoul", "at": [{"lat": 37.5}]}, "where.city": "Busan", "big": 1e999, "empty": []}], "edges": []}`,
    );
    expect([...(nodes[0]?.attributes ?? [])]).toEqual([
      ['__proto__.polluted', 1],
      ['constructor', 'c'],
      ['tags', ['x', 2]],
      ['where.city', 'Seoul'],
      ['where.at.0.lat', 37.5],
      ['where.city (2)', 'Busan'],
      ['big', 'Infinity'],
      ['empty', []],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('says once what is no text of a type, and takes the type out of the attributes', () => {
    const { nodes } = read(readNodeLink, {
      nodes: [
        { id: 'a', type: 'person', kind: 'x' },
        { id: 'b', kind: 'place' },
        { id: 'c', type: 3, title: 'C' },
      ],
      links: [],
    });
    expect(nodes.map(({ type, label }) => [type, label])).toEqual([
      ['person', undefined],
      ['place', undefined],
      [undefined, 'C'],
    ]);
    expect(nodes.map(attributesOf)).toEqual([{ kind: 'x' }, {}, { type: 3 }]);
  });

  it('lists faults with their places, and leaves the rest', () => {
    const { said, ids, edges, issues } = read(readNodeLink, {
      nodes: [{ id: 'a' }, { id: 'b', label: 'first' }, { id: 'b', label: 'second' }, null, 'c'],
      edges: [
        { source: 'a', target: 'b', id: 'e' },
        { source: 'a', target: 'nobody' },
        { source: 'x', target: 'y', id: 'xy' },
        { source: ['a', 'b'], target: 'c' },
        { nodes: ['a', 'b', 'c'] },
        { nodes: ['a', 'c'] },
        {},
        7,
        ['c', 'a'],
      ],
    });
    expect([ids, edges]).toEqual([
      ['a', 'b', 'c'],
      ['e: a → b', 'a → c', 'c → a'],
    ]);
    expect(said).toEqual([
      'duplicate-node $.nodes[2]',
      'side-section $.nodes[3]',
      'dangling-edge $.edges[1]',
      'dangling-edge $.edges[2]',
      'dangling-edge $.edges[2]',
      'hyperedge $.edges[3]',
      'hyperedge $.edges[4]',
      'dangling-edge $.edges[6]',
      'side-section $.edges[7]',
    ]);
    expect(issues[0]?.facts).toEqual({ node: 'b', first: '$.nodes[1]' });
    expect(issues[2]?.facts).toEqual({ edge: 'a → nobody', end: 'nobody' });
    expect(issues[3]?.facts).toEqual({ edge: 'xy', end: 'x' });
  });
});

describe('graphology and Gephi Lite', () => {
  const graph = {
    attributes: { name: 'G' },
    options: { type: 'mixed', multi: true },
    nodes: [
      { key: 'a', attributes: { label: 'A', x: 1, y: 2, color: 'rgb(91, 91, 245)', size: 3, type: 'image' } },
      { key: '__proto__' },
    ],
    edges: [
      { key: 'e', source: 'a', target: '__proto__', attributes: { weight: 2 } },
      { source: 'a', target: 'a', undirected: true },
    ],
  };

  it('have directions by edge or by graph', () => {
    const { edges, nodes, said, graph: made } = read(readGraphology, graph);
    expect([edges, said, made?.meta]).toEqual([['e: a → __proto__ 2', 'a – a'], [], { title: 'G' }]);
    expect(nodes[0]).toMatchObject({
      label: 'A',
      colour: '#5b5bf5',
      size: 3,
      position: { x: 1, y: 2 },
      type: 'image',
    });
    expect(read(readGraphology, { ...graph, options: { type: 'undirected' } }).edges[0]).toBe(
      'e: a – __proto__ 2',
    );
  });

  it('have in a workspace what is known of a node in tables beside the graph', () => {
    const workspace = (version: string, tables: object) => ({
      type: 'gephi-lite',
      version,
      graphDataset: {
        ...tables,
        edgeData: { e: { cooccurrence: 2 } },
        metadata: { title: 'Les Miserables', author: 'Hugo' },
        nodeFields: [],
        edgeFields: [],
        fullGraph: { ...graph, nodes: [{ key: 'a' }, { key: '__proto__' }] },
      },
      filters: { past: [], future: [] },
      appearance: {},
    });
    const old = workspace('0.6.3', {
      nodeRenderingData: { a: { label: 'A', x: 1, y: 2 } },
      nodeData: { a: { group: 1 } },
    });
    const now = workspace('1.0.0', {
      layout: { a: { x: 1, y: 2 } },
      nodeData: { a: { label: 'A', group: 1 } },
    });
    for (const file of [old, now]) {
      const { nodes, said, graph: made } = read(readGephiLite, file);
      expect(said).toEqual([]);
      expect(nodes[0]).toMatchObject({
        label: 'A',
        position: { x: 1, y: 2 },
        attributes: new Map([['group', 1]]),
      });
      expect(nodes[1]).toEqual({
        id: '__proto__',
        attributes: new Map(),
        at: '$.graphDataset.fullGraph.nodes[1]',
      });
      expect(attributesOf(made?.edges[0])).toEqual({ cooccurrence: 2 });
      expect(made?.meta).toEqual({ title: 'Les Miserables', creator: 'Hugo' });
    }
    expect(read(readGephiLite, { ...now, version: '7.0.0' }).said).toEqual(['other-version $.version']);
  });
});

describe('Cytoscape.js JSON', () => {
  const nodes = [
    { data: { id: 'a', name: 'A', type: 'person' }, position: { x: 1, y: 2 }, classes: 'big red' },
    { data: { id: 'b', parent: 'a' }, position: {}, style: { 'background-color': '#abc' } },
    { data: { id: 'c', parent: 'nobody' } },
  ];
  const edge = { data: { id: 'e', source: 'a', target: 'b', interaction: 'pp' } };

  it('is the same as a list, as two lists, and as a whole', () => {
    const forms = [
      [...nodes, edge],
      { nodes, edges: [edge] },
      { elements: { nodes, edges: [edge] } },
      { elements: [edge, ...nodes] },
    ];
    for (const form of forms) {
      const { ids, edges, nodes: made, issues } = read(readCytoscape, form);
      expect([ids, edges]).toEqual([['a', 'b', 'c'], ['e: a → b pp']]);
      expect(made[0]).toMatchObject({
        label: 'A',
        type: 'person',
        position: { x: 1, y: -2 },
        attributes: new Map([['classes', 'big red']]),
      });
      expect(made[1]).toMatchObject({ parents: ['a'], colour: '#aabbcc', attributes: new Map() });
      expect(made[2]?.parents).toBeUndefined();
      expect(issues.map(({ code, facts }) => [code, facts.key])).toEqual([['side-section', 'parent']]);
    }
  });

  it('does not point where NetworkX says so', () => {
    const file = { data: [], directed: false, multigraph: false, elements: { nodes, edges: [edge] } };
    expect(read(readCytoscape, file).edges).toEqual(['e: a – b pp']);
  });

  it('is also what Cytoscape writes', () => {
    const { nodes, edges, graph, said } = read(readCytoscape, {
      format_version: '1.0',
      generated_by: 'cytoscape-3.9.1',
      target_cytoscapejs_version: '~2.1',
      data: { shared_name: 'galFiltered.sif', SUID: 52 },
      elements: {
        nodes: [
          {
            data: { id: '62', shared_name: 'YKR026C', SUID: 62, selected: false },
            position: { x: 1, y: 1 },
            selected: false,
          },
        ],
        edges: [
          {
            data: {
              id: '80',
              source: '62',
              target: '62',
              shared_interaction: 'pp',
              name: 'x (pp) x',
              SUID: 80,
            },
            selected: false,
          },
        ],
      },
    });
    expect([nodes[0]?.label, edges, said, graph?.meta.title]).toEqual([
      'YKR026C',
      ['80: 62 → 62 pp'],
      [],
      'galFiltered.sif',
    ]);
  });
});

describe('CX2', () => {
  const file = [
    { CXVersion: '2.0', hasFragments: true },
    {
      attributeDeclarations: [
        {
          networkAttributes: { name: { d: 'string' } },
          nodes: {
            name: { a: 'n', d: 'string' },
            represents: { a: 'r' },
            score: { d: 'double' },
            hub: { d: 'boolean', v: false },
            ids: { d: 'list_of_integer' },
          },
          edges: { interaction: { a: 'i', v: 'pp' } },
        },
      ],
    },
    { networkAttributes: [{ name: 'N' }] },
    { nodes: [{ id: 1, x: 1, y: 2, v: { n: 'one', r: 'R', score: '0.5', ids: [1, '2'] } }] },
    { edges: [{ id: 7, s: 1, t: 2, v: {} }] },
    { nodes: [{ id: 2, v: { name: 'two', hub: true, score: 'high', odd: 5 } }] },
    { nodeBypasses: [{ id: 2, v: { NODE_BACKGROUND_COLOR: '#FF0000' } }] },
    { status: [{ success: true, error: '' }] },
  ];

  it('has fragments, short names, defaults and types', () => {
    const { nodes, edges, issues, graph } = read(readCx2, file);
    expect([edges, graph?.meta]).toEqual([['7: 1 → 2 pp'], { title: 'N' }]);
    expect(nodes[0]).toMatchObject({ id: '1', label: 'one', position: { x: 1, y: -2 } });
    expect(nodes[1]).toMatchObject({ id: '2', label: 'two', colour: '#ff0000' });
    expect(nodes.map(attributesOf)).toEqual([
      { represents: 'R', score: 0.5, ids: [1, 2], hub: false },
      { hub: true, score: 'high', odd: '5' },
    ]);
    expect(issues.map(({ code, facts }) => [code, facts.key])).toEqual([
      ['value-as-text', 'score'],
      ['undeclared-attribute', 'odd'],
    ]);
  });

  it('has ids of its own where our writer kept them, and numbers for what was added or copied', () => {
    const node = (id: number, own?: string) => ({ id, v: own === undefined ? {} : { '@id': own } });
    const { ids, edges, said } = read(readCx2, [
      { CXVersion: '2.0' },
      { attributeDeclarations: [{ nodes: { '@id': {} }, edges: { '@id': {} } }] },
      { nodes: [node(0, 'kor'), node(1, 'jpn'), node(2, 'kor'), node(3)] },
      {
        edges: [
          { id: 0, s: 0, t: 2, v: { '@id': 'e' } },
          { id: 1, s: 1, t: 3, v: {} },
        ],
      },
      { status: [{ success: true }] },
    ]);
    expect([ids, edges, said]).toEqual([['kor', 'jpn', '2', '3'], ['e: kor → 2', 'jpn → 3'], []]);
  });
});

describe('any of them', () => {
  const readers = [readNodeLink, readGraphology, readGephiLite, readCytoscape, readCx2];

  it('refuses what is no JSON or nests too deep, and says where', () => {
    for (const reader of readers) {
      const broken = read(reader, '{"nodes": [\n  {"id": 1},]}');
      expect(broken.graph).toBeNull();
      expect(broken.issues[0]).toMatchObject({
        code: 'not-json',
        facts: { rule: 'syntax', line: 2, column: 13, found: ']' },
      });
      const cut = read(reader, '[{"nodes": ["a');
      expect(cut.issues[0]).toMatchObject({ code: 'not-json', facts: { rule: 'cut' } });
      expect(read(reader, '['.repeat(100_000)).said).toEqual(['too-deep $']);
    }
  });

  it('refuses what has no graph in it', () => {
    for (const reader of readers) {
      for (const text of ['[]', '{}', 'null', '7', '"nodes"', '[[]]', '{"nodes": 7}', '[{"a": 1}]']) {
        expect(finish(reader(text)).graph, text).toBeNull();
        expect(read(reader, text).said.at(-1), text).toBe('no-graph $');
      }
    }
  });

  it('opens a graph with no nodes', () => {
    const none = { meta: {}, nodes: [], edges: [] };
    expect(read(readNodeLink, { nodes: [], links: [] }).graph).toEqual(none);
    expect(read(readGraphology, { nodes: [], edges: [] }).graph).toEqual(none);
    expect(read(readCytoscape, { elements: {} }).graph).toEqual(none);
    expect(read(readCx2, [{ CXVersion: '2.0' }, { status: [] }]).graph).toEqual(none);
  });

  it('keeps the limits of a reader', () => {
    const wide = Object.fromEntries(Array.from({ length: 10_500 }, (_, index) => [`a${index}`, index]));
    const long = 'x'.repeat(10_000_001);
    const { nodes, issues } = read(readNodeLink, {
      nodes: [
        { id: 'a', long, ...wide },
        { id: 'b', a1: 1, z: 'z' },
      ],
      edges: [],
    });
    expect(nodes.map(({ attributes }) => attributes.size)).toEqual([10_000, 1]);
    expect(issues.map(({ code, facts }) => [code, facts.key, facts.count])).toEqual([
      ['side-section', 'long', 1],
      ['side-section', 'a10000', 501],
    ]);
  });

  it('reports progress and reads a byte order mark past', () => {
    const nodes = Array.from({ length: 5000 }, (_, id) => ({ id }));
    const steps = readNodeLink(`\uFEFF${JSON.stringify({ nodes, links: [] })}`);
    const shares: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(2);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

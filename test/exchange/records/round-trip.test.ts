import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/dossier/check';
import type { PropertyGraph, PropertyItem, Value } from '../../../src/exchange/property-graph';
import { recordsGraph } from '../../../src/exchange/records/graph';
import { lossesOfRecords } from '../../../src/exchange/records/losses';
import { dossierOfRecords, isRecordsGraph } from '../../../src/exchange/records/read';
import { Dossier } from '../../../src/schema/dossier';
import { arbitraryDossier } from './dossiers';

function read(graph: PropertyGraph): Dossier {
  const { graph: raw, issues } = dossierOfRecords(graph);
  expect(issues).toEqual([]);
  return Dossier.parse(raw);
}

/** Equal, the order of keys included, as zod has it: known keys as in the schema, open ones as they came. */
function expectSame(found: Dossier, wanted: Dossier): void {
  expect(found).toEqual(wanted);
  expect(JSON.stringify(found)).toBe(JSON.stringify(Dossier.parse(wanted)));
}

const founding = Dossier.parse(JSON.parse(readFileSync('data/gsomia.json', 'utf8')));
const items = (graph: PropertyGraph): readonly PropertyItem[] => [...graph.nodes, ...graph.edges];

/** What a format does that keeps no types and no order: all values text, columns and rows in any order. */
function untyped(graph: PropertyGraph): PropertyGraph {
  const texts = (attributes: ReadonlyMap<string, Value>) =>
    new Map([...attributes].sort(([a], [b]) => (a < b ? 1 : -1)).map(([key, value]) => [key, String(value)]));
  return {
    meta: {},
    nodes: graph.nodes.map((node) => ({ ...node, attributes: texts(node.attributes) })).reverse(),
    edges: graph.edges.map((edge) => ({ ...edge, attributes: texts(edge.attributes) })).reverse(),
  };
}

/** What a program does that gives nodes and edges ids of its own. */
function renumbered(graph: PropertyGraph): PropertyGraph {
  const ids = new Map(graph.nodes.map(({ id }, at) => [id, String(at)]));
  const of = (id: string) => ids.get(id) ?? '';
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, id: of(node.id) })),
    edges: graph.edges.map(({ id: _, ...edge }) => ({
      ...edge,
      source: of(edge.source),
      target: of(edge.target),
    })),
  };
}

describe('a dossier laid out as a graph', () => {
  it('reads back as it was, order included', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const graph = recordsGraph(dossier);
        expect(isRecordsGraph(graph)).toBe(true);
        expectSame(read(graph), dossier);
        expect(lossesOfRecords(dossier)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('reads back as it was where types, order and the ids of nodes and edges are lost', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        expectSame(read(untyped(renumbered(recordsGraph(dossier)))), dossier);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the founding case whole', () => {
    const graph = recordsGraph(founding);
    expectSame(read(graph), founding);
    expectSame(read(untyped(renumbered(graph))), founding);
    const claims = [...founding.entities, ...founding.ties].flatMap((record) => record.claims ?? []);
    const passages = founding.sources.flatMap((source) => source.passages ?? []);
    expect(graph.nodes.length).toBe(
      1 + founding.entities.length + claims.length + founding.sources.length + passages.length,
    );
    expect(graph.edges.length).toBe(
      founding.ties.length + claims.flatMap(({ citations }) => citations).length,
    );
  });

  it('gives every node and edge an id of its own, and keeps those of entities and ties', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const { nodes, edges } = recordsGraph(dossier);
        const ids = [...nodes, ...edges].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(
          expect.arrayContaining([...dossier.entities, ...dossier.ties].map(({ id }) => id)),
        );
        const known = new Set(nodes.map(({ id }) => id));
        expect(edges.every(({ source, target }) => known.has(source) && known.has(target))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('gives each attribute one type, and never an empty text or a list', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDossier, { minLength: 2, maxLength: 4 }), (dossiers) => {
        const types = new Map<string, Set<string>>();
        const bad: unknown[] = [];
        for (const { attributes } of dossiers.flatMap((dossier) => items(recordsGraph(dossier)))) {
          for (const [key, value] of attributes) {
            if (value === '' || typeof value === 'object') bad.push([key, value]);
            types.set(key, (types.get(key) ?? new Set()).add(typeof value));
          }
        }
        expect(bad).toEqual([]);
        expect([...types].filter(([, found]) => found.size > 1)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('names no field twice that the graph says by itself', () => {
    const graph = recordsGraph(founding);
    const kor = graph.nodes.find(({ id }) => id === 'kor');
    expect(kor).toMatchObject({ label: 'South Korea', type: 'country' });
    expect(Object.fromEntries(kor?.attributes ?? [])).toEqual({
      entente: 'entity',
      'entente.id': 'kor',
      'entente.index': 0,
      'name.ko': '대한민국',
      'name.ja': '韓国',
      'name#order': 'en ko ja',
      'aliases.0': 'Republic of Korea',
      'aliases.1': 'ROK',
      'aliases.2': 'Seoul',
      'aliases.3': '한국',
      'aliases.4': '大韓民国',
      description: founding.entities[0]?.description,
      iso3: 'KOR',
    });
  });

  it('says as a span what a tie holds in, and leaves symmetric ties undirected', () => {
    const spans = (when: string) => {
      const [tie] = founding.ties;
      if (tie === undefined) throw new Error('no tie');
      return recordsGraph({ ...founding, ties: [{ ...tie, when }] }).edges[0]?.spans;
    };
    expect(spans('2019-11~')).toEqual([{ start: '2019-11', end: '2019-11' }]);
    expect(spans('2016-11-23/..')).toEqual([{ start: '2016-11-23' }]);
    expect(spans('../2019?')).toEqual([{ end: '2019' }]);
    expect(spans('2019/2020-01-01')).toEqual([{ start: '2019', end: '2020-01-01' }]);
    const kinds = new Map(recordsGraph(founding).edges.map(({ type, directed }) => [type, directed]));
    expect(kinds.get('at-odds-with')).toBe(false);
    expect(kinds.get('party-to')).toBe(true);
  });

  it('says what even JSON has no number for', () => {
    const [first, ...others] = founding.sources;
    if (first === undefined) throw new Error('no source');
    const odd = {
      ...founding,
      sources: [{ ...first, csl: { ...first.csl, score: [Number.POSITIVE_INFINITY, 1] } }, ...others],
    };
    expect(lossesOfRecords(odd)).toEqual([
      { code: 'replaced', what: 'bibliographic fields', count: 1, example: first.id },
    ]);
    const back = read(recordsGraph(odd));
    expect(back.sources[0]?.csl.score).toEqual([null, 1]);
  });

  it('checks without errors when it is read back', () => {
    const issues = check(read(recordsGraph(founding)));
    expect(issues).toEqual(check(founding));
  });
});

describe('where the nodes stand', () => {
  const positions = new Map(founding.entities.map(({ id }, at) => [id, { x: (at % 7) * 100, y: at * 13 }]));
  const graph = recordsGraph(founding, {
    positions,
    colours: (name, of) => (of === 'tie' ? '#112233' : name),
  });
  const at = (id: string) => graph.nodes.find((node) => node.id === id);

  it('has entities in their places, each claim near the middle of its tie, sources outside', () => {
    expect(graph.nodes.every(({ position }) => position !== undefined)).toBe(true);
    for (const [id, position] of positions) expect(at(id)?.position).toEqual(position);
    for (const tie of founding.ties) {
      const [a, b] = [positions.get(tie.from), positions.get(tie.to)];
      for (const node of graph.nodes) {
        if (node.type !== 'claim' || node.attributes.get('entente.of') !== tie.id) continue;
        const { x = 0, y = 0 } = node.position ?? {};
        const away = Math.hypot(x - ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y - ((a?.y ?? 0) + (b?.y ?? 0)) / 2);
        expect(away).toBeLessThan(80);
        expect(node.size).toBeLessThan(3);
      }
    }
    const right = Math.max(...[...positions.values()].map(({ x }) => x));
    expect(at(graph.nodes.find(({ type }) => type === 'source')?.id ?? '')?.position?.x).toBeGreaterThan(
      right,
    );
    const places = graph.nodes.map(({ position }) => `${position?.x} ${position?.y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('takes the colours that it is given, and is the same each time', () => {
    expect(at('kor')?.colour).toBe('country');
    expect(graph.edges[0]?.colour).toBe('#112233');
    expect(
      recordsGraph(founding, { positions, colours: (name, of) => (of === 'tie' ? '#112233' : name) }),
    ).toEqual(graph);
    expect(recordsGraph(founding).nodes.some(({ position }) => position !== undefined)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../../src/dossier/parse';
import { finish } from '../../../src/exchange/codec';
import { dossierOfGraph } from '../../../src/exchange/foreign/dossier-of-graph';
import { sentenceParts } from '../../../src/messages/sentence';
import { anyGraph, edge, file, graphOf, made, node, said } from './graphs';

describe('any graph', () => {
  it('is a dossier that checks without a word, as many entities as nodes and ties as edges', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.constantFrom(file.name, '', '__proto__', '한국.csv.gz', '.x'),
        (graph, name) => {
          const { graph: dossier } = finish(dossierOfGraph(graph, { ...file, name }));
          const parsed = parseDossier(JSON.stringify(dossier));
          expect(parsed.ok ? parsed.warnings : parsed.issues).toEqual([]);
          expect(dossier?.entities).toHaveLength(graph.nodes.length);
          expect(dossier?.ties).toHaveLength(graph.edges.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps order, ends, directions and the ids that can stand', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { dossier } = made(graph);
        const kinds = dossier.vocabulary?.tieKinds ?? {};
        const at = new Map(graph.nodes.map(({ id }, place) => [id, dossier.entities[place]?.id]));
        for (const [place, { source, target, directed }] of graph.edges.entries()) {
          const tie = dossier.ties[place];
          expect([tie?.from, tie?.to]).toEqual([at.get(source), at.get(target)]);
          const symmetric =
            tie && Object.hasOwn(kinds, tie.kind)
              ? kinds[tie.kind]?.symmetric === true
              : tie?.kind === 'linked-to' || tie?.kind === 'meets';
          expect(symmetric).toBe(!directed);
        }
        for (const [place, { id }] of graph.nodes.entries()) {
          if (/^[a-z:0-9]{1,500}$/.test(id)) expect(dossier.entities[place]?.id).toBe(id);
          else if (dossier.entities[place]?.id !== id)
            expect(Object.values(dossier.entities[place]?.attributes ?? {})).toContain(id);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('says the same of the same file', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(finish(dossierOfGraph(graph, file))).toEqual(finish(dossierOfGraph(graph, file)));
      }),
      { numRuns: 20 },
    );
  });

  it('names each end of a tie once in every sentence', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const kind of Object.values(made(graph).dossier.vocabulary?.tieKinds ?? {})) {
          for (const reading of ['forward', 'inverse'] as const) {
            const parts = sentenceParts(kind, { from: 'A', to: 'B' }, 'en', 'en', reading);
            expect(
              parts
                .filter(({ type }) => type !== 'words')
                .map(({ type }) => type)
                .sort(),
            ).toEqual(['from', 'to']);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the head', () => {
  it('is named after the file where it says nothing of itself', () => {
    const { dossier, issues } = made(graphOf([]));
    expect(dossier).toEqual({
      format: 'entente-dossier',
      version: 1,
      id: 'les-miserables',
      title: 'Les Misérables',
      language: 'en',
      modified: '2026-11-23',
      entities: [],
      ties: [],
      sources: [],
    });
    expect(issues).toEqual([]);
  });

  it('has what the file says of itself', () => {
    const { dossier } = made(
      graphOf([], [], {
        title: 'A title',
        description: 'What it is.',
        language: 'ko',
        license: 'CC0-1.0',
        modified: '2020-02-03T04:05:06Z',
      }),
    );
    expect(dossier).toMatchObject({
      title: 'A title',
      description: 'What it is.',
      language: 'ko',
      license: 'CC0-1.0',
      modified: '2020-02-03T04:05:06Z',
    });
  });

  it.each([
    ['한국.graphml.gz', '한국', '한국'],
    ['***.csv', 'graph', '***'],
    ['', 'graph', 'graph'],
    ['C:\\data\\Trade 2019.xml', 'trade-2019', 'Trade 2019'],
  ])('of %j has the id %j and the title %j', (name, id, title) => {
    expect(made(graphOf([]), { name }).dossier).toMatchObject({ id, title });
  });
});

describe('work in steps', () => {
  const large = graphOf(
    Array.from({ length: 5_000 }, (_, at) => node(`n${at}`, { label: `Node ${at}`, type: 'Person' })),
    Array.from({ length: 20_000 }, (_, at) => edge(`n${at % 5_000}>n${(at * 7) % 5_000}`, { type: 'knows' })),
  );

  it('tells the share done, rising to the end', () => {
    const shares: number[] = [];
    const steps = dossierOfGraph(large, file);
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThanOrEqual(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('says once what holds for every edge', () => {
    const { issues } = finish(dossierOfGraph(large, file));
    expect(said(issues)).toEqual([
      { code: 'edge-id-missing', path: 'edge n0>n0', facts: { edge: 'edge:1', count: 20_000 } },
    ]);
  });

  it('does not write a long name again with each tie', () => {
    const name = 'x'.repeat(1_000_000);
    const { graph } = finish(
      dossierOfGraph(
        graphOf(
          [node('a', { label: name })],
          Array.from({ length: 1000 }, () => 'a>a'),
        ),
        file,
      ),
    );
    expect(JSON.stringify(graph).length).toBeLessThan(2_000_000);
  });

  it('leaves out an edge without an end, which no reader lets through', () => {
    const { dossier, issues } = made(graphOf(['a'], ['a>b']));
    expect(dossier.ties).toEqual([]);
    expect(said(issues)).toEqual([
      { code: 'dangling-edge', path: 'edge a>b', facts: { edge: 'e0', end: 'b' } },
    ]);
  });
});

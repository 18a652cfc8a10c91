import { readFileSync } from 'node:fs';
import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, type GraphReader, type GraphWriter } from '../../../src/exchange/codec';
import { readCx2 } from '../../../src/exchange/json/read-cx2';
import { readCytoscape } from '../../../src/exchange/json/read-cytoscape';
import { readNodeLink } from '../../../src/exchange/json/read-node-link';
import { writeCx2 } from '../../../src/exchange/json/write-cx2';
import { writeCytoscape } from '../../../src/exchange/json/write-cytoscape';
import { writeNodeLink } from '../../../src/exchange/json/write-node-link';
import type { PropertyGraph } from '../../../src/exchange/property-graph';
import { recordsGraph } from '../../../src/exchange/records/graph';
import { dossierOfRecords } from '../../../src/exchange/records/read';
import { Dossier } from '../../../src/schema/dossier';
import { graphs, plain } from './graphs';

const formats: readonly [string, GraphWriter, GraphReader, { parents?: boolean }][] = [
  ['node-link JSON', writeNodeLink, readNodeLink, {}],
  ['Cytoscape.js JSON', writeCytoscape, readCytoscape, { parents: true }],
  ['CX2', writeCx2, readCx2, {}],
];

const write = (writer: GraphWriter, graph: PropertyGraph) => [...writer(graph)].join('');

const founding = Dossier.parse(JSON.parse(readFileSync('data/gsomia.json', 'utf8')));
const positions = new Map(founding.entities.map(({ id }, index) => [id, { x: index * 7, y: 1 - index / 3 }]));
const laidOut = recordsGraph(founding, { positions, colours: () => '#0072b2' });

describe.each(formats)('%s', (_, writer, reader, wanted) => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(graphs(wanted), (graph) => {
        const text = write(writer, graph);
        const { graph: again, issues } = finish(reader(text));
        expect(issues).toEqual([]);
        expect(again && plain(again)).toEqual(plain(graph));
        expect(write(writer, graph)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('carries the founding case whole', () => {
    const { graph, issues } = finish(reader(write(writer, laidOut)));
    expect(issues).toEqual([]);
    // Spans are said by the `when` of a tie as well, and have no place of their own.
    const edges = laidOut.edges.map(({ spans: _, ...edge }) => edge);
    expect(graph && plain(graph)).toEqual(plain({ ...laidOut, edges }));
    expect(graph && dossierOfRecords(graph)).toEqual({ graph: founding, issues: [] });
  });

  it('is a file of nothing for a graph of nothing', () => {
    const nothing = { meta: {}, nodes: [], edges: [] };
    expect(finish(reader(write(writer, nothing)))).toEqual({ graph: nothing, issues: [] });
  });
});

describe('what others make of our files', () => {
  it('is in Cytoscape.js the same graph', () => {
    const file = JSON.parse(write(writeCytoscape, laidOut));
    const cy = cytoscape({ headless: true, layout: { name: 'preset' }, elements: file.elements });
    expect([cy.nodes().length, cy.edges().length]).toEqual([laidOut.nodes.length, laidOut.edges.length]);
    const again = JSON.stringify(cy.json());
    const { graph, issues } = finish(readCytoscape(again));
    expect(issues).toEqual([]);
    // Cytoscape.js gives a place to what has none.
    const bare = ({ nodes, edges }: PropertyGraph) =>
      plain({
        meta: {},
        nodes: nodes.map(({ position, ...node }) =>
          positions.has(node.id) && position ? { ...node, position } : node,
        ),
        edges: edges.map(({ spans: _, ...edge }) => edge),
      });
    expect(graph && bare(graph)).toEqual(bare(laidOut));
  });

  it('is valid CX2: whole numbers for ids, every attribute declared, of one type, in the order of the format', () => {
    fc.assert(
      fc.property(graphs(), (graph) => {
        const file = JSON.parse(write(writeCx2, graph)) as Record<string, never>[];
        expect(file.map((fragment) => Object.keys(fragment)[0])).toEqual([
          'CXVersion',
          'metaData',
          'attributeDeclarations',
          'networkAttributes',
          'nodes',
          'edges',
          'visualProperties',
          'status',
        ]);
        const aspect = (name: string) =>
          file.flatMap((each) => (each[name] ?? []) as never[]) as Record<string, unknown>[];
        const [declared] = aspect('attributeDeclarations') as Record<string, Record<string, { d: string }>>[];
        const numbers = new Set(aspect('nodes').map(({ id }) => id));
        expect([...numbers]).toEqual(graph.nodes.map((_, index) => index));
        for (const { s, t } of aspect('edges')) expect(numbers.has(s) && numbers.has(t)).toBe(true);
        for (const name of ['nodes', 'edges'] as const) {
          for (const { v } of aspect(name)) {
            for (const [key, value] of Object.entries(v as object)) {
              const type = Object.getOwnPropertyDescriptor(declared?.[name], key)?.value.d as string;
              const [one] = Array.isArray(value) ? value : [value];
              expect(type.startsWith('list_of_')).toBe(Array.isArray(value));
              const plainType = type.replace('list_of_', '');
              if (one !== undefined)
                expect(typeof one).toBe({ string: 'string', boolean: 'boolean' }[plainType] ?? 'number');
              if (plainType === 'integer') expect(Number.isInteger(one)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is what NetworkX calls node-link data of a multigraph', () => {
    const file = JSON.parse(write(writeNodeLink, laidOut));
    expect(Object.keys(file)).toEqual(['directed', 'multigraph', 'graph', 'nodes', 'edges']);
    expect([file.directed, file.multigraph, file.graph.name]).toEqual([true, true, founding.title]);
    expect(file.nodes).toHaveLength(laidOut.nodes.length);
    const keys = file.edges.map(({ key }: { key: string }) => key);
    expect(new Set(keys).size).toBe(laidOut.edges.length);
  });
});

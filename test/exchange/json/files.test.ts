import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finish, type GraphReader } from '../../../src/exchange/codec';
import { readCx2 } from '../../../src/exchange/json/read-cx2';
import { readCytoscape } from '../../../src/exchange/json/read-cytoscape';
import { readGraphology } from '../../../src/exchange/json/read-graphology';
import { readNodeLink } from '../../../src/exchange/json/read-node-link';
import { folder, here, textOf } from './real-files';

interface Counts {
  readonly kind: string;
  readonly nodes: number;
  readonly edges: number;
}

/** Counted by a program of another language. */
const expected: Record<string, Counts> = here
  ? JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')).peer_json_files
  : {};

function read(reader: GraphReader, text: string) {
  const { graph, issues } = finish(reader(text));
  const errors = issues.filter(({ severity }) => severity === 'error');
  return {
    nodes: graph?.nodes ?? [],
    edges: graph?.edges ?? [],
    meta: graph?.meta,
    graph,
    errors: errors.map(({ code, path }) => `${code} ${path}`),
    warnings: issues
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, facts }) => ({ code, ...facts })),
  };
}

const readers: Record<string, GraphReader> = {
  CX2: readCx2,
  'Cytoscape list': readCytoscape,
};

describe.skipIf(!here)('JSON files of other programs', () => {
  const files = Object.entries(expected).filter(([path]) =>
    /^(exchange-json|exchange-other|large)\//.test(path),
  );

  it.each(files.filter(([, { nodes }]) => nodes !== undefined))(
    '%s has its nodes and edges',
    (path, counts) => {
      const reader = readers[counts.kind] ?? (/sigma-demo/.test(path) ? readNodeLink : readGraphology);
      const { nodes, edges, errors } = read(reader, textOf(path.startsWith('large/') ? `${path}.gz` : path));
      const twice = path.includes('duplicate-node-ids');
      expect({ nodes: nodes.length, edges: edges.length }).toEqual({
        nodes: counts.nodes - (twice ? 1 : 0),
        edges: counts.edges,
      });
      expect(errors).toEqual(twice ? ['duplicate-node $[3].nodes[2]'] : []);
    },
  );

  const warningsOf = (name: string) =>
    read(readCx2, textOf(`exchange-json/cytoscape-web--${name}.cx2`)).warnings.map(
      ({ code, ...facts }) => `${code} ${'key' in facts ? facts.key : ''}`,
    );

  it('open with warnings where they break rules that can be done without', () => {
    const undeclared = ['undeclared-attribute n', 'undeclared-attribute interaction'];
    expect(warningsOf('minimal.valid')).toEqual(undeclared);
    expect(warningsOf('missing-cxversion.invalid')).toEqual(['missing-metadata CXVersion', ...undeclared]);
    expect(warningsOf('wrong-version.invalid')).toEqual(['other-version ', ...undeclared]);
    const unknown = warningsOf('invalid-filter-config.invalid').filter((said) =>
      said.startsWith('side-section'),
    );
    expect(unknown).toEqual(['side-section filterWidgets']);
    expect(warningsOf('with-attribute-declarations.valid')).toEqual([]);
    expect(warningsOf('with-multiple-opaque-aspects.valid')[0]).toBe('side-section customAspect');
  });

  it('keep ids that edges share, for whoever settles ids', () => {
    const { edges, errors } = read(
      readCx2,
      textOf('exchange-json/cytoscape-web--duplicate-edge-ids.invalid.cx2'),
    );
    expect([edges.map(({ id }) => id), errors]).toEqual([['0', '0'], []]);
  });

  it('are refused where there is no JSON, and no graph', () => {
    const broken = read(readCx2, textOf('exchange-json/cytoscape-web--invalid-json.invalid.cx2'));
    expect([broken.graph, broken.errors]).toEqual([null, ['not-json $']]);
    const empty = read(readCx2, textOf('exchange-json/cytoscape-web--empty-array.invalid.cx2'));
    expect([empty.graph, empty.errors]).toEqual([null, ['no-graph $']]);
  });

  it('of CX2 have labels, types, values and places as declared', () => {
    const { nodes, edges, meta } = read(
      readCx2,
      textOf('exchange-json/cytoscape-web--invalid-filter-config.invalid.cx2'),
    );
    expect(meta).toMatchObject({ title: 'Test Network 20 nodes', description: 'Generated test network' });
    expect(nodes[1]).toMatchObject({ id: '1', label: 'node2', type: 'gene', position: { x: 150, y: -50 } });
    expect(nodes[1]?.attributes.get('score')).toBe(0.1);
    expect(nodes[0]?.attributes.get('HCX::members')).toEqual([10, 11, 12]);
    expect(edges[1]).toMatchObject({
      id: '1',
      source: '1',
      target: '2',
      directed: true,
      type: 'binds',
      weight: 0.05,
    });
  });

  it('of Aleph are diagrams: vertices with what their entities are', () => {
    const text = textOf('exchange-json/aleph--royal-family.vis.json');
    const { layout } = JSON.parse(text);
    const { nodes, edges, errors, warnings } = read(readNodeLink, text);
    expect(nodes.map(({ id }) => id)).toEqual(layout.vertices.map(({ id }: { id: string }) => id));
    expect(edges.map(({ id, source, target }) => [id, source, target])).toEqual(
      layout.edges.map((edge: Record<string, string>) => [edge.id, edge.sourceId, edge.targetId]),
    );
    expect(errors).toEqual([]);
    expect(warnings.map(({ code, ...facts }) => `${code} ${'key' in facts ? facts.key : ''}`)).toEqual([
      'side-section groupings',
    ]);
    expect(nodes[0]).toMatchObject({
      label: 'Queen Elizabeth II',
      type: 'Person',
      colour: '#a66321',
      position: { x: 0, y: 0 },
    });
    expect(nodes[0]?.attributes.get('nationality')).toEqual(['gb']);
    expect(nodes[1]?.type).toBe('name');
  });

  it('of sigma.js and Gephi have labels, colours and places, y upwards', () => {
    const demo = read(readNodeLink, textOf('large/sigma-demo-wikipedia-dataviz.json.gz'));
    expect(demo.nodes[0]).toMatchObject({
      id: 'cytoscape',
      label: 'Cytoscape',
      position: { x: 643.82275390625, y: -770.3126220703125 },
    });
    expect(demo.nodes[0]?.attributes.get('tag')).toBe('Tool');
    expect(demo.edges[0]).toMatchObject({
      source: 'cytoscape',
      target: 'computational genomics',
      directed: true,
    });
    expect(demo.warnings.map(({ code }) => code)).toEqual(['side-section', 'side-section']);
    const large = read(readGraphology, textOf('large/large-graph.json.gz'));
    expect(large.nodes[0]).toMatchObject({ id: '0', colour: '#762e2e', size: 1 / 3 });
    expect(large.edges[0]).toMatchObject({ id: 'geid_144_0', source: '7074', target: '677', directed: true });
    const colours = read(readGraphology, textOf('exchange-other/gephi--colors.json'));
    expect(colours.nodes.map(({ colour }) => colour)).toEqual(['#00ffff', '#ff6478']);
    const multi = read(readGraphology, textOf('exchange-other/gephi--multi.json'));
    expect(multi.edges.map(({ type, weight }) => [type, weight])).toEqual([
      [undefined, 1],
      ['1', 1],
    ]);
    const position = read(readGraphology, textOf('exchange-other/gephi--position.json'));
    expect(position.nodes.map((node) => node.position)).toEqual([
      { x: 2.5, y: 4.7 },
      { x: -3.3, y: -5.4 },
    ]);
  });

  it('of Cytoscape.js have places, y downwards, and ids where they have none', () => {
    const { nodes, edges } = read(readCytoscape, textOf('exchange-json/cytoscape-js--circle-layout.json'));
    expect(nodes[0]).toMatchObject({ id: 'HIRA', position: { x: 539.5, y: -641.7372431003224 } });
    expect(edges.at(-1)).toMatchObject({
      id: 'PRKAB2-controls-state-change-of-TP63',
      type: 'controls-state-change-of',
    });
    expect(edges.at(-1)?.attributes.get('datasource')).toEqual(['PANTHER']);
    const glyphs = read(readCytoscape, textOf('exchange-json/cytoscape-js--cose-bilkent-layout.json'));
    expect(glyphs.nodes[0]?.attributes.get('sbgnbbox.w')).toBe('120.0');
    const types = read(readCytoscape, textOf('exchange-json/cytoscape-js--node-types.json'));
    expect(new Set(types.nodes.map(({ id }) => id)).size).toBe(26);
    expect(types.nodes[1]).toMatchObject({ id: 'node 2', type: 'triangle' });
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/exchange/bytes/decode-text';
import { unpack } from '../../../src/exchange/bytes/unpack';
import { finish } from '../../../src/exchange/codec';
import { previewTable } from '../../../src/exchange/csv/preview';
import { readTables } from '../../../src/exchange/csv/read-tables';
import type { ColumnRoles } from '../../../src/exchange/csv/roles';
import type { PropertyEdge } from '../../../src/exchange/property-graph';

const folder = resolve('../shared/data');
const here = existsSync(folder);
if (!here) console.info(`Real tables are not tested: ${folder} is absent.`);

/** Text of a file as our own readers decode it. */
function text(path: string): string {
  const [file] = unpack(readFileSync(resolve(folder, path))).files;
  const decoded = decodeText(file?.bytes ?? new Uint8Array());
  if (!('text' in decoded)) throw new Error(`${path}: ${decoded.code}`);
  return decoded.text;
}

/** Lines of a file as nobody of ours reads it. */
function lines(path: string): string[] {
  const bytes = readFileSync(resolve(folder, path));
  const plain = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return plain.split(/\r?\n/).filter((line) => line !== '');
}

function read(paths: string | readonly string[], mapping?: ColumnRoles) {
  const tables = [paths].flat().map((path) => ({ name: path.replace(/^.*\//, ''), text: text(path) }));
  const { graph, issues } = finish(readTables(tables, mapping));
  const said = issues.map(({ code, path }) => `${code} ${path}`);
  return { nodes: graph?.nodes ?? [], edges: graph?.edges ?? [], graph, issues, said };
}

const key = ({ source, target, directed, weight = 1 }: Omit<PropertyEdge, 'attributes' | 'at'>) =>
  `${source} ${directed ? '→' : '–'} ${target} ${weight}`;

/** The edges that Gephi's own tests expect. */
function oracle(path: string): string[] {
  const { data } = Papa.parse<Record<string, string>>(lines(path).join('\n'), { header: true });
  return data.map(({ Source = '', Target = '', Type, Weight }) =>
    key({ source: Source, target: Target, directed: Type === 'Directed', weight: Number(Weight) }),
  );
}

const csv = 'exchange-csv/gephi--';

describe.skipIf(!here)('tables of Gephi', () => {
  it('are matrices and lists of neighbours as Gephi reads them', () => {
    const matrix = read(`${csv}matrix.csv`);
    expect(matrix.edges.map(key)).toEqual(oracle(`${csv}testMatrix_CSV_edges.csv`));
    expect(matrix.nodes.map(({ id }) => id).join('')).toBe('ABCDE');
    const complex = read(`${csv}complex_matrix.csv`);
    expect(complex.edges.map(key)).toEqual(oracle(`${csv}testComplexMatrix_edges.csv`));
    expect([complex.nodes.length, complex.edges.length, complex.said]).toEqual([26, 650, []]);
    const neighbours = read(`${csv}adj_list.csv`);
    expect(neighbours.edges.map(key)).toEqual(oracle(`${csv}testAdjacencyList_edges.csv`));
    expect(
      neighbours.nodes
        .map(({ id }) => id)
        .sort()
        .join(''),
    ).toBe('abcdefghi');
  });

  it('have one edge for each row, where Gephi merges too', () => {
    for (const [name, nodes] of [
      ['edges_table_opposite_force_undirected_issue_1848', 176],
      ['edges_table_opposite_force_undirected_merged', 2],
      ['edges_table_repeated_with_ids', 4],
      ['edges_table_repeated_without_ids', 4],
      ['edges_table_types_test', 2],
      ['edges_table_with_timeset_intervals', 3],
      ['edges_table_with_timeset_timestamps', 3],
      ['edges_table_dynamic_weights', 3],
      ['testEdgesTableOppositeForceUndirected_Issue1848_edges', 176],
      ['testEdgesTableDynamicWeightsMerged_edges', 3],
      ['testMatrix_Excel_edges', 4],
    ] as const) {
      const found = read(`${csv}${name}.csv`);
      expect([name, found.edges.length], name).toEqual([name, lines(`${csv}${name}.csv`).length - 1]);
      expect([name, found.nodes.length]).toEqual([name, nodes]);
      expect(found.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(read(`${csv}edges_table_repeated_without_ids.csv`).edges.map(key)).toEqual(
      oracle(`${csv}testEdgesTableRepeatedWithoutIds_Merge_Disabled_edges.csv`),
    );
    for (const each of [
      'RepeatedWithIds',
      'RepeatedWithoutIds_Merged',
      'TypesTest',
      'OppositeForceUndirected_Merged',
    ]) {
      const path = `${csv}testEdgesTable${each}_edges.csv`;
      expect(read(path).edges.map(key)).toEqual(oracle(path));
    }
  });

  it('say kinds, directions and ids', () => {
    const { edges } = read(`${csv}edges_table_types_test.csv`);
    expect(edges).toMatchObject([
      { id: '1', label: '1', source: '1', target: '2', type: '8', directed: true, weight: 2, at: 'row 2' },
      { id: '2', label: '2.0', source: '2', target: '1', type: '1', directed: false, weight: 2, at: 'row 3' },
    ]);
    expect(read(`${csv}edges_table_repeated_with_ids.csv`).edges.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'a',
      'd',
    ]);
  });

  it('say times', () => {
    const spans = (name: string) => read(`${csv}${name}.csv`).edges.map((edge) => edge.spans);
    expect(spans('edges_table_with_timeset_intervals').slice(0, 3)).toEqual([
      [{ start: '2016-02-03', end: '2016-02-04' }],
      [{ start: '2016-03-04' }],
      [{ end: '2016-02-04' }],
    ]);
    expect(spans('testEdgesTableWithTimeset_Interval_edges')[0]).toEqual([
      { start: '2016-02-03', end: '2016-02-04' },
      { start: '2016-02-05', end: '2016-02-08' },
    ]);
    expect(spans('testEdgesTableWithTimeset_Timestamp_edges')[0]).toEqual([
      { start: '2016-02-03', end: '2016-02-03' },
      { start: '2016-02-05', end: '2016-02-05' },
    ]);
    const { edges, issues } = read(`${csv}edges_table_dynamic_weights.csv`);
    expect(issues).toMatchObject([
      { code: 'value-as-text', path: 'row 2', facts: { key: 'weight', count: 4 } },
    ]);
    expect(edges[0]?.attributes.get('weight')).toBe('<[1.0, 2, 1]; [2, 3, 2]>');
  });

  it('say values by the type of their column, whatever is missing', () => {
    const { nodes, said } = read(`${csv}nodes_table_types_test.csv`);
    expect(nodes.map(({ id, at }) => [id, at])).toEqual([
      ['1', 'row 3'],
      ['2', 'row 5'],
      ['3', 'row 8'],
      ['4', 'row 9'],
      ['5', 'row 10'],
    ]);
    expect(Object.fromEntries(nodes[0]?.attributes ?? [])).toEqual({
      int: 6,
      long: 77,
      double: 1,
      boolean: false,
      string: 'ab',
      intervallongmap: '<[1, 2, 1]; [2, 3, 2]>',
      bigint: '123456789123456789123456789123456789123456789123456789',
      timeset: '[1,5]; [10, 10.5]; [11, 16]',
    });
    expect([nodes[2]?.attributes.size, nodes[4]?.attributes.get('boolean')]).toEqual([0, true]);
    expect(said).toEqual(['time-as-text row 3']);
  });

  it('are node tables with and without a mark, of two nodes of one id the first', () => {
    for (const name of ['test_utf8_chars', 'test_utf8_chars_with_bom']) {
      const { nodes, issues } = read(`${csv}${name}.csv`);
      expect(nodes.map(({ id, label, attributes }) => [id, label, attributes.get('utf8')])).toEqual([
        ['1', 'uno', '漢語'],
        ['2', 'dos', 'blabla'],
      ]);
      expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'duplicate-node', path: 'row 4', facts: { node: '2', first: 'row 3' } },
      ]);
    }
    for (const name of [
      'testUTF8Chars',
      'testUTF8CharsWithBOM',
      'testNodesTableTypesTest',
      'testRepeatedHeaders',
    ]) {
      const path = `${csv}${name}_nodes.csv`;
      expect([name, read(path).nodes.length]).toEqual([name, lines(path).length - 1]);
    }
  });
});

describe.skipIf(!here)('tables of others', () => {
  it('are lists of entities: LittleSis, whose names are no ids', () => {
    const path = 'exchange-csv/littlesis--';
    const many = read(`${path}200-entities.csv`);
    expect([many.nodes.length, new Set(many.nodes.map(({ id }) => id)).size, many.said]).toEqual([
      200,
      200,
      [],
    ]);
    expect(read(`${path}blank-fields.csv`)).toMatchObject({ graph: { nodes: [], edges: [] }, said: [] });
    expect(read(`${path}new-entities.csv`).nodes).toMatchObject([
      { id: 'Lew Basnight', label: 'Lew Basnight', type: 'Person', description: 'Adjacent to the invisible' },
      { id: 'Chums Of Chance', type: 'Org' },
    ]);
    expect(read(`${path}generic.csv`).nodes[0]).toMatchObject({
      id: 'Mucho Maas',
      spans: [{ start: '1964', end: '1965' }],
    });
    expect(read(`${path}bad_data.csv`).nodes).toHaveLength(1);
  });

  it('are edges with their nodes', () => {
    const path = 'exchange-graphml/';
    for (const [edges, nodes, count] of [
      ['political-books-edges.csv', 'political-books-nodes.csv', [105, 441]],
      ['quaker-edges.csv', 'quaker-nodes.csv', [96, 162]],
    ] as const) {
      const both = read([path + edges, path + nodes]);
      expect([both.nodes.length, both.edges.length, both.said]).toEqual([...count, []]);
      expect(count).toEqual([lines(path + nodes).length - 1, lines(path + edges).length - 1]);
      expect(both.nodes[0]?.label).toBe(both.nodes[0]?.label && lines(path + nodes)[1]?.split(',')[1]);
      expect(both.edges[0]?.at).toBe(`${edges}, row 2`);
      const alone = read(path + edges);
      expect(alone.edges.length).toBe(count[1]);
    }
    const birth = read(`${path}quaker-nodes.csv`).nodes.map(({ attributes }) => attributes.get('birthdate'));
    expect(birth.every((value) => value === undefined || typeof value === 'number')).toBe(true);
  });

  it('are events: who did what to whom and when', () => {
    const known = JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8'));
    const { nodes, edges, said } = read('event-data/icews14-valid.txt.gz');
    expect([edges.length, said]).toEqual([lines('event-data/icews14-valid.txt.gz').length, []]);
    expect(nodes.length).toBe(known['icews14-valid'].nodes);
    expect(new Set(edges.map(({ type }) => type)).size).toBe(known['icews14-valid'].relations);
    expect(edges[0]).toMatchObject({
      source: 'Lawyer/Attorney (Germany)',
      type: 'Arrest, detain, or charge with legal action',
      target: 'Citizen (Germany)',
      spans: [{ start: '2014-02-12', end: '2014-02-12' }],
      directed: true,
      at: 'row 1',
    });
  });

  it('are no graphs where their columns say of no ends: refused, and shown for a mapping', () => {
    for (const path of [
      'event-data/cameoCodeTable.tsv',
      'event-data/GDELT_2.0_Events_Column_Labels_Header_Row_Sep2016.csv',
      'event-data/mentionssamp.csv',
      'exchange-json/ftm--links.csv',
      'large/airlines.dat',
      'large/airports.dat.gz',
      'large/routes.dat.gz',
    ]) {
      const { graph, said } = read(path);
      expect([path, graph, said]).toEqual([path, null, ['no-graph row 1']]);
      expect(previewTable(text(path)).shape).toBe('records');
    }
    expect(previewTable(text('large/routes.dat.gz'))).toMatchObject({ delimiter: ',', hasHeader: false });
    expect(previewTable(text('event-data/mentionssamp.csv')).columns).toHaveLength(16);
    expect(read('exchange-json/ftm--experts.csv').nodes).toHaveLength(14);
  });

  it('are a graph where somebody says what their columns hold', () => {
    const known = JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8'));
    const { nodes, edges } = known['large:routes.dat (by code, source and target airport)'];
    const roles = ['attribute', 'ignore', 'source', 'ignore', 'target'] as const;
    const found = read('large/routes.dat.gz', { roles, hasHeader: false });
    expect([found.nodes.length, found.edges.length, found.said]).toEqual([nodes, edges, []]);
    expect(found.edges[0]).toMatchObject({ source: 'AER', target: 'KZN', directed: true });
    expect(found.edges[0]?.attributes.get('column 1')).toBe('2B');
  });
});

describe.skipIf(!here)('large tables', () => {
  const known = () => JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8'));

  it('between spaces, and between tabs', () => {
    for (const name of ['facebook_combined.txt', 'WormNet.v3.benchmark.txt']) {
      const found = read(`large/${name}.gz`);
      const { nodes: ofNodes, edges: ofEdges } = known()[`large:${name}`];
      expect([name, found.nodes.length, found.edges.length]).toEqual([name, ofNodes, ofEdges]);
      expect(found.said).toEqual([]);
    }
  });

  it('with nodes that lack one that edges name: each such edge is listed', () => {
    const [edges, nodes] = ['large/marvel-bimodal-edges.csv.gz', 'large/marvel-bimodal-nodes.csv.gz'];
    const found = read([edges, nodes]);
    // The nodes have this name in a shorter form.
    const bad = lines(edges).filter((line) => line.includes('SPIDER-MAN / PETER PARKER,'));
    expect([found.nodes.length, found.edges.length]).toEqual([19_090, 96_104 - bad.length]);
    expect(found.issues.map(({ code, facts }) => `${code} ${facts.end}`)).toEqual(
      bad.map(() => 'dangling-edge SPIDER-MAN / PETER PARKER'),
    );
  });

  it('of pairs of countries by year: a slice of 20,000 rows', () => {
    const rows = lines('large/cow_igo_dyad_years.csv.gz').slice(0, 20_001);
    const { graph, issues } = finish(readTables([{ name: 'cow.csv', text: rows.join('\n') }]));
    expect(issues).toEqual([]);
    expect(graph?.edges.length).toBe(20_000);
    const ends = new Set(rows.slice(1).flatMap((row) => row.split(',').slice(0, 2)));
    expect(graph?.nodes.length).toBe(ends.size);
    expect(graph?.edges[0]).toMatchObject({
      source: '2',
      target: '20',
      directed: false,
      spans: [{ start: '1920', end: '1920' }],
      attributes: new Map([['dyadigos', 7]]),
      at: 'row 2',
    });
  });
});

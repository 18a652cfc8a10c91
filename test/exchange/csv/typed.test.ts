import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../src/exchange/bytes/unpack';
import { finish } from '../../../src/exchange/codec';
import { readTables } from '../../../src/exchange/csv/read-tables';
import { areTypedTables, readTypedTables } from '../../../src/exchange/csv/read-typed';
import { writeTables } from '../../../src/exchange/csv/write-tables';
import { readZipTables, zipTables } from '../../../src/exchange/csv/zip-tables';
import type { PropertyGraph, PropertyItem } from '../../../src/exchange/property-graph';
import { recordsGraph } from '../../../src/exchange/records/graph';
import { dossierOfRecords } from '../../../src/exchange/records/read';
import { Dossier } from '../../../src/schema/dossier';
import { guardCell } from '../../../src/text/csv';
import { anyGraph } from './graphs';

const nodeMarks = ['dossier', 'entity', 'claim', 'source', 'passage', 'entity-kind', 'tie-kind'];
const edgeMarks = ['tie', 'citation'];

/** What is to come back: all of it, nodes and edges in the order of the tables, places apart. */
function wanted({ meta, nodes, edges }: PropertyGraph): PropertyGraph {
  const rank = (marks: readonly string[], item: PropertyItem) => {
    const at = marks.indexOf(String(item.attributes.get('entente')));
    return at < 0 || typeof item.attributes.get('entente') !== 'string' ? marks.length : at;
  };
  const sorted = <T extends PropertyItem>(items: readonly T[], marks: readonly string[]) =>
    items.map((item) => ({ ...item, at: '' })).sort((a, b) => rank(marks, a) - rank(marks, b));
  return { meta, nodes: sorted(nodes, nodeMarks), edges: sorted(edges, edgeMarks) };
}

function read(tables: readonly { name: string; text: string }[]): PropertyGraph {
  const { graph, issues } = finish(readTypedTables(tables));
  expect(issues).toEqual([]);
  if (graph === null) throw new Error('no graph');
  const placeless = <T extends PropertyItem>(items: readonly T[]) =>
    items.map((item) => ({ ...item, at: '' }));
  return { meta: graph.meta, nodes: placeless(graph.nodes), edges: placeless(graph.edges) };
}

/** What a spreadsheet does when it opens a table and saves it: it writes the same cells in its own way. */
function saved(text: string, delimiter: string, newline: string, quotes: boolean): string {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  const cells = data.map((row) => row.map((cell) => cell.replace(/\n/g, newline)));
  const own = (cell: string) => {
    if (/^(true|false)$/i.test(cell)) return cell.toUpperCase();
    // No spreadsheet knows a zero below zero.
    return cell !== '-0' && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(cell) ? String(Number(cell)) : cell;
  };
  const rewritten = cells.map((row) => row.map(own));
  const width = Math.max(...rewritten.map((row) => row.length));
  const blank = Array.from({ length: width }, () => '');
  return `\uFEFF${Papa.unparse([...rewritten, blank, blank], { delimiter, newline, quotes })}${newline}`;
}

const founding = Dossier.parse(JSON.parse(readFileSync('data/gsomia.json', 'utf8')));

describe('tables of a graph', () => {
  it('read back as the same graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.boolean(), (graph, bom) => {
        const tables = writeTables(graph, { bom });
        // As bytes: half a pair of surrogates must not be lost on the way.
        const bytes = tables.map(({ name, text }) => ({
          name,
          text: new TextDecoder().decode(new TextEncoder().encode(text)),
        }));
        expect(read(bytes)).toEqual(wanted(graph));
      }),
      { numRuns: 120 },
    );
  });

  it.each(['\t\t', '\\;', '|;,', ';id'])(
    'keep an attribute whose name %j looks like several columns',
    (name) => {
      const graph: PropertyGraph = {
        meta: { attributes: new Map([[name, 'x']]) },
        nodes: [{ id: 'a', attributes: new Map([[name, 1]]), at: '' }],
        edges: [],
      };
      for (const delimiter of [',', ';', '\t']) {
        const tables = writeTables(graph).map((table) => ({
          ...table,
          text: saved(table.text, delimiter, '\n', false),
        }));
        expect(read(tables)).toEqual(graph);
      }
    },
  );

  it('read back the same after a spreadsheet has saved them', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\r\n', '\n'),
        fc.boolean(),
        (graph, delimiter, newline, quotes) => {
          const tables = writeTables(graph).map(({ name, text }) => ({
            name,
            text: saved(text, delimiter, newline, quotes),
          }));
          expect(read(tables)).toEqual(wanted(graph));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('hold no cell that a spreadsheet computes', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const { text } of writeTables(graph)) {
          const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
          for (const cell of data.flat()) expect(guardCell(cell)).toBe(cell);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep the founding case, one table for each kind of record', () => {
    const graph = recordsGraph(founding);
    const tables = writeTables(graph);
    expect(tables.map(({ name }) => name)).toEqual([
      'dossier.csv',
      'entities.csv',
      'ties.csv',
      'claims.csv',
      'citations.csv',
      'sources.csv',
      'passages.csv',
      'graph.csv',
    ]);
    const rows = (name: string) =>
      Papa.parse(tables.find((table) => table.name === `${name}.csv`)?.text ?? '', {
        header: true,
        skipEmptyLines: true,
      }).data;
    expect(rows('entities')).toHaveLength(founding.entities.length);
    expect(rows('ties')).toHaveLength(founding.ties.length);
    expect(rows('sources')).toHaveLength(founding.sources.length);
    expect(rows('ties')[0]).toMatchObject({
      id: founding.ties[0]?.id,
      type: founding.ties[0]?.kind,
      source: founding.ties[0]?.from,
      target: founding.ties[0]?.to,
      'entente:text': 'tie',
      'entente.index:number': '0',
    });
    const zip = zipTables(tables);
    expect(Buffer.compare(zip, zipTables(writeTables(recordsGraph(founding))))).toBe(0);
    expect(unpack(zip).files.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
    const { graph: back, issues } = finish(readZipTables(zip));
    expect(issues).toEqual([]);
    if (back === null) throw new Error('no graph');
    expect(Dossier.parse(dossierOfRecords(back).graph)).toEqual(founding);
  });

  it('write an attribute with values of two types as two columns', () => {
    const graph: PropertyGraph = {
      meta: {},
      nodes: [
        { id: 'a', attributes: new Map([['n', 12]]), at: '' },
        { id: 'b', attributes: new Map([['n', '12']]), at: '' },
        { id: 'c', attributes: new Map([['n', '']]), at: '' },
        { id: 'd', attributes: new Map([['n', [true, 'x']]]), at: '' },
        { id: 'e', attributes: new Map(), at: '' },
      ],
      edges: [],
    };
    expect(writeTables(graph)).toEqual([
      {
        name: 'nodes.csv',
        text: 'id,n:number,n:text,n:mixed[]\r\na,12,,\r\nb,,12,\r\nc,,\\e,\r\nd,,,"boolean:true|text:x"\r\ne,,,\r\n',
      },
    ]);
  });

  it('are ours by their headers, and take columns that somebody added', () => {
    const text = 'id;label;n:number;Notes;sep\na;A;1,5;seen;\nb;;x;;7\n';
    expect(areTypedTables([{ name: 'x.csv', text }])).toBe(true);
    expect(areTypedTables([{ name: 'x.csv', text: 'id,label\n' }])).toBe(false);
    const { graph, issues } = finish(readTypedTables([{ name: 'x.csv', text }]));
    expect(graph?.nodes.map(({ id, attributes }) => [id, Object.fromEntries(attributes)])).toEqual([
      ['a', { n: 1.5, Notes: 'seen' }],
      ['b', { n: 'x', sep: '7' }],
    ]);
    expect(issues).toMatchObject([
      { code: 'value-as-text', path: 'x.csv, row 3', facts: { found: 'x', key: 'n' } },
    ]);
  });

  it('list nodes of one id and edges without an end as faults', () => {
    const { graph, issues } = finish(
      readTypedTables([
        { name: 'ties.csv', text: 'id,source,target,entente:text\nt,a,zz,tie\nu,a,a,tie\n' },
        { name: 'entities.csv', text: 'id,entente:text\na,entity\na,entity\n' },
      ]),
    );
    expect([graph?.nodes.length, graph?.edges.length]).toEqual([1, 1]);
    expect(issues.map(({ code, path, facts }) => [code, path, facts])).toEqual([
      ['duplicate-node', 'entities.csv, row 3', { node: 'a', first: 'entities.csv, row 2' }],
      ['dangling-edge', 'ties.csv, row 2', { edge: 't', end: 'zz' }],
    ]);
  });

  it('read others in an archive, and say what is no table', () => {
    const zip = zipTables([
      { name: 'edges.csv', text: 'Source,Target\na,b\n' },
      { name: 'nodes.csv', text: 'Id,Label\na,A\nb,B\n' },
      { name: 'readme.md', text: '# Read me' },
    ]);
    const { graph, issues } = finish(readZipTables(zip));
    expect([graph?.nodes.length, graph?.edges.length]).toEqual([2, 1]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['side-section', 'readme.md']]);
    expect(finish(readZipTables(zip.subarray(0, 50))).issues.map(({ code }) => code)).toEqual([
      'unreadable-text',
    ]);
    expect(finish(readZipTables(zipTables([]))).issues.map(({ code }) => code)).toEqual(['no-graph']);
  });

  it('open where the graph is empty', () => {
    const tables = writeTables({ meta: {}, nodes: [], edges: [] });
    expect(tables).toEqual([{ name: 'nodes.csv', text: 'id,label\r\n' }]);
    expect(finish(readTables(tables))).toEqual({ graph: { meta: {}, nodes: [], edges: [] }, issues: [] });
  });
});

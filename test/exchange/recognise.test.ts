import { readdirSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FormatGuess, recognise } from '../../src/exchange/recognise';
import { folder, here, textOf } from './json/real-files';

const headOf = (name: string, text: string) => ({ name, text: text.slice(0, 65_536) });

/** All files of the corpus, as paths below it. */
function filesIn(under: string): string[] {
  return readdirSync(resolve(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** What a file is, by its extension; the corpus names its files after what they hold. */
const byExtension: Readonly<Record<string, FormatGuess | null>> = {
  '.gexf': 'gexf',
  '.graphml': 'graphml',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.dat': 'csv',
  '.cx2': 'cx2',
  '.ijson': 'ftm',
  '.jsonld': 'jsonld',
  ...{ '.xsd': null, '.md': null, '.bib': null },
  ...{ '.gml': null, '.net': null, '.dl': null, '.dot': null, '.vna': null, '.lgl': null, '.ncol': null },
};

/** The same for files whose extension says less, by the folder or the file. */
const byPath: readonly (readonly [RegExp, FormatGuess | null])[] = [
  // No CX2 at all: not JSON, and nothing in it.
  [/--(invalid-json|empty-array)\.invalid\.cx2$/, null],
  [/^exchange-json\/cytoscape-js--.*\.json$/, 'cytoscape'],
  [/^exchange-json\/aleph--.*\.vis\.json$/, 'node-link'],
  [/^exchange-json\/ftm--defaultModel\.json$/, null],
  [/^exchange-other\/gephi--.*\.json$/, 'graphology'],
  [/^exchange-stix\/.*\.json$/, 'stix'],
  [/^large\/large-graph\.json$/, 'graphology'],
  [/^large\/sigma-demo.*\.json$/, 'node-link'],
  // Two samples of what is wrong have no context.
  [/^web-annotation\/incorrect\/anno[23]\.json$/, null],
  [/^web-annotation\/.*\.json$/, 'jsonld'],
  [/^citations\//, null],
  [/^expected\.json$/, null],
  [/^(large|event-data)\/.*\.txt$/, 'csv'],
];

function expectedOf(path: string): FormatGuess | null | undefined {
  const known = byPath.find(([pattern]) => pattern.test(path));
  return known ? known[1] : byExtension[extname(path)];
}

describe.skipIf(!here)('files of other programs', () => {
  it('are each what they are', () => {
    const found: Record<string, FormatGuess | null> = {};
    const expected: Record<string, FormatGuess | null | undefined> = {};
    for (const file of filesIn('')) {
      const path = file.replace(/\.gz$/, '');
      found[path] = recognise(headOf(basename(path), textOf(file)));
      expected[path] = expectedOf(path);
    }
    expect(Object.keys(found).length).toBeGreaterThan(500);
    expect(found).toEqual(expected);
    expect(new Set(Object.values(found))).toEqual(
      new Set([
        ...['gexf', 'graphml', 'csv', 'node-link', 'graphology', 'cytoscape', 'cx2', 'ftm', 'stix', 'jsonld'],
        null,
      ]),
    );
  });

  it('are the same under a name that says nothing, but where two formats are alike', () => {
    const differ = filesIn('').filter((file) => {
      const text = textOf(file);
      return (
        recognise(headOf('download', text)) !== recognise(headOf(basename(file).replace(/\.gz$/, ''), text))
      );
    });
    expect(differ).toEqual([
      // A header alone is one line with commas; three numbers a line are pairs with a weight.
      'exchange-csv/littlesis--blank-fields.csv',
      'exchange-other/igraph--graph3.ncol',
    ]);
  });
});

const table: readonly (readonly [string, FormatGuess | null, string])[] = [
  ['a dossier', 'dossier', '{ "format": "entente-dossier", "version": 1, "entities": ['],
  ['a dossier of a later version', 'dossier', '{"version": 9, "format": "entente-dossier-2"}'],
  ['a dossier that does not say so', 'dossier', '{"id": "x", "entities": [], "ties": [], "sources": []}'],
  [
    'NetworkX',
    'node-link',
    '{"directed": false, "multigraph": false, "graph": {}, "nodes": [{"id": 0}], "links": []}',
  ],
  ['D3', 'node-link', '{"links": [{"source": 0, "target": 1}], "nodes": [{"name": "a"}, {"name": "b"}]}'],
  ['D3, cut in the nodes', 'node-link', '{"nodes": [{"name": "a", "group": 1}, {"name": "b'],
  ['vis.js', 'node-link', '{"nodes": [{"id": 1, "label": "x"}], "edges": [{"from": 1, "to": 1}]}'],
  ['vis.js with options', 'node-link', '{"nodes": [{"id": 1}], "edges": [], "options": {"physics": {}}}'],
  [
    'JSON Graph Format',
    'node-link',
    '{"graph": {"nodes": {"a": {}}, "edges": [{"source": "a", "target": "a"}]}}',
  ],
  ['several of these', 'node-link', '{"graphs": [{"nodes": {"a": {}}, "edges": []}]}'],
  [
    'LittleSis',
    'node-link',
    '{"title": "x", "nodes": {"1": {"id": "1"}}, "edges": {"2": {"node1_id": "1"}}}',
  ],
  ['pairs', 'node-link', '{"nodes": [{"key": "a", "x": 1}], "edges": [["a", "a"]], "clusters": []}'],
  ['graphology', 'graphology', '{"options": {"multi": true}, "attributes": {}, "nodes": [], "edges": []}'],
  [
    'graphology, cut',
    'graphology',
    '{"nodes": [{"key": "a", "attributes": {"id": "x", "x": 1}}, {"key": "b", "attr',
  ],
  ['Gephi Lite', 'gephi-lite', '{"type": "gephi-lite", "version": "1.0.0", "graphDataset": {"nodeData": {'],
  ['Cytoscape.js as a whole', 'cytoscape', '{"elements": {"nodes": [{"data": {"id": "a"}}]}, "style": []}'],
  ['Cytoscape.js in two lists', 'cytoscape', '{"nodes": [{"data": {"id": "a"}}], "edges": []}'],
  [
    'Cytoscape',
    'cytoscape',
    '{"format_version": "1.0", "data": {"SUID": 1}, "elements": {"nodes": [{"data": {}}',
  ],
  ['nothing of Cytoscape.js', 'cytoscape', '{"elements": {"nodes": [], "edges": []}, "data": {}}'],
  ['OpenStreetMap', null, '{"version": 0.6, "elements": [{"type": "node", "id": 1, "lat": 5}]}'],
  ['CX2', 'cx2', '[{"CXVersion": "2.0", "hasFragments": false}, {"status"'],
  ['CX2 without its version', 'cx2', '[{"metaData": []}, {"nodes": [{"id": 0}]}]'],
  ['FollowTheMoney', 'ftm', '{"id": "a", "schema": "Person", "properties": {"name": ["x"]}}\n{"id": "b"'],
  ['FollowTheMoney from an API', 'ftm', '{"results": [{"id": "a", "schema": "Person", "properties": {}}]}'],
  ['a STIX object', 'stix', '{"type": "campaign", "id": "campaign--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f"}'],
  ['a STIX bundle', 'stix', '{\n "objects": [{"type": "x"}], "id": "bundle--1", "type": "bundle" }'],
  ['JSON-LD', 'jsonld', '{"@context": "https://schema.org", "@graph": []}'],
  ['expanded JSON-LD', 'jsonld', '[{"@id": "http://x.y/a", "@type": ["http://x.y/B"]}]'],
  ['CSL-JSON', null, '[{"id": "a", "type": "book", "title": "T"}]'],
  ['GeoJSON', null, '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}}]}'],
  ['package.json', null, '{"name": "x", "version": "1.0.0", "dependencies": {"a": "1"}}'],
  ['a manifest with edges of its own', null, '{"edges": 3, "nodes": "two"}'],
  ['broken JSON', null, '{"invalid": json}'],
  ['keys within strings', null, '{"text": "{\\"nodes\\": [], \\"edges\\": []}"}'],
  ['a key in escapes', 'node-link', '{"\\u006eodes": [], "edges": []}'],
  [
    'GEXF after all that may come before',
    'gexf',
    '<?xml version="1.0"?>\n<!-- <graphml> -->\n<!DOCTYPE gexf>\n<?x?><gexf version="1.2">',
  ],
  ['GEXF with a prefix', 'gexf', ' <g:gexf xmlns:g="http://gexf.net/1.3">'],
  ['GraphML with a subset', 'graphml', '<!DOCTYPE graphml [<!ENTITY a "<gexf>">]><graphml/>'],
  ['a comment without end', null, '<!-- graphml <graphml>'],
  [
    'XGMML',
    null,
    '<?xml version="1.0"?><graph label="x" xmlns="http://www.cs.rpi.edu/XGMML"><node/></graph>',
  ],
  ['a page', null, '<!doctype html><html><body>a,b</body></html>'],
  ['a table', 'csv', 'source,target\na,b\nb,c\n'],
  ['tabs', 'csv', 'a\tb\t1\nb\tc\t2\n'],
  ['what Excel writes', 'csv', 'sep=;\na;b\n1;2\n'],
  ['comments of SNAP', 'csv', '# Nodes: 3\n# FromNodeId\tToNodeId\n0\t1\n0\t2\n'],
  ['pairs between spaces', 'csv', '0 1\n0 2\n1 2\n'],
  ['one column of numbers', null, '1\n2\n3\n'],
  ['one column of words', null, 'a\nb\nc\n'],
  [
    'prose',
    null,
    'Well, he said, this is it.\nThere was nobody, or so it seemed, in the house; he left.\nIt rained.\n',
  ],
  ['one line of prose', null, 'Hello, world'],
  ['YAML', null, 'name: a, b\nversion: 1, 2\nother: c, d\n'],
  ['a table in Markdown', null, '| a | b |\n|---|---|\n| 1 | 2 |\n'],
  ['DOT', null, '// graph\nstrict digraph "x" {\n a -> b;\n a -> c, d;\n}'],
  ['GML', null, 'Creator "x, y"\ngraph [\n node [ id 1 ]\n]'],
  ['Pajek', null, 'A note, with a comma\n*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2\n'],
  ['BibTeX', null, '@article{a,\n title = {T},\n year = 2019,\n}'],
  ['RIS', null, 'TY  - JOUR\nAU  - A, B\nER  - \n'],
  ['nothing', null, ' \n'],
];

describe('the beginning of a file', () => {
  it.each(table)('%s: %s', (_, format, text) => {
    expect(recognise({ name: 'download', text })).toBe(format);
    expect(recognise({ name: 'download', text: `\uFEFF${text}` })).toBe(format);
  });

  it('is told by its name only where it may be either', () => {
    const pairs = 'a b\nb c\nc a\n';
    expect([recognise({ name: 'x.txt', text: pairs }), recognise({ name: 'x.ncol', text: pairs })]).toEqual([
      'csv',
      null,
    ]);
    expect([
      recognise({ name: 'x.csv', text: 'name,kind\n' }),
      recognise({ name: 'x', text: 'name,kind\n' }),
    ]).toEqual(['csv', null]);
    expect(recognise({ name: 'x.csv', text: '{"nodes": [], "links": []}' })).toBe('node-link');
    expect(recognise({ name: 'x.gexf', text: '<graphml>' })).toBe('graphml');
  });

  it('is looked at once, however hostile', () => {
    const hostile = [
      '['.repeat(65_536),
      '{"a":'.repeat(13_000),
      '"'.repeat(65_536),
      '<!--'.repeat(16_000),
      '<!DOCTYPE ['.repeat(6_000),
    ];
    hostile.push(
      ' \n'.repeat(32_768),
      'graph'.repeat(13_000),
      '#\n'.repeat(32_768),
      ','.repeat(65_536),
      '//\n'.repeat(21_000),
    );
    for (const text of hostile) {
      expect(() => recognise({ name: '', text })).not.toThrow();
    }
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { readTables } from '../../../src/exchange/csv/read-tables';
import type { ColumnRoles } from '../../../src/exchange/csv/roles';
import { openFiles } from '../../../src/exchange/open/open-files';
import { describeIssue } from '../../../src/messages/issues';
import type { ColumnRole } from '../../../src/schema/column-roles';
import type { IssueCode } from '../../../src/schema/issues';
import { bytesOf, type Counts, countEdges, filesIn, folder, here, plainText, rowsOf } from './files';

interface Peer {
  readonly kind?: string;
  readonly nodes?: number;
  readonly edges?: number;
  readonly entities?: number;
  readonly distinct_ids?: number;
  readonly duplicate_node_ids?: number;
  readonly xml_error?: string;
  readonly graphs?: number;
}

/** Counted by programs of another language. */
const expected: Record<string, Record<string, Peer>> = here ? JSON.parse(plainText('expected.json')) : {};
const peers = new Map(
  [
    ...Object.entries(expected.peer_xml_files ?? {}),
    ...Object.entries(expected.peer_json_files ?? {}),
  ].filter(([, { nodes, edges }]) => nodes !== undefined && edges !== undefined),
);

/** What is to become of a file: counts, or the code of its refusal. */
type Wanted = Counts | IssueCode;

/** Ends of edge lists by header, or by position where there is none. */
function edgesOf(path: string, source: string | number, target: string | number, delimiter?: string): Counts {
  const rows = rowsOf(path, delimiter);
  const headers = rows[0]?.map((header) => header.toLowerCase()) ?? [];
  const at = (end: string | number) => (typeof end === 'number' ? end : headers.indexOf(end.toLowerCase()));
  return countEdges(typeof source === 'number' ? rows : rows.slice(1), at(source), at(target));
}

const nodesOf = (path: string): Counts => ({ entities: rowsOf(path).length - 1, ties: 0 });

/** The first rule whose pattern a file fits says what is wanted of it. */
const rules: readonly (readonly [RegExp, (path: string) => Wanted])[] = [
  // BibTeX in braces begins as JSON does.
  [/^citations\/.*\.txt$/, () => 'not-json'],
  [/^citations\/|\.xsd$|\.(dot|vna|gml|dl|ncol|lgl|net)$/, () => 'unknown-format'],
  [/duplicate-node-ids|test_utf8_chars/, () => 'duplicate-node'],
  [/igraph--invalid[56]\.graphml$/, () => 'not-xml'],
  [/exchange-gexf\/gephi--meta\.gexf$/, () => 'no-graph'],
  [/missing-cxversion/, () => ({ entities: 2, ties: 1 })],
  [/empty-array|ftm--defaultModel/, () => 'unknown-format'],
  [/invalid-json/, () => 'not-json'],
  [/royal-family/, () => ({ entities: 7, ties: 10 })],
  [/adj_list|testAdjacencyList_edges/, (path) => ({ entities: path.includes('adj_list') ? 9 : 8, ties: 7 })],
  [/gephi--complex_matrix/, () => ({ entities: 26, ties: 650 })],
  [/gephi--matrix/, () => ({ entities: 5, ties: 6 })],
  [/edges_table_with_timeset/, (path) => edgesOf(path, 'Source', 'Target', ' ')],
  [/exchange-csv\/gephi--.*(edges_table|_edges\.csv)/, (path) => edgesOf(path, 'Source', 'Target')],
  [/littlesis--bad_data/, () => ({ entities: 1, ties: 0 })],
  [/exchange-csv\/|-nodes\.csv|ftm--experts/, nodesOf],
  [/(quaker|political-books)-edges/, (path) => edgesOf(path, 'Source', 'Target')],
  [/ftm--links/, () => 'no-graph'],
  // Nodes, and edges whose ends are among them, counted in the file by hand: a Folder holds, an Ownership joins.
  [/samples\.ijson/, () => ({ entities: 21, ties: 21 })],
  [/visualization--test/, () => 'dangling-edge'],
  [/exchange-stix\//, countStix],
  [/icews/, (path) => edgesOf(path, 0, 2, '\t')],
  [/event-data\//, () => 'no-graph'],
  [/marvel.*edges/, (path) => edgesOf(path, 'Source', 'Target')],
  [/marvel.*nodes/, nodesOf],
  [/facebook/, (path) => edgesOf(path, 0, 1, ' ')],
  [/WormNet/, (path) => edgesOf(path, 0, 1, '\t')],
  [/large\/(routes|airports|airlines)\.dat/, () => 'no-graph'],
  [/web-annotation\/incorrect\/anno[23]\.json/, () => 'unknown-format'],
  [/web-annotation\//, (path) => (isJson(path) ? 'no-graph' : 'not-json')],
  [/leaderlist/, () => 'unreadable-text'],
  [/Extra-State/, (path) => edgesOf(path, 'ccode1', 'ccode2')],
  [/(td|tss)_rivalries/, (path) => edgesOf(path, 'ccode1', 'ccode2')],
  [/eu-sanctions\//, nodesOf],
  [/DESTA/, nodesOf],
  [/^(cow|reign|rivalries|trade)/, () => 'no-graph'],
];

function isJson(path: string): boolean {
  try {
    JSON.parse(plainText(path));
    return true;
  } catch {
    return false;
  }
}

/** Objects of a STIX bundle that are actors or things, and what joins them: relationships, sightings, references. */
function countStix(path: string): Counts {
  const { objects } = JSON.parse(plainText(path)) as { objects: Record<string, unknown>[] };
  const joins = new Set(['relationship', 'sighting']);
  const besides = new Set(['marking-definition', 'language-content', 'extension-definition']);
  const nodes = objects.filter(({ type }) => !joins.has(String(type)) && !besides.has(String(type)));
  const ids = new Set(nodes.map(({ id }) => id));
  let ties = objects.filter(({ type }) => type === 'relationship').length;
  for (const object of objects) {
    if (object.type === 'relationship') continue;
    const refs = Object.entries(object).filter(([key]) => /_refs?$/.test(key) && key !== 'sighting_of_ref');
    const ends = refs.flatMap(([, value]) => [value].flat()).filter((end) => ids.has(end));
    if (object.type === 'sighting') ties += Math.max(1, [object.where_sighted_refs ?? []].flat().length);
    else if (ids.has(object.id)) ties += ends.length;
  }
  return { entities: nodes.length, ties };
}

function wantedOf(path: string): Wanted {
  const peer = peers.get(path.replace(/\.gz$/, ''));
  const rule = rules.find(([pattern]) => pattern.test(path));
  // Faults are ours to name; where a peer counted a file, its counts stand.
  const ruled = rule?.[1](path);
  if (typeof ruled === 'string' && !(peer && ruled === 'unknown-format')) return ruled;
  if (peer) return { entities: peer.nodes ?? 0, ties: peer.edges ?? 0 };
  if (ruled === undefined) throw new Error(`${path}: nobody says what is to become of it`);
  return ruled;
}

/** To make and check a dossier of a million ties takes a minute: of this file only the graph is read. */
const tooLong = /cow_igo_dyad_years/;

const results: string[] = [];

async function open(paths: readonly string[], columns?: Record<string, ColumnRoles>) {
  const files = paths.map((path) => ({ name: path.replace(/^.*\//, ''), bytes: bytesOf(path) }));
  const choices = { faulty: 'refuse', now: '2026-11-23T00:00:00Z', ...(columns ? { columns } : {}) } as const;
  return openFiles(files, choices, finish);
}

async function check(path: string, wanted: Wanted, columns?: Record<string, ColumnRoles>): Promise<void> {
  const outcome = await open([path], columns);
  const issues = outcome.ok ? outcome.warnings : outcome.issues;
  for (const issue of issues) expect(describeIssue(issue).what).not.toBe('');
  if (!outcome.ok) {
    const errors = [
      ...new Set(outcome.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
    ];
    results.push(`${path}: refused, ${errors.join(', ')}`);
    expect(typeof wanted === 'string' ? errors : JSON.stringify(outcome.issues[0])).toEqual([wanted]);
    return;
  }
  const { entities, ties } = outcome.dossier;
  results.push(
    `${path}: ${entities.length} entities, ${ties.length} ties, ${outcome.warnings.length} warnings`,
  );
  expect({ entities: entities.length, ties: ties.length }).toEqual(wanted);
  // No tie without a source, and every source of the file names it.
  for (const { claims } of ties) expect(claims[0]?.citations.length).toBeGreaterThan(0);
}

afterAll(() => {
  if (results.length > 0) console.info(`Real files\n${results.join('\n')}`);
});

describe.skipIf(!here)('real files', { timeout: 60_000 }, () => {
  const folders = [
    ...['gexf', 'graphml', 'csv', 'json', 'stix', 'other'].map((name) => `exchange-${name}`),
    ...['event-data', 'large', 'cow-mid', 'cow-states', 'cow-wars', 'reign-leaders', 'rivalries-conflicts'],
    ...['trade-agreements', 'eu-sanctions', 'web-annotation', 'citations/citation-js'],
  ];
  it.each(here ? filesIn(...folders).filter((path) => !tooLong.test(path)) : [])('%s', async (path) => {
    await check(path, wantedOf(path));
  });

  it('samples of CSL are no graphs', async () => {
    for (const path of filesIn('citations/csl', 'citations/output--citation-js')) {
      const outcome = await open([path]);
      expect([path, outcome.ok]).toEqual([path, false]);
    }
  });

  const roles = (width: number, named: Readonly<Record<number, ColumnRole>>): readonly ColumnRole[] =>
    Array.from({ length: width }, (_, at) => named[at] ?? 'attribute');

  it('tables that do not tell their ends open once they are named', async () => {
    await check('large/routes.dat.gz', edgesOf('large/routes.dat.gz', 2, 4), {
      'routes.dat.gz': { roles: roles(9, { 2: 'source', 4: 'target' }), hasHeader: false, directed: true },
    });
    expect(edgesOf('large/routes.dat.gz', 2, 4)).toMatchObject({ ties: 67663, entities: 3425 });
    await check('cow-states/contdir.csv', edgesOf('cow-states/contdir.csv', 'statelno', 'statehno'), {
      'contdir.csv': { roles: roles(10, { 1: 'source', 3: 'target', 6: 'start', 7: 'end' }) },
    });
  });

  it('a table of a million rows is read as a graph', () => {
    const rows = rowsOf('large/cow_igo_dyad_years.csv.gz', ',').slice(1);
    const text = plainText('large/cow_igo_dyad_years.csv.gz');
    const { graph } = finish(readTables([{ name: 'dyads.csv', text }]));
    expect({ entities: graph?.nodes.length, ties: graph?.edges.length }).toEqual(countEdges(rows, 0, 1));
    expect([graph?.nodes.length, graph?.edges.length]).toEqual([217, 917_695]);
  });

  it.each([
    ['quaker', 96, 162],
    ['political-books', 105, 441],
  ])('tables of nodes and edges of %s open as one', async (name, entities, ties) => {
    const outcome = await open([`exchange-graphml/${name}-nodes.csv`, `exchange-graphml/${name}-edges.csv`]);
    expect(outcome.ok && [outcome.dossier.entities.length, outcome.dossier.ties.length]).toEqual([
      entities,
      ties,
    ]);
  });

  it('has no folder that nobody opens', () => {
    const all = new Set(filesIn('.').map((path) => path.split('/')[0]));
    const opened = new Set([...folders.map((path) => path.split('/')[0]), 'expected.json']);
    expect(
      [...all].filter((name) => !opened.has(name)),
      folder,
    ).toEqual([]);
  });
});

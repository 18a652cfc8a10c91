import type { Read, Steps } from '../codec';
import { within } from '../codec';
import { IssueList } from '../issue-list';
import { parseFile } from '../stix/json-value';
import { dossierIdOf, dossierPrefix, IdReader } from './iris';
import { type GraphNode, NodeGraph } from './node-graph';
import { NodeReader, type Raw } from './read-node';
import { firstScalar, inOrder, namesOf, placeOf } from './read-values';
import { iriOf, type Shape } from './shape';
import { dossierShape, tables } from './terms';

/** Records read between two steps. */
const stepLength = 500;

const tableKeys = ['entities', 'ties', 'sources'] as const;
type TableKey = (typeof tableKeys)[number];

const typeOf = ({ types }: Shape): string => iriOf(types[0]);
const dossierType = typeOf(dossierShape);

/** The nodes that our files know by their class. */
interface Ours {
  readonly dossiers: readonly GraphNode[];
  readonly records: Readonly<Record<TableKey, readonly GraphNode[]>>;
}

function oursIn(graph: NodeGraph): Ours {
  const dossiers: GraphNode[] = [];
  const records: Record<TableKey, GraphNode[]> = { entities: [], ties: [], sources: [] };
  for (const node of graph.nodes.values()) {
    if (node.types.has(dossierType)) dossiers.push(node);
    for (const key of tableKeys) if (node.types.has(typeOf(tables[key].shape))) records[key].push(node);
  }
  return { dossiers, records };
}

/** The IRI of the dossier: that of its node, else what the IRIs of its records begin with. */
function dossierOf({ dossiers, records }: Ours): string | undefined {
  const [own] = dossiers;
  if (own !== undefined) return own.id;
  const [record] = tableKeys.flatMap((key) => records[key]);
  const [, id] = record === undefined ? [] : (/^urn:entente:dossier:([^:]*):/.exec(record.id) ?? []);
  return id === undefined ? undefined : dossierPrefix + id;
}

function readHead(reader: NodeReader, ours: Ours, issues: IssueList): Raw {
  const [own, ...others] = ours.dossiers;
  for (const other of others) issues.add('side-section', placeOf(other.id), { key: other.id }, 'dossier');
  const node = own === undefined ? null : reader.take(own.id);
  if (node === null) {
    issues.add('missing-metadata', '$', { key: 'Dossier' });
    return { title: 'Untitled', language: 'en' };
  }
  const properties = new Map(node.properties);
  for (const { property } of Object.values(tables)) properties.delete(iriOf(property));
  const { version, ...head } = reader.record(dossierShape, { ...node, properties });
  if (version === undefined) issues.add('missing-metadata', '$', { key: 'version' }, 'version');
  else if (version !== 1) issues.add('other-version', '$', { found: String(version), supported: 1 });
  return head;
}

/**
 * The names of a table's records: those that the dossier lists, then those of its class that no dossier lists, as
 * somebody added them.
 */
function namesIn(key: TableKey, ours: Ours): readonly string[] {
  const property = iriOf(tables[key].property);
  const [own] = ours.dossiers;
  const listed = new Set(ours.dossiers.flatMap((dossier) => namesOf(dossier, property)));
  const added = ours.records[key].filter(({ id }) => !listed.has(id)).map(({ id }) => id);
  return [...(own === undefined ? [] : namesOf(own, property)), ...added];
}

/** Whether a record of a list rests on parts whose nodes are gone, and on nothing else. */
function isBereft(node: GraphNode, record: Raw, property: string, key: string): boolean {
  return node.properties.has(property) && !(Array.isArray(record[key]) && record[key].length > 0);
}

const claimIri = iriOf('entente:hasClaim');

function* readTable(key: TableKey, ours: Ours, reader: NodeReader, issues: IssueList): Steps<Raw[]> {
  const { shape } = tables[key];
  const names = namesIn(key, ours);
  const found: { readonly node: GraphNode }[] = [];
  for (const name of names) {
    const node = reader.take(name);
    if (node !== null) found.push({ node });
  }
  const records: Raw[] = [];
  for (const [at, { node }] of inOrder(found).entries()) {
    if (at % stepLength === 0) yield at / found.length;
    const record = reader.record(shape, node);
    if (key === 'ties' && isBereft(node, record, claimIri, 'claims')) {
      issues.add('record-dropped', placeOf(node.id), { found: String(record.id) });
    } else records.push(record);
  }
  return records;
}

/** Says which nodes are part of no record: of other classes, or of records that are gone. */
function sayLeftOver(graph: NodeGraph, reader: NodeReader, ours: Ours, issues: IssueList): void {
  const said = new Set(ours.dossiers.map(({ id }) => id));
  for (const node of graph.nodes.values()) {
    if (reader.has(node.id) || said.has(node.id) || node.types.size + node.properties.size === 0) continue;
    const [key = '@graph'] = node.types;
    issues.add('side-section', placeOf(node.id), { key }, key);
  }
}

function nothing(issues: IssueList, format: string): Read<unknown> {
  issues.add('no-graph', '$', { format });
  return { graph: null, issues: issues.all() };
}

/**
 * Reads JSON-LD that holds a dossier of ours, also after another program has ordered, expanded, flattened, framed or
 * compacted it with other names. Contexts elsewhere are not fetched: where a key needs one, the document is refused.
 * Never throws.
 *
 * @returns the value of a dossier, not yet checked; null with `no-graph` where nothing in the document is ours
 */
export function* readJsonld(text: string): Steps<Read<unknown>> {
  const issues = new IssueList();
  const parsed = parseFile(text, issues);
  if (parsed === null) return { graph: null, issues: issues.all() };
  yield 0.2;
  const graph = new NodeGraph();
  yield* within(graph.read(parsed.root), 0.2, 0.5);
  const ours = oursIn(graph);
  const iri = dossierOf(ours);
  const [unread] = graph.unread;
  if (iri === undefined || (unread !== undefined && graph.unknownKeys > 0)) {
    return nothing(issues, unread === undefined ? 'JSON-LD' : `JSON-LD with ${unread}, which is not read`);
  }
  for (const key of graph.unread) issues.add('side-section', '$', { key }, key);
  const [head] = ours.dossiers;
  const language = head && firstScalar(head, iriOf('schema:inLanguage'));
  const reader = new NodeReader(
    graph,
    new IdReader(`${iri}:`),
    typeof language === 'string' ? language : 'en',
    issues,
  );
  const fields = readHead(reader, ours, issues);
  const entities = yield* within(readTable('entities', ours, reader, issues), 0.5, 0.65);
  const ties = yield* within(readTable('ties', ours, reader, issues), 0.65, 0.95);
  const sources = yield* within(readTable('sources', ours, reader, issues), 0.95, 1);
  sayLeftOver(graph, reader, ours, issues);
  const dossier = {
    format: 'entente-dossier',
    version: 1,
    id: dossierIdOf(iri),
    ...fields,
    entities,
    ties,
    sources,
  };
  return { graph: dossier, issues: issues.all() };
}

import { type Read, readLimits, type Steps } from '../codec';
import { IssueList } from '../issue-list';
import type { AttributeMap, PropertyEdge, PropertyGraph, PropertyNode } from '../property-graph';
import { readEdges, type Table } from './read-edges';
import { readAdjacency, readMatrix } from './read-matrix';
import { readNodes } from './read-nodes';
import type { ColumnRoles } from './roles';
import { plainLines } from './rows';
import { planOf } from './shape';
import { sniffTable } from './sniff';

/** The text of a file with rows and columns: CSV, TSV, or columns between spaces. */
export interface NamedText {
  /** Name of the file, for places and messages. */
  readonly name: string;
  readonly text: string;
}

const none: AttributeMap = new Map();

/** Nodes that edges name, where no table lists them. */
function* nodesOfEnds(edges: readonly PropertyEdge[], nodes: Map<string, PropertyNode>): Steps<void> {
  for (const [index, { source, target, at }] of edges.entries()) {
    if (index % 20_000 === 0) yield index / edges.length;
    if (!nodes.has(source)) nodes.set(source, { id: source, attributes: none, at });
    if (!nodes.has(target)) nodes.set(target, { id: target, attributes: none, at });
  }
}

/** Ids by label, where no two nodes share it: what the ends of edges name if they name no id. */
function idsByLabel(nodes: ReadonlyMap<string, PropertyNode>): Map<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { id, label } of nodes.values()) {
    if (label !== undefined) ids.set(label, ids.has(label) ? null : id);
  }
  return ids;
}

/** Edges whose ends are there: by id, or by label where not a single end is an id. */
function joined(
  edges: readonly PropertyEdge[],
  nodes: ReadonlyMap<string, PropertyNode>,
  issues: IssueList,
): PropertyEdge[] {
  const byId =
    edges.length === 0 || edges.some(({ source, target }) => nodes.has(source) || nodes.has(target));
  const labels = byId ? null : idsByLabel(nodes);
  const settle = (end: string) => (labels ? (labels.get(end) ?? null) : nodes.has(end) ? end : null);
  return edges.flatMap((edge) => {
    const [source, target] = [settle(edge.source), settle(edge.target)];
    if (source !== null && target !== null) {
      return [source === edge.source && target === edge.target ? edge : { ...edge, source, target }];
    }
    const end = source === null ? edge.source : edge.target;
    issues.add('dangling-edge', edge.at, { edge: edge.id ?? `${edge.source} → ${edge.target}`, end });
    return [];
  });
}

/** A table, planned, with its name. */
export type NamedTable = Table & { readonly name: string; readonly text: string };

/**
 * Decides what each of several tables is and what its columns hold.
 * @param mappings what the columns of each hold, where somebody said so
 */
export function planTables(
  tables: readonly NamedText[],
  mappings: readonly (ColumnRoles | undefined)[] = [],
): NamedTable[] {
  const several = tables.length > 1;
  return tables.map(({ name, text }, index) => {
    const plain = plainLines(text);
    const sniffed = sniffTable(plain, mappings[index]?.delimiter);
    const plan = planOf(sniffed, mappings[index]);
    return { name, text: plain, sniffed, plan, place: (row) => `${several ? `${name}, ` : ''}row ${row}` };
  });
}

/**
 * Reads tables as one graph: an edge list, a matrix or a list of neighbours, whose ends are its nodes; a node table; or
 * edges and their nodes in tables of their own. Edges are those of the file, row by row: none are merged. Rows are
 * numbered as a spreadsheet does, `row 2` below the header, with the name of the file where there are several.
 *
 * @param mapping what the columns of the first table hold, or of each; absent: told from headers and values
 * @returns `no-graph` where no table is any of these: {@link previewTable} shows it for a mapping
 */
export function* readTables(
  tables: readonly NamedText[],
  mapping?: ColumnRoles | readonly (ColumnRoles | undefined)[],
): Steps<Read<PropertyGraph>> {
  const issues = new IssueList();
  const mappings = mapping === undefined || 'roles' in mapping ? [mapping] : mapping;
  const limit = readLimits.characters;
  const tooLarge = tables.find(({ text }) => text.length > limit);
  if (tooLarge) {
    issues.add('too-large', tooLarge.name, { size: tooLarge.text.length, limit, unit: 'characters' });
    return { graph: null, issues: issues.all() };
  }
  const several = tables.length > 1;
  const planned = planTables(tables, mappings);
  const readable = planned.filter(({ plan }) => plan.shape !== 'records');
  if (readable.length === 0) {
    issues.add('no-graph', several ? '$' : 'row 1', { format: 'CSV' });
    return { graph: null, issues: issues.all() };
  }
  for (const { name, plan } of planned) {
    if (plan.shape === 'records') issues.add('side-section', name, { key: name }, name);
  }
  const nodes = new Map<string, PropertyNode>();
  const edges: PropertyEdge[] = [];
  const listed = readable.some(({ plan }) => plan.shape === 'nodes');
  const alone = readable.every(({ plan }) => plan.shape === 'nodes');
  const tally = { done: 0, of: readable.length };
  for (const table of readable) {
    if (table.plan.shape === 'nodes') yield* shared(readNodes(table, alone, nodes, issues), tally);
  }
  // Those of a matrix or of neighbours come with their nodes.
  const whole: PropertyEdge[] = [];
  for (const table of readable) {
    const { shape } = table.plan;
    if (shape === 'edges') append(edges, yield* shared(readEdges(table, issues), tally));
    if (shape === 'matrix') append(whole, yield* shared(readMatrix(table, nodes, issues), tally));
    if (shape === 'adjacency') append(whole, yield* shared(readAdjacency(table, nodes, issues), tally));
  }
  if (!listed) yield* shared(nodesOfEnds(edges, nodes), { done: 1, of: 1 });
  const sound = listed ? joined(edges, nodes, issues) : edges;
  append(sound, whole);
  return { graph: { meta: {}, nodes: [...nodes.values()], edges: sound }, issues: issues.all() };
}

function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}

/** Steps of one of several tables as a share of all. */
function* shared<T>(steps: Steps<T>, tally: { done: number; readonly of: number }): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      tally.done += 1;
      return step.value;
    }
    yield Math.min(1, (tally.done + step.value) / tally.of);
  }
}

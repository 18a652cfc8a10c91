import type { IssueList } from '../issue-list';
import type {
  PropertyEdge,
  PropertyGraph,
  PropertyItem,
  PropertyNode,
  Scalar,
  Value,
} from '../property-graph';
import { keyOf } from './field-key';
import type { Guide } from './guide';
import { type EdgeMark, guides, layoutKeys, type NodeMark, nodeMarks } from './layout';
import { unflatten } from './unflatten';

/** A JSON object on its way to the schema. */
export type Raw = Record<string, unknown>;

/** A node or edge of the layout with what it says of its record. */
export interface Item<T extends PropertyItem = PropertyItem> {
  readonly item: T;
  /** Id of the record; where the layout's own is gone, that of the node or edge. */
  readonly id: string;
  /** Id of the record it belongs to; empty where it says none. */
  readonly of: string;
  readonly index: number;
}

/** The nodes and edges of a graph by what they stand for, each list in the order of the dossier; and those of others. */
export interface Items {
  readonly nodes: Readonly<Record<NodeMark, readonly Item<PropertyNode>[]>>;
  readonly edges: Readonly<Record<EdgeMark, readonly Item<PropertyEdge>[]>>;
  readonly addedNodes: readonly PropertyNode[];
  readonly addedEdges: readonly PropertyEdge[];
}

function textAt(item: PropertyItem, key: string): string {
  const value = item.attributes.get(key);
  return value === undefined ? '' : String(value);
}

function itemOf<T extends PropertyNode | PropertyEdge>(item: T): Item<T> {
  const index = textAt(item, layoutKeys.index).trim();
  return {
    item,
    id: textAt(item, layoutKeys.id) || item.id || '',
    of: textAt(item, layoutKeys.of),
    // What has no place goes after what has one, in the order of the file.
    index: index === '' || Number.isNaN(Number(index)) ? Infinity : Number(index),
  };
}

function inOrder<T extends Item>(items: T[]): T[] {
  return items.sort((a, b) => (a.index === b.index ? 0 : a.index - b.index));
}

export function markOf(item: PropertyItem): string {
  return textAt(item, layoutKeys.mark);
}

/** Tells the nodes and edges of a graph apart. */
export function itemsOf(graph: PropertyGraph): Items {
  const nodes: Record<NodeMark, Item<PropertyNode>[]> = {
    dossier: [],
    entity: [],
    claim: [],
    source: [],
    passage: [],
    'entity-kind': [],
    'tie-kind': [],
  };
  const edges: Record<EdgeMark, Item<PropertyEdge>[]> = { tie: [], citation: [] };
  const addedNodes: PropertyNode[] = [];
  const addedEdges: PropertyEdge[] = [];
  for (const node of graph.nodes) {
    const mark = nodeMarks.find((known) => known === markOf(node));
    if (mark === undefined) addedNodes.push(node);
    else nodes[mark].push(itemOf(node));
  }
  for (const edge of graph.edges) {
    const mark = markOf(edge);
    if (mark === 'tie' || mark === 'citation') edges[mark].push(itemOf(edge));
    else addedEdges.push(edge);
  }
  for (const list of Object.values(nodes)) inOrder<Item>(list);
  for (const list of Object.values(edges)) inOrder<Item>(list);
  return { nodes, edges, addedNodes, addedEdges };
}

/** Names under which formats and tools say once more what a node or edge is called and what it is. */
const echoes: ReadonlySet<string> = new Set([
  'id',
  'label',
  'name',
  'shared name',
  'title',
  'type',
  'kind',
  'interaction',
  'shared interaction',
]);

function isEcho(item: PropertyNode | PropertyEdge, key: string, value: Value): boolean {
  if (!echoes.has(key.toLowerCase())) return false;
  // Where the type is gone, one of these is read in its stead.
  if (item.type === undefined && (key === 'kind' || key === 'type')) return true;
  return [item.id, item.label, item.type].includes(String(value));
}

/** The fields of a record as the layout wrote them, and the attributes that others gave it. */
export interface Fields {
  readonly record: Raw;
  readonly others: readonly (readonly [key: string, value: Value])[];
}

function isOurs(key: string, guide: Guide): boolean {
  // `name` alone is what many tools call the label; ours are `name.en` and the like.
  return key !== 'name' && guide.keys.has(keyOf(/^[^.#]*/.exec(key)?.[0] ?? ''));
}

/**
 * Reads the fields of a node or edge.
 * @param more fields that stand elsewhere, such as the name in the label; they replace those of the same key
 */
export function fieldsOf(
  item: PropertyNode | PropertyEdge,
  mark: NodeMark | EdgeMark,
  issues: IssueList,
  more: readonly (readonly [string, Scalar])[] = [],
): Fields {
  const guide = guides[mark];
  const ours = new Map<string, Value>();
  const others: [string, Value][] = [];
  for (const [key, value] of item.attributes) {
    if (key === layoutKeys.mark || key.startsWith(`${layoutKeys.mark}.`) || value === '') continue;
    if (isOurs(key, guide)) ours.set(key, value);
    else if (!isEcho(item, key, value)) others.push([key, value]);
  }
  for (const [key, value] of more) ours.set(key, value);
  const record = unflatten(ours, guide, (key, found) =>
    issues.add('value-as-text', item.at, { found, key }, key),
  );
  return { record, others };
}

/** Fields of a record that has no attributes: what others added has no place in it. */
export function strictFieldsOf(
  item: PropertyNode | PropertyEdge,
  mark: Exclude<NodeMark | EdgeMark, 'entity' | 'tie'>,
  issues: IssueList,
): Raw {
  const { record, others } = fieldsOf(item, mark, issues);
  for (const [key] of others) issues.add('side-section', item.at, { key }, key);
  return record;
}

/** Puts what others added among the free attributes of a record; what it has there already stays. */
export function addAttributes(
  record: Raw,
  others: Fields['others'],
  item: PropertyItem,
  issues: IssueList,
): void {
  const own = record.attributes;
  const held = typeof own === 'object' && own !== null ? own : {};
  const added = others.filter(([key]) => key !== '' && !Object.hasOwn(held, key));
  for (const [key] of added) if (key === '__proto__') issues.add('side-section', item.at, { key }, key);
  const welcome = added.filter(([key]) => key !== '__proto__');
  if (welcome.length === 0) return;
  record.attributes = Object.fromEntries([...Object.entries(held), ...welcome]);
}

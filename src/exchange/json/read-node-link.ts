import { jsonPath } from '../../dossier/json-path';
import type { Read, Steps } from '../codec';
import type { Place, PropertyGraph, PropertyGraphMeta, PropertyNode } from '../property-graph';
import { isObject, parseFile } from '../stix/json-value';
import { entitiesOfDiagram } from './aleph';
import {
  commonWords,
  type Draft,
  type Fields,
  fieldsOf,
  fill,
  idOf,
  noAttributes,
  takePosition,
  takePositionObject,
} from './item';
import { metaOf } from './meta';
import { addEdge } from './node-link-edges';
import { habitsOf } from './node-link-habits';
import { endKeysOf, type NodeLinkShape, nodeLinkShape } from './node-link-shape';
import { openFields } from './open-fields';
import { GraphParts, settleIds, stepLength } from './parts';

/** Ids of nodes: their own, else their names or positions where that is what edges name. */
function nodeIds({ nodes, edges }: NodeLinkShape): string[] {
  const ids = nodes.values.map((node, index) => {
    if (!isObject(node)) return idOf(node);
    return idOf(node.id ?? node.key) ?? nodes.keys?.[index];
  });
  if (ids.some((id) => id !== undefined)) return settleIds(ids);
  const ends = edges.values.slice(0, 100).flatMap((edge) => {
    const keys = isObject(edge) ? endKeysOf(edge) : null;
    return isObject(edge) && keys ? keys.map((key) => edge[key]) : [];
  });
  if (ends.every((end) => typeof end === 'number')) return ids.map((_, index) => String(index));
  return settleIds(nodes.values.map((node) => idOf(isObject(node) ? (node.name ?? node.label) : undefined)));
}

function addNode(
  value: unknown,
  id: string,
  at: Place,
  up: boolean,
  more: (fields: Fields) => void,
  parts: GraphParts,
) {
  if (value === null || typeof value === 'boolean') {
    parts.issues.add('side-section', at, { key: 'nodes' }, 'nodes');
    return;
  }
  const fields: Fields = isObject(value) ? openFields(value) : new Map();
  for (const key of ['id', 'key']) {
    if (idOf(fields.get(key)) !== id) continue;
    fields.delete(key);
    break;
  }
  more(fields);
  const draft: Draft<PropertyNode> = { id, attributes: noAttributes, at };
  const position = takePosition(fields, up) ?? takePositionObject(fields);
  if (position) draft.position = position;
  parts.addNode(fill(draft, fields, commonWords, parts.nodeAttributes));
}

/** Keys of the head that say how it is to be read or drawn. */
const understood: ReadonlySet<string> = new Set([
  ...[
    'directed',
    'multigraph',
    'nodes',
    'vertices',
    'hyperedges',
    'graph',
    'attributes',
    'metadata',
    'options',
  ],
  // Of a diagram of Aleph: what its vertices show, and what was marked on the screen.
  ...['entities', 'selection'],
]);

function headMeta({ head, path, edgeKey }: NodeLinkShape, parts: GraphParts): PropertyGraphMeta {
  const fields = fieldsOf(head.graph, head.attributes, head.metadata);
  for (const [key, value] of Object.entries(head)) {
    if (understood.has(key) || key === edgeKey) continue;
    if (typeof value !== 'object') fields.set(key, value);
    else if (value !== null) parts.issues.add('side-section', jsonPath([...path, key]), { key }, key);
  }
  return metaOf(fields, parts.nodeAttributes, '$');
}

/**
 * Reads JSON of nodes and the edges between them, as it is written by NetworkX (`node_link_data`), for D3, vis.js and
 * sigma.js, in the JSON Graph Format, by Aleph and others: `nodes` with `links` or `edges`, whose ends are named by id,
 * by name, or by position where nodes have neither. What stands in `attributes`, `data`, `metadata` or `properties` of a
 * record is its own.
 *
 * Edges that do not say so point where the file says `directed`, or, where it says nothing, if they are called `edges`
 * and not drawn without arrows by vis.js: NetworkX and D3 have links that do not point.
 */
export function* readNodeLink(text: string): Steps<Read<PropertyGraph>> {
  const parts = new GraphParts();
  const parsed = parseFile(text, parts.issues);
  if (parsed === null) return parts.refused();
  yield 0.3;
  const shape = nodeLinkShape(parsed.root);
  if (shape === null) return parts.none('node-link JSON');
  const habits = habitsOf(shape);
  const meta = headMeta(shape, parts);
  const ids = nodeIds(shape);
  const { nodes, edges } = shape;
  const all = nodes.values.length + edges.values.length;
  const more = entitiesOfDiagram(shape.head);
  for (const [index, value] of nodes.values.entries()) {
    if (index % stepLength === 0) yield 0.3 + (0.7 * index) / all;
    addNode(value, ids[index] ?? '', nodes.place(index), habits.up, more, parts);
  }
  for (const [index, value] of edges.values.entries()) {
    if (index % stepLength === 0) yield 0.3 + (0.7 * (nodes.values.length + index)) / all;
    addEdge(value, edges.keys?.[index], edges.place(index), habits, parts);
  }
  const { hyperedges } = shape.head;
  for (const [index] of (Array.isArray(hyperedges) ? hyperedges : []).entries()) {
    const at = jsonPath([...shape.path, 'hyperedges', index]);
    parts.issues.add('hyperedge', at, { edge: at });
  }
  return parts.read(meta);
}

import { jsonPath, type PathParts } from '../../dossier/json-path';
import type { Read, Steps } from '../codec';
import type { PropertyEdge, PropertyGraph, PropertyNode } from '../property-graph';
import { isObject, type JsonObject, parseFile } from '../stix/json-value';
import {
  commonWords,
  type Draft,
  fieldsOf,
  fill,
  idOf,
  noAttributes,
  takeNumber,
  takePosition,
} from './item';
import { metaOf } from './meta';
import { GraphParts, settleIds, stepLength } from './parts';

/** What a file says of nodes and edges elsewhere than in the serialised graph: objects with their attributes. */
export interface Beside {
  node(key: string): readonly unknown[];
  edge(key: string): readonly unknown[];
}

const nothing: Beside = { node: () => [], edge: () => [] };

/** True where this is a graph as graphology's `export()` gives it. */
export function isSerialised(value: unknown): value is JsonObject & { readonly nodes: readonly unknown[] } {
  return isObject(value) && Array.isArray(value.nodes);
}

/** Adds the nodes and edges of a serialised graph, which stands at a path of its file. */
export function* addSerialised(
  graph: JsonObject & { readonly nodes: readonly unknown[] },
  path: PathParts,
  parts: GraphParts,
  beside: Beside = nothing,
): Steps<void> {
  const { nodes } = graph;
  const edges: readonly unknown[] = Array.isArray(graph.edges) ? graph.edges : [];
  const [nodePath, edgePath] = [jsonPath([...path, 'nodes']), jsonPath([...path, 'edges'])];
  // A graph of the type `undirected` need not say so of each edge.
  const undirected = isObject(graph.options) && graph.options.type === 'undirected';
  const all = nodes.length + edges.length;
  const ids = settleIds(nodes.map((node) => (isObject(node) ? idOf(node.key) : undefined)));
  for (const [index, node] of nodes.entries()) {
    if (index % stepLength === 0) yield 0.3 + (0.7 * index) / all;
    const at = `${nodePath}[${index}]`;
    if (!isObject(node)) {
      parts.issues.add('side-section', at, { key: 'nodes' }, 'nodes');
      continue;
    }
    const id = ids[index] ?? '';
    const fields = fieldsOf(node.attributes, ...beside.node(id));
    const draft: Draft<PropertyNode> = { id, attributes: noAttributes, at };
    const position = takePosition(fields, true);
    if (position) draft.position = position;
    parts.addNode(fill(draft, fields, commonWords, parts.nodeAttributes));
  }
  for (const [index, edge] of edges.entries()) {
    if (index % stepLength === 0) yield 0.3 + (0.7 * (nodes.length + index)) / all;
    const at = `${edgePath}[${index}]`;
    if (!isObject(edge)) {
      parts.issues.add('side-section', at, { key: 'edges' }, 'edges');
      continue;
    }
    const id = idOf(edge.key);
    const fields = fieldsOf(edge.attributes, ...(id === undefined ? [] : beside.edge(id)));
    const draft: Draft<PropertyEdge> = {
      source: idOf(edge.source) ?? '',
      target: idOf(edge.target) ?? '',
      directed: !undirected && edge.undirected !== true,
      attributes: noAttributes,
      at,
    };
    if (id !== undefined) draft.id = id;
    const weight = takeNumber(fields, 'weight');
    if (weight !== undefined) draft.weight = weight;
    parts.addEdge(fill(draft, fields, commonWords, parts.edgeAttributes));
  }
}

const understood: ReadonlySet<string> = new Set(['attributes', 'options', 'nodes', 'edges']);

/** Reads the serialisation of graphology, as sigma.js and the JSON export of Gephi write it. */
export function* readGraphology(text: string): Steps<Read<PropertyGraph>> {
  const parts = new GraphParts();
  const parsed = parseFile(text, parts.issues);
  if (parsed === null) return parts.refused();
  yield 0.3;
  const { root } = parsed;
  if (!isSerialised(root)) return parts.none('graphology JSON');
  for (const key of Object.keys(root)) {
    if (!understood.has(key)) parts.issues.add('side-section', '$', { key }, key);
  }
  const meta = metaOf(fieldsOf(root.attributes), parts.nodeAttributes, '$.attributes');
  yield* addSerialised(root, [], parts);
  return parts.read(meta);
}

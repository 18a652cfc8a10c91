import { jsonPath, type PathParts } from '../../dossier/json-path';
import { isObject, type JsonObject } from '../stix/json-value';

/** A list of records, or a map of them by id. */
export interface Listing {
  readonly values: readonly unknown[];
  /** Of a map: the key of each value. */
  readonly keys: readonly string[] | null;
  readonly place: (index: number) => string;
}

/** Where in a file its nodes and edges stand. */
export interface NodeLinkShape {
  /** The object that holds both. */
  readonly head: JsonObject;
  readonly path: PathParts;
  readonly nodes: Listing;
  readonly edges: Listing;
  /** Key of the edges; null where there are none. */
  readonly edgeKey: string | null;
}

const nodeKeys = ['nodes', 'vertices'] as const;
const edgeKeys = ['edges', 'links'] as const;
/** Objects that hold a graph which is not at the top: JSON Graph Format, diagrams of Aleph, what an API answers with. */
const wrappers = ['graph', 'layout', 'network', 'data'] as const;

const nothing: Listing = { values: [], keys: null, place: () => '$' };

function listingAt(head: JsonObject, path: PathParts, key: string): Listing | null {
  const value = head[key];
  const base = jsonPath([...path, key]);
  if (Array.isArray(value)) return { values: value, keys: null, place: (index) => `${base}[${index}]` };
  if (!isObject(value)) return null;
  const keys = Object.keys(value);
  return {
    values: Object.values(value),
    keys,
    place: (index) => jsonPath([...path, key, keys[index] ?? '']),
  };
}

function shapeIn(head: JsonObject, path: PathParts): NodeLinkShape | null {
  const nodeKey = nodeKeys.find((key) => listingAt(head, path, key) !== null);
  const edgeKey = edgeKeys.find((key) => listingAt(head, path, key) !== null);
  if (nodeKey === undefined) return null;
  return {
    head,
    path,
    nodes: listingAt(head, path, nodeKey) ?? nothing,
    edges: (edgeKey !== undefined && listingAt(head, path, edgeKey)) || nothing,
    edgeKey: edgeKey ?? null,
  };
}

/** Finds nodes and edges at the top of a file or one object below; null where there are none. */
export function nodeLinkShape(root: unknown): NodeLinkShape | null {
  if (!isObject(root)) return null;
  const top = shapeIn(root, []);
  if (top !== null) return top;
  for (const key of wrappers) {
    const inner = root[key];
    const shape = isObject(inner) ? shapeIn(inner, [key]) : null;
    if (shape !== null) return shape;
  }
  // The list of several graphs of the JSON Graph Format: the first is read.
  const first = Array.isArray(root.graphs) ? root.graphs[0] : undefined;
  return isObject(first) ? shapeIn(first, ['graphs', 0]) : null;
}

/** Pairs of names for the ends of an edge: common, vis.js, Aleph, LittleSis. */
const endKeys = [
  ['source', 'target'],
  ['from', 'to'],
  ['sourceId', 'targetId'],
  ['node1_id', 'node2_id'],
] as const;

/** The names of the ends in an edge; null where it has none of them. */
export function endKeysOf(edge: JsonObject): readonly [string, string] | null {
  return (
    endKeys.find(([source, target]) => Object.hasOwn(edge, source) || Object.hasOwn(edge, target)) ?? null
  );
}

import type { Place, PropertyEdge } from '../property-graph';
import { isObject } from '../stix/json-value';
import { commonWords, type Draft, type Fields, fill, idOf, noAttributes, takeFlag, takeNumber } from './item';
import type { Habits } from './node-link-habits';
import { endKeysOf } from './node-link-shape';
import { openFields } from './open-fields';
import type { GraphParts } from './parts';

/** The id that an end names; D3 leaves the whole node there once it has drawn it. */
function endOf(value: unknown): string {
  if (!isObject(value)) return idOf(value) ?? '';
  return idOf(value.id ?? value.key ?? value.index) ?? '';
}

/** Ends that are lists of several nodes: a hyperedge; the tuples of NetworkX are lists too, and nodes. */
function isHyperedge(ends: readonly unknown[], parts: GraphParts): boolean {
  return ends.some((end) => Array.isArray(end) && !parts.has(endOf(end)));
}

/** vis.js says with its arrows where an edge points. */
function arrowsOf(value: unknown): 'to' | 'from' | null {
  if (isObject(value)) {
    const shown = (end: unknown) => end === true || (isObject(end) && end.enabled !== false);
    return shown(value.to) ? 'to' : shown(value.from) ? 'from' : null;
  }
  if (typeof value !== 'string') return null;
  return /\bto\b/.test(value) ? 'to' : /\bfrom\b/.test(value) ? 'from' : null;
}

function takeId(fields: Fields, { numbered }: Habits): string | undefined {
  for (const key of ['id', 'key']) {
    const value = fields.get(key);
    const id = key === 'key' && numbered && typeof value === 'number' ? undefined : idOf(value);
    if (id === undefined) continue;
    fields.delete(key);
    return id;
  }
  return undefined;
}

/** Adds the edge that a value is: an object with two ends, or a pair of ids. */
export function addEdge(
  value: unknown,
  known: string | undefined,
  at: Place,
  habits: Habits,
  parts: GraphParts,
): void {
  const pair = Array.isArray(value) && value.length >= 2;
  const keys = isObject(value) ? endKeysOf(value) : null;
  if (!pair && !isObject(value)) {
    parts.issues.add('side-section', at, { key: 'edges' }, 'edges');
    return;
  }
  const fields: Fields = isObject(value) ? openFields(value) : new Map();
  const listed = isObject(value) && keys === null && Array.isArray(value.nodes) ? value.nodes : null;
  const ends: unknown[] = pair ? value.slice(0, 2) : (keys?.map((key) => fields.get(key)) ?? listed ?? []);
  for (const key of keys ?? (listed ? ['nodes'] : [])) fields.delete(key);
  const id = takeId(fields, habits) ?? known;
  const [source, target] = [endOf(ends[0]), endOf(ends[1])];
  if (ends.length > 2 || isHyperedge(ends, parts)) {
    parts.issues.add('hyperedge', at, { edge: id ?? `${source} → ${target}` });
    return;
  }
  const arrows = arrowsOf(fields.get('arrows'));
  if (arrows !== null) fields.delete('arrows');
  const directed = takeFlag(fields, 'directed') ?? (arrows !== null || habits.directed);
  const weight = takeNumber(fields, 'weight');
  const draft: Draft<PropertyEdge> = {
    source: arrows === 'from' ? target : source,
    target: arrows === 'from' ? source : target,
    directed,
    attributes: noAttributes,
    at,
  };
  if (id !== undefined) draft.id = id;
  if (weight !== undefined) draft.weight = weight;
  parts.addEdge(fill(draft, fields, commonWords, parts.edgeAttributes));
}

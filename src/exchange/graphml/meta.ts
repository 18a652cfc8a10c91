import type { PropertyGraphMeta, Value } from '../property-graph';

/** Names of graph attributes that say what a graph is; our own files use them, and many of others do. */
export const metaNames = ['title', 'description', 'creator', 'modified', 'license', 'language'] as const;

/** What a file says of itself, from the attributes of its graph. */
export function metaOf(values: ReadonlyMap<string, Value>): PropertyGraphMeta {
  const meta: Partial<Record<(typeof metaNames)[number], string>> = {};
  const attributes = new Map(values);
  for (const name of metaNames) {
    const value = values.get(name);
    if (typeof value !== 'string' || value === '') continue;
    meta[name] = value;
    attributes.delete(name);
  }
  return { ...meta, ...(attributes.size > 0 ? { attributes } : {}) };
}

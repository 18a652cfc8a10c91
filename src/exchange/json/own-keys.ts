/**
 * Names under which the readers of this folder look for more than an attribute. Where an attribute of a graph that is
 * written has one of them, it gets a mark, which the readers take off: so it comes back as what it was.
 */
const taken = {
  item: new Set([
    ...['id', '@id', 'key', 'source', 'target', 'from', 'to', 'directed', 'undirected', 'arrows', 'weight'],
    ...[
      'label',
      'name',
      'title',
      'shared_name',
      'n',
      'type',
      'kind',
      'interaction',
      'shared_interaction',
      'i',
    ],
    ...['x', 'y', 'z', 'position', 'parent', 'classes', 'color', 'colour', 'size'],
    ...[
      'attributes',
      'data',
      'metadata',
      'properties',
      'sourceId',
      'targetId',
      'node1_id',
      'node2_id',
      'nodes',
    ],
  ]),
  graph: new Set([
    ...['name', 'title', 'label', 'shared_name', 'description', 'creator', 'author', 'modified'],
    ...['license', 'licence', 'keywords', 'language'],
  ]),
} as const satisfies Record<string, ReadonlySet<string>>;

const mark = 'attribute:';

/** The key of an attribute of a node or edge, or of the graph, as our writers write it. */
export function markedKey(key: string, of: keyof typeof taken): string {
  return taken[of].has(key) || key.startsWith(mark) ? mark + key : key;
}

/** The key of an attribute as it was before it was written. */
export function plainKey(key: string): string {
  if (!key.startsWith(mark)) return key;
  const rest = key.slice(mark.length);
  return taken.item.has(rest) || taken.graph.has(rest) || rest.startsWith(mark) ? rest : key;
}

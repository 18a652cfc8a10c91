import type { Read, Steps } from '../codec';
import type { PropertyGraph } from '../property-graph';
import { isObject, type JsonObject, parseFile, textOf } from '../stix/json-value';
import { fieldsOf } from './item';
import { metaOf } from './meta';
import { GraphParts } from './parts';
import { addSerialised, isSerialised } from './read-graphology';

/** What the tables of a workspace say of one node or edge; of two that say the same key the later counts. */
function tables(dataset: JsonObject, names: readonly string[]) {
  const found = names.map((name) => dataset[name]).filter(isObject);
  return (key: string) => found.flatMap((table) => (Object.hasOwn(table, key) ? [table[key]] : []));
}

/**
 * Reads a workspace of Gephi Lite: the graph as graphology has it, and beside it tables of what its nodes and edges are
 * called, where they stand and what else is known of them. Filters and appearance are how it is looked at, and stay out.
 */
export function* readGephiLite(text: string): Steps<Read<PropertyGraph>> {
  const parts = new GraphParts();
  const parsed = parseFile(text, parts.issues);
  if (parsed === null) return parts.refused();
  yield 0.3;
  const root = isObject(parsed.root) ? parsed.root : {};
  const dataset = isObject(root.graphDataset) ? root.graphDataset : {};
  const graph = dataset.fullGraph;
  if (!isSerialised(graph)) return parts.none('Gephi Lite JSON');
  const version = textOf(root.version);
  if (version === undefined) parts.issues.add('missing-metadata', '$', { key: 'version' });
  else if (!/^[01]\./.test(version)) {
    parts.issues.add('other-version', '$.version', { found: version, supported: '1' });
  }
  const path = ['graphDataset', 'fullGraph'] as const;
  const meta = metaOf(fieldsOf(dataset.metadata), parts.nodeAttributes, '$.graphDataset.metadata');
  yield* addSerialised(graph, path, parts, {
    node: tables(dataset, ['nodeRenderingData', 'layout', 'nodeData']),
    edge: tables(dataset, ['edgeRenderingData', 'edgeData']),
  });
  return parts.read(meta);
}

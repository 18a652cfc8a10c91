import type { PropertyEdge, PropertyGraph, PropertyNode } from '../property-graph';
import { edgeFieldsOf, fieldsOf, jsonList, jsonObject, type Naming } from './fields';
import { metaFields } from './meta';

const naming: Naming = { label: 'label', type: 'type' };

function writeNode(node: PropertyNode): string {
  return jsonObject([['id', node.id], ...Object.entries(node.position ?? {}), ...fieldsOf(node, naming)]);
}

function writeEdge(edge: PropertyEdge): string {
  const key = edge.id === undefined ? [] : [['key', edge.id] as const];
  return jsonObject([
    ['source', edge.source],
    ['target', edge.target],
    ...key,
    ...edgeFieldsOf(edge, naming),
  ]);
}

/**
 * Writes a graph as NetworkX does (`node_link_data` of a multigraph, version 3.4 and later): ids of edges are their keys,
 * y grows upwards. NetworkX has graphs in which all edges point or none: where both are, those that do not point say so.
 * Left out is what a laid out dossier has in its attributes: further names, spans, references.
 */
export function* writeNodeLink(graph: PropertyGraph): Generator<string> {
  const { nodes, edges, meta } = graph;
  const directed = edges.length === 0 || edges.some((edge) => edge.directed);
  yield `{"directed": ${directed}, "multigraph": true, "graph": ${jsonObject(metaFields(meta))},\n"nodes": `;
  yield* jsonList(nodes, writeNode);
  yield ',\n"edges": ';
  yield* jsonList(edges, writeEdge);
  yield '}\n';
}

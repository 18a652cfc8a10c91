import type { PropertyEdge, PropertyGraph, PropertyNode } from '../property-graph';
import { edgeFieldsOf, fieldsOf, jsonList, jsonObject, type Naming } from './fields';
import { metaFields } from './meta';

const naming: Naming = { label: 'label', type: 'type' };

function writeNode(node: PropertyNode): string {
  const [parent] = node.parents ?? [];
  const data = Object.fromEntries([
    ['id', node.id],
    ...(parent === undefined ? [] : [['parent', parent] as const]),
    ...fieldsOf(node, naming),
  ]);
  const { x, y, z } = node.position ?? {};
  const position =
    x === undefined || y === undefined
      ? []
      : [['position', { x, y: 0 - y, ...(z === undefined ? {} : { z }) }]];
  return jsonObject([['group', 'nodes'], ['data', data], ...(position as [string, unknown][])]);
}

function writeEdge(edge: PropertyEdge): string {
  const data = Object.fromEntries([
    ...(edge.id === undefined ? [] : [['id', edge.id] as const]),
    ['source', edge.source],
    ['target', edge.target],
    ...edgeFieldsOf(edge, naming),
  ]);
  return jsonObject([
    ['group', 'edges'],
    ['data', data],
  ]);
}

/**
 * Writes Cytoscape.js JSON as `cy.json()` gives it, which Cytoscape opens as `.cyjs`: `elements` in two lists, y downwards.
 * A node is inside of its first parent. Left out is what a laid out dossier has in its attributes: further names, spans,
 * references.
 */
export function* writeCytoscape({ nodes, edges, meta }: PropertyGraph): Generator<string> {
  yield `{"format_version": "1.0", "generated_by": "Entente", "data": ${jsonObject(metaFields(meta))},\n`;
  yield '"elements": {"nodes": ';
  yield* jsonList(nodes, writeNode);
  yield ',\n"edges": ';
  yield* jsonList(edges, writeEdge);
  yield '}}\n';
}

import { jsonPath } from '../../dossier/json-path';
import type { Read, Steps } from '../codec';
import type { PropertyEdge, PropertyGraph, PropertyNode } from '../property-graph';
import { isObject, type JsonObject, parseFile, textOf } from '../stix/json-value';
import { colourOf } from './colour';
import {
  type Draft,
  type Fields,
  fieldsOf,
  fill,
  idOf,
  noAttributes,
  takeFlag,
  takeNumber,
  takePositionObject,
  type Words,
} from './item';
import { metaOf } from './meta';
import { GraphParts, settleIds, stepLength } from './parts';

const words: Words = {
  label: ['label', 'name', 'title', 'shared_name'],
  type: ['type', 'kind', 'interaction', 'shared_interaction'],
};

/** One element with its place. */
interface Element {
  readonly value: JsonObject;
  readonly data: JsonObject;
  readonly at: string;
}

interface Elements {
  readonly nodes: readonly Element[];
  readonly edges: readonly Element[];
}

/** Cytoscape.js takes for an edge what has two ends, unless its `group` says otherwise. */
function isEdge({ value, data }: Element): boolean {
  if (value.group === 'edges' || value.group === 'nodes') return value.group === 'edges';
  return (
    data.source !== undefined && data.source !== null && data.target !== undefined && data.target !== null
  );
}

function elementsAt(list: unknown, path: readonly string[], parts: GraphParts): Element[] {
  if (!Array.isArray(list)) return [];
  const base = jsonPath(path);
  return list.flatMap((value: unknown, index): Element[] => {
    const at = `${base}[${index}]`;
    if (isObject(value) && isObject(value.data)) return [{ value, data: value.data, at }];
    parts.issues.add('side-section', at, { key: 'element' }, 'element');
    return [];
  });
}

/** The elements at the top of a file, or below `elements`, as one list or as one of nodes and one of edges. */
function elementsOf(root: unknown, parts: GraphParts): Elements | null {
  const below = isObject(root) && Object.hasOwn(root, 'elements');
  const found = below ? root.elements : root;
  const path = below ? ['elements'] : [];
  if (Array.isArray(found)) {
    const all = elementsAt(found, path, parts);
    if (!below && all.length === 0) return null;
    return { nodes: all.filter((each) => !isEdge(each)), edges: all.filter(isEdge) };
  }
  if (!isObject(found) || !(below || Array.isArray(found.nodes))) return null;
  return {
    nodes: elementsAt(found.nodes, [...path, 'nodes'], parts),
    edges: elementsAt(found.edges, [...path, 'edges'], parts),
  };
}

/** What an element says: its data, its classes, and the colour of its own style. */
function fieldsIn({ value, data }: Element, without: readonly string[], colour: string): Fields {
  const fields = fieldsOf(data);
  for (const key of without) fields.delete(key);
  const classes = textOf(value.classes) ?? (Array.isArray(value.classes) ? value.classes : undefined);
  if (classes !== undefined && classes.length > 0 && !fields.has('classes')) fields.set('classes', classes);
  const drawn = isObject(value.style) ? colourOf(value.style[colour]) : undefined;
  if (drawn !== undefined && !fields.has('color')) fields.set('color', drawn);
  return fields;
}

function addNode(element: Element, id: string, known: ReadonlySet<string>, parts: GraphParts): void {
  const { value, data, at } = element;
  const position = takePositionObject(new Map([['position', value.position]]));
  const parent = idOf(data.parent);
  const inside = parent !== undefined && known.has(parent);
  // Cytoscape.js does without a parent that is not there.
  if (parent !== undefined && !inside) parts.issues.add('side-section', at, { key: 'parent' }, 'parent');
  const fields = fieldsIn(element, inside ? ['id', 'parent'] : ['id'], 'background-color');
  const draft: Draft<PropertyNode> = { id, attributes: noAttributes, at };
  if (position) draft.position = position;
  if (inside) draft.parents = [parent];
  parts.addNode(fill(draft, fields, words, parts.nodeAttributes));
}

function addEdge(element: Element, directed: boolean, parts: GraphParts): void {
  const { data, at } = element;
  const id = idOf(data.id);
  const fields = fieldsIn(element, ['id', 'source', 'target'], 'line-color');
  const said = takeFlag(fields, 'directed');
  const weight = takeNumber(fields, 'weight');
  const draft: Draft<PropertyEdge> = {
    source: idOf(data.source) ?? '',
    target: idOf(data.target) ?? '',
    directed: said ?? directed,
    attributes: noAttributes,
    at,
  };
  if (id !== undefined) draft.id = id;
  if (weight !== undefined) draft.weight = weight;
  parts.addEdge(fill(draft, fields, words, parts.edgeAttributes));
}

/**
 * Reads Cytoscape.js JSON: a list of elements, elements as lists of nodes and edges, either below `elements` as `cy.json()`
 * gives it, and the `.cyjs` of Cytoscape. All edges point, as they do there, unless their data say `"directed": false`.
 * Classes become an attribute, the parent of a node in a compound one its parent.
 */
export function* readCytoscape(text: string): Steps<Read<PropertyGraph>> {
  const parts = new GraphParts();
  const parsed = parseFile(text, parts.issues);
  if (parsed === null) return parts.refused();
  yield 0.3;
  const elements = elementsOf(parsed.root, parts);
  if (elements === null) return parts.none('Cytoscape.js JSON');
  const { nodes, edges } = elements;
  const all = nodes.length + edges.length;
  const about = isObject(parsed.root) ? parsed.root.data : undefined;
  const meta = metaOf(fieldsOf(about), parts.nodeAttributes, '$.data');
  const ids = settleIds(nodes.map(({ data }) => idOf(data.id)));
  const known = new Set(ids);
  // NetworkX says it of the whole graph.
  const directed = !isObject(parsed.root) || parsed.root.directed !== false;
  for (const [index, node] of nodes.entries()) {
    if (index % stepLength === 0) yield 0.3 + (0.7 * index) / all;
    addNode(node, ids[index] ?? '', known, parts);
  }
  for (const [index, edge] of edges.entries()) {
    if (index % stepLength === 0) yield 0.3 + (0.7 * (nodes.length + index)) / all;
    addEdge(edge, directed, parts);
  }
  return parts.read(meta);
}

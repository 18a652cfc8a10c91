import { toXmlText } from '../../text/xml';
import type { GraphWriter } from '../codec';
import type { PropertyEdge, PropertyGraphMeta, PropertyItem, PropertyNode, Value } from '../property-graph';
import { channelsOf } from '../xml/colour';
import { spansText } from '../xml/span-text';
import { type Extras, WrittenColumns } from '../xml/written-columns';
import { metaNames } from './meta';

/** Types of GraphML by those of GEXF; there are no lists. */
const types: Readonly<Record<string, string>> = { integer: 'int' };
const extraTypes = Object.fromEntries(
  ['x', 'y', 'z', 'r', 'g', 'b', 'size', 'weight'].map((name) => [
    name,
    'rgb'.includes(name) ? 'integer' : 'double',
  ]),
);

/** An id among others, with its spaces escaped. */
const encode = (id: string): string => id.replace(/%/g, '%25').replace(/ /g, '%20');

function commonExtras(item: PropertyItem): Map<string, string | number> {
  const extras = new Map<string, string | number>();
  for (const name of ['label', 'type', 'description', 'size'] as const) {
    const value = item[name];
    if (value !== undefined) extras.set(name, value);
  }
  if (item.spans && item.spans.length > 0) extras.set('spans', spansText(item.spans));
  const [r, g, b] = channelsOf(item.colour ?? '') ?? [];
  if (r !== undefined && g !== undefined && b !== undefined) extras.set('r', r).set('g', g).set('b', b);
  return extras;
}

function nodeExtras(node: PropertyNode): Extras {
  const extras = commonExtras(node);
  const { position, parents } = node;
  if (position) extras.set('x', position.x).set('y', position.y);
  if (position?.z !== undefined) extras.set('z', position.z);
  if (parents && parents.length > 0) extras.set('parents', parents.map(encode).join(' '));
  return extras;
}

function edgeExtras(edge: PropertyEdge): Extras {
  const extras = commonExtras(edge);
  return edge.weight === undefined ? extras : extras.set('weight', edge.weight);
}

function graphValues(meta: PropertyGraphMeta): Map<string, Value> {
  const values = new Map(meta.attributes);
  for (const name of metaNames) {
    const value = meta[name];
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

function keysText(columns: WrittenColumns, of: string): string {
  return columns
    .declared(extraTypes)
    .map(({ id, title, type }) => {
      const named = `attr.name="${toXmlText(title)}" attr.type="${types[type] ?? type}"`;
      return `<key id="${id}" for="${of}" ${named}/>\n`;
    })
    .join('');
}

function dataText(
  columns: WrittenColumns,
  item: { readonly attributes: ReadonlyMap<string, Value> },
  extras: Extras,
): string {
  return columns
    .cells(item.attributes, extras)
    .map(({ id, text }) => `<data key="${id}">${toXmlText(text)}</data>`)
    .join('');
}

const none: Extras = new Map();

/**
 * Writes GraphML. Labels, types, times, colours (`r`, `g`, `b`), sizes, places and weights are data under reserved keys,
 * named as Gephi names them. What cannot stand in XML is escaped (see `toXmlText`); a list is text, and a second key
 * says so (see {@link WrittenColumns}).
 */
export const writeGraphml: GraphWriter = function* ({ meta, nodes, edges }) {
  const [graphColumns, nodeColumns, edgeColumns] = ['g', 'n', 'e'].map(
    (prefix) => new WrittenColumns(prefix, false),
  ) as [WrittenColumns, WrittenColumns, WrittenColumns];
  const values = graphValues(meta);
  graphColumns.see(values, none);
  for (const node of nodes) nodeColumns.see(node.attributes, nodeExtras(node));
  for (const edge of edges) edgeColumns.see(edge.attributes, edgeExtras(edge));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keysText(graphColumns, 'graph') + keysText(nodeColumns, 'node') + keysText(edgeColumns, 'edge');
  // Each directed edge says so: some readers hear `directed="true"` only.
  yield '<graph edgedefault="undirected">\n';
  yield dataText(graphColumns, { attributes: values }, none);
  for (const node of nodes) {
    const data = dataText(nodeColumns, node, nodeExtras(node));
    yield `<node id="${toXmlText(node.id)}">${data}</node>\n`;
  }
  for (const edge of edges) {
    const id = edge.id === undefined ? '' : ` id="${toXmlText(edge.id)}"`;
    const ends = `source="${toXmlText(edge.source)}" target="${toXmlText(edge.target)}"`;
    const data = dataText(edgeColumns, edge, edgeExtras(edge));
    yield `<edge${id} ${ends}${edge.directed ? ' directed="true"' : ''}>${data}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
};

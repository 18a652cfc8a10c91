import type { GraphNode, Literal, NodeValue } from './node-graph';
import { iriOf, namespaces } from './shape';

const xsd = namespaces.xsd;
const numberTypes = new Set(
  [
    'integer',
    'decimal',
    'double',
    'float',
    'int',
    'long',
    'short',
    'byte',
    'nonNegativeInteger',
    'positiveInteger',
    'unsignedInt',
    'unsignedLong',
  ].map((name) => xsd + name),
);

export function isLiteral(value: NodeValue): value is Literal {
  return 'value' in value;
}

/** A literal as JSON has it: other programs write numbers and truth values as typed texts. */
export function scalarOf({ value, type }: Literal): string | number | boolean {
  if (typeof value !== 'string' || type === undefined) return value;
  if (type === `${xsd}boolean`) {
    if (value === 'true' || value === '1') return true;
    return value === 'false' || value === '0' ? false : value;
  }
  if (!numberTypes.has(type)) return value;
  if (value === 'INF' || value === '-INF')
    return value === 'INF' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? value : number;
}

/** Where a node stands, for whoever reads of it. */
export function placeOf(name: string): string {
  return `node ${name.trim().slice(0, 200)}`;
}

/** The values of a property; none where the node has none. */
export function valuesOf(node: GraphNode, property: string): readonly NodeValue[] {
  return node.properties.get(property) ?? [];
}

/** The first value of a property as JSON, of a node its IRI; undefined where there is none. */
export function firstScalar(node: GraphNode, property: string): string | number | boolean | undefined {
  for (const value of valuesOf(node, property)) {
    if (isLiteral(value)) return scalarOf(value);
    if ('id' in value) return value.id;
  }
  return undefined;
}

/** The items of a property: those of its list, else all its values. */
export function itemsOf(node: GraphNode, property: string): readonly NodeValue[] {
  const values = valuesOf(node, property);
  const list = values.find((value) => 'list' in value);
  return list !== undefined && 'list' in list ? list.list : values;
}

/** The names of the nodes under a property, each once. */
export function namesOf(node: GraphNode, property: string): readonly string[] {
  const names = valuesOf(node, property).flatMap((value) => ('list' in value ? value.list : [value]));
  return [...new Set(names.flatMap((value) => ('id' in value ? [value.id] : [])))];
}

const positionIri = iriOf('entente:position');

/** Nodes in the order of their positions; what somebody added without one comes last, as it came. */
export function inOrder<T extends { readonly node: GraphNode }>(found: readonly T[]): T[] {
  const placed = found.map((each) => {
    const position = firstScalar(each.node, positionIri);
    return { each, position: typeof position === 'number' ? position : Number.POSITIVE_INFINITY };
  });
  placed.sort((a, b) => (a.position === b.position ? 0 : a.position - b.position));
  return placed.map(({ each }) => each);
}

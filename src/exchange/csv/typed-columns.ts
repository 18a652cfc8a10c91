import type { PropertyEdge, PropertyItem, PropertyNode, Reference, Span, Value } from '../property-graph';
import {
  type CellType,
  cellType,
  cellTypes,
  escapePart,
  unescapeText,
  writeList,
  writeValue,
} from './typed-cell';

/** Columns of what a node or edge is by itself, in their order. They have no type in their name; attributes always do. */
export const standardColumns = [
  'id',
  'label',
  'type',
  'source',
  'target',
  'directed',
  'weight',
  'x',
  'y',
  'z',
  'colour',
  'size',
  'description',
  'start',
  'end',
  'spans',
  'aliases',
  'names',
  'parents',
  'references',
] as const;
export type StandardColumn = (typeof standardColumns)[number];

/** Fields of a reference in the order in which they stand in the list of that column. */
export const referenceFields = [
  'url',
  'title',
  'publisher',
  'date',
  'accessed',
  'externalId',
  'note',
] as const satisfies readonly (keyof Reference)[];

/** Whether the times of a node or edge are one, with an end at least: then they have columns of their own. */
const isOneSpan = (spans: readonly Span[]): boolean =>
  spans.length === 1 && (spans[0]?.start !== undefined || spans[0]?.end !== undefined);

/** Cells of the standard columns; those that are not there are absent. */
export function standardCells(item: PropertyNode | PropertyEdge): Map<StandardColumn, string> {
  const cells = new Map<StandardColumn, string>();
  const put = (column: StandardColumn, value: Value | undefined) => {
    if (value !== undefined) cells.set(column, writeValue(value));
  };
  const { spans, names, references } = item;
  put('id', item.id);
  put('label', item.label);
  put('type', item.type);
  if ('source' in item) {
    put('source', item.source);
    put('target', item.target);
    put('directed', item.directed);
    put('weight', item.weight);
  } else {
    put('x', item.position?.x);
    put('y', item.position?.y);
    put('z', item.position?.z);
    put('parents', item.parents);
  }
  put('colour', item.colour);
  put('size', item.size);
  put('description', item.description);
  put('aliases', item.aliases);
  if (spans && isOneSpan(spans)) {
    put('start', spans[0]?.start);
    put('end', spans[0]?.end);
  } else if (spans) cells.set('spans', writeList(spans.flatMap(({ start, end }) => [start, end])));
  if (names) cells.set('names', writeList([...names].flat()));
  if (references) {
    const fields = references.flatMap((each) => referenceFields.map((field) => each[field]));
    cells.set('references', writeList(fields));
  }
  return cells;
}

/** A column of an attribute: one of each type that its values have. */
export interface AttributeColumn {
  readonly name: string;
  readonly type: CellType;
}

/** `weight:number`, as in the headers of Neo4j's import (https://neo4j.com/docs/operations-manual/current/import/). */
export function headerOf({ name, type }: AttributeColumn): string {
  return `${escapePart(name)}:${type}`;
}

/** The attribute that a header names; null for a header without a type. */
export function columnOf(header: string): AttributeColumn | null {
  const colon = header.lastIndexOf(':');
  const type = cellTypes.find((known) => known === header.slice(colon + 1));
  return colon < 0 || type === undefined ? null : { name: unescapeText(header.slice(0, colon)), type };
}

/** Columns of the attributes of some items, in the order in which they come. */
export function attributeColumns(items: readonly Pick<PropertyItem, 'attributes'>[]): AttributeColumn[] {
  const columns = new Map<string, Map<CellType, AttributeColumn>>();
  for (const { attributes } of items) {
    for (const [name, value] of attributes) {
      const type = cellType(value);
      const types = columns.get(name) ?? new Map<CellType, AttributeColumn>();
      if (!columns.has(name)) columns.set(name, types);
      if (!types.has(type)) types.set(type, { name, type });
    }
  }
  return [...columns.values()].flatMap((types) => [...types.values()]);
}

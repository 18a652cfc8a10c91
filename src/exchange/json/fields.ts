import type { PropertyEdge, PropertyItem, Value } from '../property-graph';
import { markedKey } from './own-keys';

/** A field of a JSON object. */
export type Field = readonly [key: string, value: Value];

/** The names under which a format has label and type. */
export interface Naming {
  readonly label: string;
  readonly type: string;
}

/** What a node or edge says beside its id, ends and place, as fields; attributes that are named like one are marked. */
export function fieldsOf(item: PropertyItem, naming: Naming): Field[] {
  const { label, type, colour, size } = item;
  const fields: Field[] = [];
  if (label !== undefined) fields.push([naming.label, label]);
  if (type !== undefined) fields.push([naming.type, type]);
  if (colour !== undefined) fields.push(['color', colour]);
  if (size !== undefined) fields.push(['size', size]);
  for (const [key, value] of item.attributes) fields.push([markedKey(key, 'item'), value]);
  return fields;
}

/** {@link fieldsOf} an edge: all point from source to target unless they say `"directed": false`. */
export function edgeFieldsOf(edge: PropertyEdge, naming: Naming): Field[] {
  const own: Field[] = [];
  if (!edge.directed) own.push(['directed', false]);
  if (edge.weight !== undefined) own.push(['weight', edge.weight]);
  return [...own, ...fieldsOf(edge, naming)];
}

/** A JSON object; a field may be called `__proto__`. */
export function jsonObject(fields: Iterable<readonly [string, unknown]>): string {
  return JSON.stringify(Object.fromEntries(fields));
}

/** A JSON list, each record on a line of its own. */
export function* jsonList<T>(
  records: readonly T[],
  write: (record: T, index: number) => string,
): Generator<string> {
  yield '[';
  for (const [index, record] of records.entries())
    yield `${index === 0 ? '\n' : ',\n'}${write(record, index)}`;
  yield records.length === 0 ? ']' : '\n]';
}

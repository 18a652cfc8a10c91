import type { AttributeMap, PropertyItem, PropertyNode } from '../property-graph';
import { isObject, textOf } from '../stix/json-value';
import type { AttributeReader } from './attributes';
import { colourOf } from './colour';

/** What a record says, by key: what is understood is taken out, the rest are its attributes. */
export type Fields = Map<string, unknown>;

/** Names under which a format has what is shown of a record, and its type; the first that holds a text is it. */
export interface Words {
  readonly label: readonly string[];
  readonly type: readonly string[];
}

/** As most formats have them. */
export const commonWords: Words = { label: ['label', 'name', 'title'], type: ['type', 'kind'] };

/** Takes out the first of these that is a text; one of blanks alone only where no other is. */
export function takeText(fields: Fields, keys: readonly string[]): string | undefined {
  const filled = keys.find((key) => textOf(fields.get(key)) !== undefined);
  const taken = filled ?? keys.find((key) => typeof fields.get(key) === 'string' && fields.get(key) !== '');
  if (taken === undefined) return undefined;
  const text = String(fields.get(taken));
  fields.delete(taken);
  return text;
}

/** Takes out a finite number. */
export function takeNumber(fields: Fields, key: string): number | undefined {
  const value = fields.get(key);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  fields.delete(key);
  return value;
}

/** Takes out true or false. */
export function takeFlag(fields: Fields, key: string): boolean | undefined {
  const value = fields.get(key);
  if (typeof value !== 'boolean') return undefined;
  fields.delete(key);
  return value;
}

const colourKeys = ['color', 'colour'] as const;

function takeColour(fields: Fields): string | undefined {
  for (const key of colourKeys) {
    const value = fields.get(key);
    if (value === undefined) continue;
    // vis.js has one colour for the inside and one for the rim.
    const colour = colourOf(isObject(value) ? (value.background ?? value.color) : value);
    if (colour === undefined) continue;
    fields.delete(key);
    return colour;
  }
  return undefined;
}

/** The id that a JSON value is: numbers as decimal text, the tuples of NetworkX as JSON; undefined where there is none. */
export function idOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Takes out x, y and z, where at least x and y are numbers.
 * @param up whether y grows upwards in the file, as it does in a {@link PropertyNode}
 */
export function takePosition(fields: Fields, up: boolean): PropertyNode['position'] | undefined {
  const [x, y, z] = [fields.get('x'), fields.get('y'), fields.get('z')];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    return undefined;
  }
  fields.delete('x');
  fields.delete('y');
  const flat = { x, y: up ? y : 0 - y };
  if (typeof z !== 'number' || !Number.isFinite(z)) return flat;
  fields.delete('z');
  return { ...flat, z };
}

/** Takes out an object that holds a position, as Cytoscape has it: y downwards. */
export function takePositionObject(fields: Fields): PropertyNode['position'] | undefined {
  const value = fields.get('position');
  if (!isObject(value)) return undefined;
  const position = takePosition(fieldsOf(value), false);
  if (position !== undefined) fields.delete('position');
  return position;
}

/** A record that is being made. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Fills in what nodes and edges have in common. Every field that is left is an attribute. */
export function fill<T extends PropertyItem>(
  draft: Draft<T>,
  fields: Fields,
  words: Words,
  attributes: AttributeReader,
): Draft<T> {
  const item: Draft<PropertyItem> = draft;
  const label = takeText(fields, words.label);
  if (label !== undefined) item.label = label;
  const type = takeText(fields, words.type);
  if (type !== undefined) item.type = type;
  const colour = takeColour(fields);
  if (colour !== undefined) item.colour = colour;
  const size = takeNumber(fields, 'size');
  if (size !== undefined) item.size = size;
  item.attributes = attributes.read(fields, item.at);
  return draft;
}

/** What is still to be said of the attributes of a draft. */
export const noAttributes: AttributeMap = new Map();

/** The fields of several objects; of two of one name the later counts. */
export function fieldsOf(...objects: readonly unknown[]): Fields {
  const fields: Fields = new Map();
  for (const object of objects) {
    if (!isObject(object)) continue;
    for (const key of Object.keys(object)) fields.set(key, object[key]);
  }
  return fields;
}

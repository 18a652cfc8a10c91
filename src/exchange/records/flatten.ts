import type { Scalar, Value } from '../property-graph';
import { type FieldMark, marked, segmentOf, under, writeOrder } from './field-key';
import { anything, type Guide, guideUnder, type ScalarType } from './guide';

/** Nested objects and lists that are read and written; a dossier has no more. */
export const deepest = 64;

type Fields = Map<string, Value>;

function putScalar(fields: Fields, path: string, value: Scalar, type: ScalarType, guide: Guide): void {
  fields.set(type === guide.usual ? path : marked(path, type), value);
}

/** Keys of which JavaScript keeps no order of its own making: all but those that count from 0. */
function ordered(keys: readonly string[]): string[] {
  return keys.filter((key) => !/^(0|[1-9]\d{0,9})$/.test(key) || Number(key) >= 2 ** 32 - 1);
}

function putMap(fields: Fields, path: string, value: object, guide: Guide): void {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) fields.set(marked(path, 'empty'), 'map');
  for (const [key, inner] of entries) put(fields, under(path, segmentOf(key)), inner, guideUnder(guide, key));
  const open = ordered(entries.map(([key]) => key).filter((key) => !guide.keys.has(key)));
  if (open.some((key, at) => at > 0 && (open[at - 1] ?? '') > key)) {
    fields.set(marked(path, 'order'), writeOrder(open));
  }
}

function put(fields: Fields, path: string, value: unknown, guide: Guide): void {
  const empty = (what: string, mark: FieldMark = 'empty') => fields.set(marked(path, mark), what);
  if (typeof value === 'string') {
    if (value === '') empty('text');
    else putScalar(fields, path, value, 'text', guide);
  } else if (typeof value === 'number' && Number.isFinite(value)) {
    putScalar(fields, path, value, 'number', guide);
  } else if (typeof value === 'boolean') putScalar(fields, path, value, 'boolean', guide);
  else if (Array.isArray(value)) {
    if (value.length === 0) empty('list');
    for (const [at, item] of value.entries()) {
      put(fields, under(path, at), item, guide.items ?? anything);
    }
  } else if (typeof value === 'object' && value !== null) putMap(fields, path, value, guide);
  // Numbers that are not finite are null in JSON, and so is what a list has no value for.
  else fields.set(marked(path, 'null'), true);
}

/**
 * Lays the values of a record out as fields that hold one scalar each, never an empty text, so that they survive in any
 * format with named values. The key is the path: `name.en`, `csl.author.0.family`, `locator.paragraph`. One key always
 * has one type: the schema's own where it allows one, else text; any other is said in the key, `attributes.area#number`.
 * `#null`, and `#empty` with `text`, `list` or `map`, stand for what has no value; `#order` names the keys of an open
 * map in their order, where that is not the order of their characters.
 *
 * @param record what a schema accepts: JSON, nested no deeper than {@link deepest}
 * @param guide what is read off that schema
 * @param fields where the fields are added
 */
export function flatten(record: object, guide: Guide, fields: Map<string, Value>): void {
  for (const [key, value] of Object.entries(record)) {
    if (value !== undefined) put(fields, segmentOf(key), value, guideUnder(guide, key));
  }
}

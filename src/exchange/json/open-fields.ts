import { isObject, type JsonObject } from '../stix/json-value';
import { type Fields, fieldsOf } from './item';

/** Objects in which tools keep the fields of a record: they are its own. */
const boxes = ['attributes', 'data', 'metadata', 'properties'] as const;

/** The fields of a record; those in a box stand beside the others, unless one of the same name is there. */
export function openFields(record: JsonObject): Fields {
  const fields = fieldsOf(record);
  for (const box of boxes) {
    const value = fields.get(box);
    if (!isObject(value)) continue;
    const entries = Object.entries(value);
    if (entries.some(([key]) => key !== box && fields.has(key))) continue;
    fields.delete(box);
    for (const [key, inner] of entries) fields.set(key, inner);
  }
  return fields;
}

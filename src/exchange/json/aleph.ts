import { isObject, type JsonObject, textOf } from '../stix/json-value';
import { entriesOf } from './attributes';
import { type Fields, idOf } from './item';

/** Values of a property of FollowTheMoney; entities within it by their id. */
function valuesOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((each: unknown) => (isObject(each) ? (idOf(each.id) ?? null) : each));
}

/**
 * In a diagram of Aleph vertices are drawn for entities that are listed beside them, and say no more than `entity` of
 * what they are. Gives such a vertex the schema and the properties of its entity; to be called once for each file.
 *
 * @param layout the object that holds the vertices
 */
export function entitiesOfDiagram(layout: JsonObject): (fields: Fields) => void {
  const entities = new Map<string, JsonObject>();
  for (const entity of Array.isArray(layout.entities) ? layout.entities : []) {
    const id = isObject(entity) ? textOf(entity.id) : undefined;
    if (id !== undefined) entities.set(id, entity);
  }
  return (fields) => {
    const entity = entities.get(textOf(fields.get('entityId')) ?? '');
    if (entity === undefined || fields.get('type') !== 'entity') return;
    const schema = textOf(entity.schema);
    if (schema !== undefined) fields.set('type', schema);
    for (const [key, value] of entriesOf(entity.properties)) {
      if (!fields.has(key)) fields.set(key, valuesOf(value));
    }
  };
}

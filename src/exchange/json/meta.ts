import type { Place, PropertyGraphMeta } from '../property-graph';
import { textsOf } from '../stix/json-value';
import type { AttributeReader } from './attributes';
import { type Fields, takeText } from './item';
import { markedKey } from './own-keys';

/** Reads what a file says of itself; every field that is left is an attribute of the graph. */
export function metaOf(fields: Fields, attributes: AttributeReader, at: Place): PropertyGraphMeta {
  const texts = {
    title: takeText(fields, ['name', 'title', 'label', 'shared_name']),
    description: takeText(fields, ['description']),
    creator: takeText(fields, ['creator', 'author']),
    modified: takeText(fields, ['modified']),
    license: takeText(fields, ['license', 'licence']),
    language: takeText(fields, ['language']),
  };
  const keywords = textsOf(fields.get('keywords'));
  if (keywords.length > 0) fields.delete('keywords');
  const others = attributes.read(fields, at);
  return {
    ...(Object.fromEntries(
      Object.entries(texts).filter(([, text]) => text !== undefined),
    ) as PropertyGraphMeta),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(others.size > 0 ? { attributes: others } : {}),
  };
}

/** The same as fields of a JSON object. */
export function metaFields(meta: PropertyGraphMeta): [string, unknown][] {
  const { title, attributes, ...rest } = meta;
  return [
    ...(title === undefined ? [] : [['name', title] satisfies [string, unknown]]),
    ...Object.entries(rest),
    ...[...(attributes ?? [])].map(([key, value]): [string, unknown] => [markedKey(key, 'graph'), value]),
  ];
}

import type { Reference } from '../property-graph';
import { isObject, textOf } from './json-value';

/** `SHA-1: 4e0f…` for each hash that an external reference gives. */
function hashesOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const pairs = Object.entries(value).flatMap(([name, hash]) =>
    textOf(hash) === undefined ? [] : [`${name}: ${hash}`],
  );
  return pairs.length > 0 ? pairs.join(', ') : undefined;
}

/**
 * External references (STIX 2.1, section 2.5) as references. Their description is nearly always a bibliographic
 * sentence, so it is the title; where there is none, the id within the source, or the source's name.
 */
export function referencesOf(value: unknown): Reference[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((each): Reference[] => {
    const publisher = textOf(each.source_name);
    const externalId = textOf(each.external_id);
    const title =
      textOf(each.description) ??
      (externalId === undefined ? publisher : publisher ? `${publisher} ${externalId}` : externalId);
    const url = textOf(each.url);
    const note = hashesOf(each.hashes);
    if (title === undefined && url === undefined) return [];
    return [
      {
        ...(url === undefined ? {} : { url }),
        ...(title === undefined ? {} : { title }),
        ...(publisher === undefined ? {} : { publisher }),
        ...(externalId === undefined ? {} : { externalId }),
        ...(note === undefined ? {} : { note }),
      },
    ];
  });
}

import { jsonPath } from '../../dossier/json-path';
import type { IssueList } from '../issue-list';
import { isObject, textOf } from './json-value';
import type { StixObject } from './objects';

/** What language-content objects say of one object: property -> language -> text. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, string>>;

const tagShape = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** A language tag, where the value is one. */
export function languageOf(value: unknown): string | undefined {
  const tag = textOf(value);
  return tag !== undefined && tag.length < 60 && tagShape.test(tag) ? tag : undefined;
}

/** The translations in a file by the id of what they translate (STIX 2.1, section 7.1). */
export function translationsOf(
  objects: readonly StixObject[],
  issues: IssueList,
): ReadonlyMap<string, Translations> {
  const byObject = new Map<string, Map<string, Map<string, string>>>();
  for (const { type, value, path } of objects) {
    if (type !== 'language-content') continue;
    const object = textOf(value.object_ref);
    if (object === undefined || !isObject(value.contents)) {
      issues.add('side-section', jsonPath(path), { key: type }, type);
      continue;
    }
    const properties = byObject.get(object) ?? new Map<string, Map<string, string>>();
    byObject.set(object, properties);
    for (const [tag, texts] of Object.entries(value.contents)) {
      const language = languageOf(tag);
      if (language === undefined || !isObject(texts)) continue;
      for (const [property, text] of Object.entries(texts)) {
        if (textOf(text) === undefined) continue;
        const known = properties.get(property) ?? new Map<string, string>();
        properties.set(property, known.set(language, String(text)));
      }
    }
  }
  return byObject;
}

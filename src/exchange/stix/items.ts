import { jsonPath } from '../../dossier/json-path';
import type { IssueList } from '../issue-list';
import type { PropertyItem, Span, Value } from '../property-graph';
import { contentsOf, type EmbeddedRef } from './attributes';
import { extensionOf, otherExtensions, whenOf } from './extension';
import { isObject, type JsonObject, textOf, textsOf } from './json-value';
import { labelOf, spanKeys } from './labels';
import { languageOf, type Translations } from './languages';
import type { Markings } from './markings';
import { spanOf, spanOfWhen } from './moment';
import type { StixObject } from './objects';
import { referencesOf } from './references';

/** Properties that are read into other fields than attributes. */
const alwaysTaken: ReadonlySet<string> = new Set([
  'type',
  'id',
  'spec_version',
  'lang',
  'description',
  'aliases',
  // As ATT&CK has them for software.
  'x_mitre_aliases',
  'external_references',
  'object_marking_refs',
  // The ends of edges.
  'source_ref',
  'target_ref',
  'relationship_type',
  'sighting_of_ref',
  'where_sighted_refs',
]);

/** Keys of our extension that are read into other fields than attributes. */
const ownFields = new Set(['extension_type', 'aliases', 'when', 'symmetric']);

/** What nodes and edges have in common, and the references that stand in them. */
export interface ReadItem {
  readonly item: PropertyItem;
  /** The attributes of the item, to which references that are no edges are added. */
  readonly attributes: Map<string, Value>;
  readonly refs: readonly EmbeddedRef[];
}

/** When an object holds; what says so is no attribute any more. */
function timeOf({ value, path }: StixObject, attributes: Map<string, Value>, issues: IssueList): Span | null {
  const own = whenOf(value);
  const ownSpan = own === undefined ? null : spanOfWhen(own);
  for (const [first, last] of spanKeys) {
    const [start, end] = [textOf(value[first]), textOf(value[last])];
    if (start === undefined && end === undefined) continue;
    const span = ownSpan ?? spanOf(start, end);
    if (span === null) {
      issues.add('time-as-text', jsonPath(path), { found: [start, end].filter(Boolean).join(' – ') });
    } else {
      attributes.delete(first);
      attributes.delete(last);
    }
    return span;
  }
  return ownSpan;
}

/** The names of an object by language, where the file says the languages. */
function namesOf(
  object: StixObject,
  label: string | undefined,
  translated: Translations | undefined,
): ReadonlyMap<string, string> | null {
  const language = languageOf(object.value.lang);
  const names = new Map(language !== undefined && label !== undefined ? [[language, label]] : []);
  for (const [tag, name] of translated?.get('name') ?? []) if (!names.has(tag)) names.set(tag, name);
  return names.size > 0 ? names : null;
}

/** The attributes and references of an object: those of other extensions too, and ours under a name of its own. */
function contents({ value }: StixObject, own: JsonObject) {
  if (!isObject(value.extensions)) return contentsOf(value, alwaysTaken);
  const found = contentsOf({ ...value, extensions: otherExtensions(value) }, alwaysTaken);
  for (const [key, each] of contentsOf(own, ownFields).attributes)
    found.attributes.set(`entente.${key}`, each);
  return found;
}

/** Further names, beside the label. */
function aliasesOf(value: JsonObject, own: JsonObject, label: string | undefined): readonly string[] {
  const lists = [value.aliases, value.x_mitre_aliases, own.aliases].filter((list) => list !== undefined);
  const aliases = new Set(lists.flatMap(textsOf));
  return [...aliases].filter((alias) => alias !== label);
}

/**
 * Reads what nodes and edges have in common: name, aliases, description, span, references, and the rest as attributes.
 * The words of markings are an attribute, for they say how a record may be used and not what it is tied to.
 */
export function readItem(
  object: StixObject,
  markings: Markings,
  translated: Translations | undefined,
  issues: IssueList,
): ReadItem {
  const { type, value, path } = object;
  const named = labelOf(type, value);
  const label = named?.label;
  const own = extensionOf(value);
  const { attributes, refs } = contents(object, own);
  if (named !== null) attributes.delete(named.key);
  const span = timeOf(object, attributes, issues);
  const marks: Value = markings(value.object_marking_refs);
  if (marks.length > 0) attributes.set('marking', marks.length === 1 ? (marks[0] ?? '') : marks);
  for (const [property, texts] of translated ?? []) {
    if (property !== 'name') for (const [tag, text] of texts) attributes.set(`${property}:${tag}`, text);
  }
  const names = namesOf(object, label, translated);
  const aliases = aliasesOf(value, own, label);
  const description = textOf(value.description);
  const references = referencesOf(value.external_references);
  const item = {
    ...(label === undefined ? undefined : { label }),
    ...(names === null ? undefined : { names }),
    ...(aliases.length > 0 ? { aliases } : undefined),
    ...(description === undefined ? undefined : { description }),
    type,
    attributes,
    ...(span === null ? undefined : { spans: [span] }),
    ...(references.length > 0 ? { references } : undefined),
    at: jsonPath(path),
  };
  return { item, attributes, refs };
}

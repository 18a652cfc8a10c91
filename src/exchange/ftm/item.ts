import type { IssueList } from '../issue-list';
import type { PropertyItem, Scalar, Span, Value } from '../property-graph';
import { textOf } from '../stix/json-value';
import { edtfOf, spanOf } from '../stix/moment';
import type { FtmEntity } from './entities';
import type { Schema } from './model';
import { referencesOf } from './read-references';

/** Properties with further names. */
const aliasKeys = ['alias', 'weakAlias', 'previousName'];

/** What beside schema and properties an entity may have, and is kept as an attribute of that name. */
const recordKeys = ['datasets', 'first_seen', 'last_seen', 'last_change', 'referents', 'target'];

/**
 * What a reader sees of an entity: the `caption` that the file gives, where it is one of its own values, else the
 * first value of the properties that the model names for it.
 */
export function captionOf({ properties, value }: FtmEntity, caption: readonly string[]): string | undefined {
  const keys = [...new Set([...caption, 'name'])];
  const given = textOf(value.caption);
  if (given !== undefined && keys.some((key) => properties.get(key)?.includes(given))) return given;
  const key = keys.find((each) => properties.has(each));
  return key === undefined ? undefined : properties.get(key)?.[0];
}

/** When an entity holds, in EDTF, and the properties that say so. Null where it does not say, or not in dates. */
function spansOf({ properties, at }: FtmEntity, issues: IssueList) {
  const [starts = [], ends = [], dates = []] = ['startDate', 'endDate', 'date'].map((key) =>
    properties.get(key),
  );
  if (starts.length + ends.length + dates.length === 0) return null;
  if (starts.length + ends.length > 0) {
    const span = spanOf([...starts].sort()[0], [...ends].sort().at(-1));
    if (span === null) {
      issues.add('time-as-text', at, { found: [...starts, ...ends].join(' – ') });
      return null;
    }
    // Of several starts the first and of several ends the last hold; then the list stays as well.
    return { spans: [span], taken: [starts.length < 2 ? 'startDate' : '', ends.length < 2 ? 'endDate' : ''] };
  }
  const points = dates.map(edtfOf);
  const bad = points.indexOf(null);
  if (bad >= 0) {
    issues.add('time-as-text', at, { found: dates[bad] ?? '' });
    return null;
  }
  const spans: Span[] = points.flatMap((point) => (point === null ? [] : [{ start: point, end: point }]));
  return { spans, taken: ['date'] };
}

/** A value beside the properties as an attribute; undefined where it is none. */
function attributeOf(found: unknown): Value | undefined {
  if (Array.isArray(found)) {
    const scalars = found.flatMap((each): Scalar[] => {
      const scalar = Array.isArray(each) ? undefined : attributeOf(each);
      return scalar === undefined ? [] : [scalar as Scalar];
    });
    return scalars.length > 0 ? scalars : undefined;
  }
  if (typeof found === 'string' || typeof found === 'boolean') return found;
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function attributesOf({ properties, value }: FtmEntity, taken: ReadonlySet<string>): Map<string, Value> {
  const attributes = new Map<string, Value>();
  for (const [key, values] of properties) {
    const [first] = values;
    if (!taken.has(key) && first !== undefined) attributes.set(key, values.length === 1 ? first : values);
  }
  for (const key of recordKeys) {
    const found = attributeOf(value[key]);
    if (found !== undefined && !attributes.has(key)) attributes.set(key, found);
  }
  return attributes;
}

/**
 * Reads what nodes and edges have in common. Values that became a name, a description, a span, a link or a reference
 * are taken up; all others are attributes, those of one value as a text, else as a list.
 * @param links properties that are edges of their own
 * @param titleOf title of the document of an id
 */
export function itemOf(
  entity: FtmEntity,
  schema: Schema,
  links: ReadonlySet<string>,
  titleOf: (id: string) => string | undefined,
  issues: IssueList,
): PropertyItem {
  const { properties } = entity;
  const label = captionOf(entity, schema.edge?.caption ?? schema.caption);
  const names = ['name', ...aliasKeys].flatMap((key) => properties.get(key) ?? []);
  const aliases = [...new Set(names)].filter((name) => name !== label);
  const described = properties.has('description') ? 'description' : 'summary';
  const description =
    label === properties.get(described)?.[0] ? undefined : properties.get(described)?.join('\n');
  const time = schema.interval ? spansOf(entity, issues) : null;
  const { references, taken } = referencesOf(entity, titleOf);
  const used = new Set(['name', ...aliasKeys, ...taken, ...(time?.taken ?? []), ...links]);
  if (description !== undefined) used.add(described);
  return {
    ...(label === undefined ? {} : { label }),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(description === undefined ? {} : { description }),
    ...(entity.schema === '' ? {} : { type: entity.schema }),
    attributes: attributesOf(entity, used),
    ...(time === null ? {} : { spans: time.spans }),
    ...(references.length > 0 ? { references } : {}),
    at: entity.at,
  };
}

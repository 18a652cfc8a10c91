import type { IssueList } from '../issue-list';
import { isObject, type JsonObject, parseJson, textOf, textsOf } from '../stix/json-value';

/** One entity as a file has it. */
export interface FtmEntity {
  readonly id: string;
  /** Empty where the file has none. */
  readonly schema: string;
  /** Values by name of the property, in the order of the file. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** What stands beside id, schema and properties. */
  readonly value: JsonObject;
  readonly at: string;
}

/** Values of a property: a list of texts; numbers and single values are taken too, and entities by their id. */
function valuesOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.every((each): each is string => textOf(each) !== undefined)) return list;
  return list.flatMap((each) => {
    if (isObject(each)) return textsOf(each.id);
    if (typeof each === 'number' || typeof each === 'boolean') return [String(each)];
    return textsOf(each);
  });
}

function entityOf(value: unknown, at: string, issues: IssueList): FtmEntity | null {
  const id = isObject(value) ? textOf(value.id) : undefined;
  if (!isObject(value) || id === undefined || !(isObject(value.properties) || textOf(value.schema))) {
    issues.add('side-section', at, { key: 'entity' }, 'entity');
    return null;
  }
  const schema = textOf(value.schema) ?? '';
  if (schema === '') issues.add('missing-metadata', at, { key: 'schema' }, 'schema');
  const properties = new Map<string, readonly string[]>();
  for (const [name, found] of Object.entries(isObject(value.properties) ? value.properties : {})) {
    const values = valuesOf(found);
    if (values.length > 0) properties.set(name, values);
  }
  return { id, schema, properties, value, at };
}

/** The list of entities in a JSON value: itself, or what an API answers with; null where there is none. */
function listIn(root: unknown): { readonly list: readonly unknown[]; readonly path: string } | null {
  if (Array.isArray(root)) return { list: root, path: '$' };
  if (!isObject(root)) return null;
  for (const key of ['results', 'entities'] as const) {
    const list = root[key];
    if (Array.isArray(list)) return { list, path: `$.${key}` };
  }
  return null;
}

/** Lines that are read between two steps. */
const stepLength = 2000;

/** Entities of JSON lines. A line that is no JSON is a fault; the others are read. Yields the share done. */
function* fromLines(text: string, issues: IssueList): Generator<number, FtmEntity[] | null> {
  const entities: FtmEntity[] = [];
  let records = 0;
  for (let from = 0, line = 1; from < text.length; line += 1) {
    if (line % stepLength === 0) yield from / text.length;
    const end = text.indexOf('\n', from);
    const found = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length : end + 1;
    if (found === '') continue;
    const parsed = parseJson(found, line);
    if ('root' in parsed) {
      if (isObject(parsed.root)) records += 1;
      const entity = entityOf(parsed.root, `line ${line}`, issues);
      if (entity !== null) entities.push(entity);
    } else issues.add(parsed.code, `line ${line}`, parsed.facts);
  }
  return records === 0 ? null : entities;
}

/** True where the first line with something in it is a JSON value of its own, or is to be one: an entity. */
function isLines(text: string): boolean {
  const start = text.search(/\S/);
  const end = start < 0 ? -1 : text.indexOf('\n', start);
  if (text[start] !== '{' || end < 0) return false;
  const first = parseJson(text.slice(start, end));
  if ('root' in first) return listIn(first.root) === null;
  // A broken first line: a pretty-printed object has no closing brace in it.
  return text.slice(start, end).trimEnd().endsWith('}');
}

/**
 * The entities of a file: JSON lines, a JSON list, the answer of an API (`results` or `entities`), or one entity.
 * Yields the share done.
 * @returns null where there are none to be found
 */
export function* entitiesOf(whole: string, issues: IssueList): Generator<number, FtmEntity[] | null> {
  const text = whole.startsWith('\uFEFF') ? whole.slice(1) : whole;
  if (isLines(text)) return yield* fromLines(text, issues);
  const parsed = parseJson(text);
  if (!('root' in parsed)) {
    issues.add(parsed.code, '$', parsed.facts);
    return null;
  }
  yield 0.5;
  const found = listIn(parsed.root);
  if (found === null) {
    const entity = isObject(parsed.root) && 'schema' in parsed.root && entityOf(parsed.root, '$', issues);
    return entity ? [entity] : null;
  }
  const entities: FtmEntity[] = [];
  for (const [at, value] of found.list.entries()) {
    if (at % stepLength === 0) yield 0.5 + (0.5 * at) / found.list.length;
    const entity = entityOf(value, `${found.path}[${at}]`, issues);
    if (entity !== null) entities.push(entity);
  }
  return entities;
}

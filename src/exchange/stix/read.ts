import { jsonPath } from '../../dossier/json-path';
import type { Read, Steps } from '../codec';
import { IssueList } from '../issue-list';
import type { PropertyEdge, PropertyGraph, PropertyItem, PropertyNode, Scalar } from '../property-graph';
import type { EmbeddedRef } from './attributes';
import { extensionOf } from './extension';
import { readItem } from './items';
import { isObject, parseFile, textOf, textsOf } from './json-value';
import { translationsOf } from './languages';
import { markingsOf } from './markings';
import { objectsOf, partOf, type StixObject } from './objects';

const stepLength = 2000;

/** Versions of STIX whose objects are read. */
const versions = new Set(['2.0', '2.1']);

/** What the ids of a file stand for, and what is wrong with it. */
interface Context {
  readonly nodes: ReadonlySet<string>;
  /** Every id of the file, also of what is no node. */
  readonly ids: ReadonlySet<string>;
  readonly issues: IssueList;
}

/** True where both ends are nodes; otherwise each end that is none is a fault. */
function hasEnds(
  edge: Pick<PropertyEdge, 'source' | 'target' | 'at'>,
  name: string,
  context: Context,
): boolean {
  if (context.nodes.has(edge.source) && context.nodes.has(edge.target)) return true;
  const missing = [edge.source, edge.target].filter((end) => !context.nodes.has(end));
  for (const end of new Set(missing)) context.issues.add('dangling-edge', edge.at, { edge: name, end });
  return false;
}

function relationshipOf({ id, value }: StixObject, item: PropertyItem): PropertyEdge[] {
  const type = textOf(value.relationship_type);
  const symmetric = extensionOf(value).symmetric === true;
  const source = textOf(value.source_ref) ?? '';
  const target = textOf(value.target_ref) ?? '';
  const edge = { ...item, id, source, target, directed: !symmetric };
  if (type !== undefined) return [{ ...edge, type }];
  const { type: _, ...untyped } = edge;
  return [untyped];
}

/** One edge from each place of the sighting, else from who made it, to what was seen. */
function sightingOf({ id, value }: StixObject, item: PropertyItem): PropertyEdge[] {
  const places = textsOf(value.where_sighted_refs);
  const sources = places.length > 0 ? places : textsOf(value.created_by_ref);
  const target = textOf(value.sighting_of_ref) ?? '';
  return sources.map((source, at) => ({
    ...item,
    id: at === 0 ? id : `${id}:${at + 1}`,
    source,
    target,
    directed: true,
  }));
}

/** Appends to an attribute that may be there already, as references of one property do. */
function append(attributes: Map<string, Scalar | readonly Scalar[]>, key: string, id: string): void {
  const known = attributes.get(key);
  if (known === undefined) attributes.set(key, key.endsWith('_refs') ? [id] : id);
  else if (Array.isArray(known)) known.push(id);
  else attributes.set(key, [known as Scalar, id]);
}

/** Edges for the references in a node; those to what is no node, such as a relationship in a report, are attributes. */
function embeddedEdges(
  object: StixObject,
  refs: readonly EmbeddedRef[],
  attributes: Map<string, Scalar | readonly Scalar[]>,
  context: Context,
): PropertyEdge[] {
  return refs.flatMap(({ key, id, path }): PropertyEdge[] => {
    if (context.ids.has(id) && !context.nodes.has(id)) {
      append(attributes, key, id);
      return [];
    }
    const at = jsonPath([...object.path, ...path]);
    const type = key.replace(/_refs?$/, '');
    const edge = { type, source: object.id, target: id, directed: true, attributes: new Map(), at };
    return hasEnds(edge, `${object.id} ${type}`, context) ? [edge] : [];
  });
}

function checkHead(root: unknown, objects: readonly StixObject[], issues: IssueList): void {
  const bundle = isObject(root) ? root : {};
  if (bundle.type === 'bundle' && textOf(bundle.id) === undefined) {
    issues.add('missing-metadata', '$', { key: 'id' }, 'id');
  }
  const found = new Set(
    [bundle, ...objects.map(({ value }) => value)].map((each) => textOf(each.spec_version)),
  );
  const named = [...found].filter((version) => version !== undefined);
  for (const version of named) {
    if (!versions.has(version))
      issues.add('other-version', '$', { found: version, supported: '2.1' }, version);
  }
  if (named.length === 0 && objects.length > 0) {
    issues.add('missing-metadata', '$', { key: 'spec_version' }, 'spec_version');
  }
}

function metaOf(root: unknown, objects: readonly StixObject[]): PropertyGraph['meta'] {
  const id = isObject(root) && root.type === 'bundle' ? textOf(root.id) : undefined;
  let modified = '';
  for (const { value } of objects) {
    const changed = textOf(value.modified) ?? '';
    if (changed > modified) modified = changed;
  }
  return {
    ...(modified === '' ? {} : { modified }),
    ...(id === undefined ? {} : { attributes: new Map([['id', id]]) }),
  };
}

/**
 * Reads STIX 2.1 and 2.0: a bundle, a list of bundles or objects, or one object. STIX is itself a graph (2.1, section
 * 1.6): domain objects and observables are nodes, of the type of the object. A `relationship` is an edge; a `sighting`
 * is one from each place it was sighted at. A reference within a node (`created_by_ref`, `object_refs`, `parent_ref`)
 * is an edge of its name without `_ref`, from what holds it; markings, and references within edges, are attributes.
 * Meta objects are neither: markings and translations go to the objects they speak of.
 */
export function* readStix(text: string): Steps<Read<PropertyGraph>> {
  const issues = new IssueList();
  const parsed = parseFile(text, issues);
  if (parsed === null) return { graph: null, issues: issues.all() };
  const choosing = objectsOf(parsed.root, issues);
  let chosen = choosing.next();
  for (; !chosen.done; chosen = choosing.next()) yield 0.3 + 0.2 * chosen.value;
  const objects = chosen.value;
  if (objects === null) {
    issues.add('no-graph', '$', { format: 'STIX' });
    return { graph: null, issues: issues.all() };
  }
  checkHead(parsed.root, objects, issues);
  const markings = markingsOf(objects);
  const translations = translationsOf(objects, issues);
  const context: Context = {
    nodes: new Set(objects.filter(({ type }) => partOf(type) === 'node').map(({ id }) => id)),
    ids: new Set(objects.map(({ id }) => id)),
    issues,
  };
  const nodes: PropertyNode[] = [];
  const edges: PropertyEdge[] = [];
  for (const [at, object] of objects.entries()) {
    if (at % stepLength === 0) yield 0.5 + (0.5 * at) / objects.length;
    const part = partOf(object.type);
    if (part === 'meta') continue;
    const { item, attributes, refs } = readItem(object, markings, translations.get(object.id), issues);
    if (part === 'node') {
      for (const edge of embeddedEdges(object, refs, attributes, context)) edges.push(edge);
      nodes.push({ ...item, id: object.id });
      continue;
    }
    for (const { key, id } of refs) append(attributes, key, id);
    const isSighting = object.type === 'sighting';
    const found = (isSighting ? sightingOf : relationshipOf)(object, item);
    if (found.length === 0) issues.add('side-section', item.at, { key: 'sighting' }, 'sighting');
    for (const edge of found) if (hasEnds(edge, edge.id ?? '', context)) edges.push(edge);
  }
  return { graph: { meta: metaOf(parsed.root, objects), nodes, edges }, issues: issues.all() };
}

import type { Claim, Dossier, Entity, Source } from '../../schema/dossier';
import { classOfEntity, classOfWork } from './classes';
import { daysOf } from './days';
import { type IriMaker, partIri, wikidataPrefix } from './iris';
import { languageMap } from './languages';
import { earliestTerm, type Field, languagesTerm, latestTerm, type Shape } from './shape';
import { ruleType } from './terms';
import { type Json, propertiesJson, valueJson } from './values';

/** A record of a dossier, or an object in one. */
type Raw = Readonly<Record<string, unknown>>;

/** A node of JSON-LD while it is written. */
type Node = Record<string, Json>;

/** What of a dossier every record needs. */
export interface Scope {
  readonly iris: IriMaker;
  readonly timezone: NonNullable<Dossier['timezone']>;
}

/** Adds a value beside those that the term has already. */
function add(node: Node, term: string, value: Json): void {
  const known = node[term];
  node[term] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
}

function addEmpty(node: Node, term: string): void {
  node.empty = [...((node.empty as readonly string[] | undefined) ?? []), term];
}

function addText(node: Node, term: string, text: unknown): void {
  if (typeof text !== 'object' || text === null) {
    node[term] = String(text);
    return;
  }
  const { map, order } = languageMap(text as Record<string, string>);
  node[term] = map;
  if (order !== undefined) node[languagesTerm(term)] = order;
}

/** Classes beside those of the shape, which follow from the record. */
function classesOf(shape: Shape, record: Raw): readonly string[] {
  if (shape.name === 'entity') return [classOfEntity(record as unknown as Entity)];
  if (shape.name === 'source') return [classOfWork((record as unknown as Source).csl.type)];
  if (shape.name === 'cslName') return ['literal' in record ? 'schema:Organization' : 'schema:Person'];
  return [];
}

/** Where a claim comes from, as PROV has it: what vouches for it is its primary source. */
function addOrigins(node: Node, claim: Claim, { iris }: Scope): void {
  const term = claim.voice === 'asserted' ? 'hadPrimarySource' : 'wasDerivedFrom';
  node[term] = [...new Set(claim.citations.map(({ source }) => iris.record('source', source)))];
}

/** Where a node stands: its own IRI where it has one, and that of the record that it belongs to. */
interface Standing {
  readonly iri?: string;
  readonly owner?: string;
  /** Among its like, from 1. */
  readonly position?: number;
}

function idIn(shape: Shape, record: Raw, at: number): string {
  if (shape.named === 'citation') return String(at + 1);
  return String(shape.named === 'passage' ? record.paragraph : record.id);
}

/** The IRI of a record in a list; undefined for a blank node. */
function iriIn(shape: Shape, record: Raw, at: number, owner: string, scope: Scope): string | undefined {
  const { named } = shape;
  const id = idIn(shape, record, at);
  if (named === 'claim' || named === 'citation' || named === 'passage') return partIri(owner, named, id);
  if (named === 'entity' || named === 'tie' || named === 'source') return scope.iris.record(named, id);
  return undefined;
}

function addList(node: Node, field: Field, list: readonly Json[]): void {
  if (list.length === 0) addEmpty(node, field.term);
  else add(node, field.term, list);
}

/** Adds a field whose value is an object, or objects, of a shape. */
function addShaped(node: Node, field: Field, value: unknown, record: Raw, here: string, scope: Scope): void {
  if (!('shape' in field)) return;
  const { form, shape, term } = field;
  if (form === 'same') addFields(node, shape, value as Raw, { iri: here }, scope);
  else if (form === 'between') add(node, term, nodeOf(shape, record, { owner: here }, scope));
  else if (form === 'node') add(node, term, nodeOf(shape, value as Raw, { owner: here }, scope));
  else if (form === 'nodes') {
    addList(
      node,
      field,
      (value as readonly Raw[]).map((each, at) => recordNode(shape, each, at, here, scope)),
    );
  } else {
    const what = shape.named === 'tie-kind' ? 'tie-kind' : 'entity-kind';
    addList(
      node,
      field,
      Object.entries(value as Record<string, Raw>).map(([id, kind], at) =>
        nodeOf(shape, kind, { iri: scope.iris.kind(what, id), position: at + 1 }, scope),
      ),
    );
  }
}

function addField(node: Node, field: Field, value: unknown, owner: string, scope: Scope): void {
  const { form, term } = field;
  const { iris } = scope;
  switch (form) {
    case 'literal':
    case 'value':
      node[term] = valueJson(value);
      return;
    case 'list':
      node[term] = (value as readonly unknown[]).map((each) =>
        Array.isArray(each) ? each.map(valueJson) : valueJson(each),
      );
      return;
    case 'text':
    case 'names':
      addText(node, term, value);
      return;
    case 'date': {
      const { earliest, latest } = daysOf(String(value), scope.timezone);
      node[term] = String(value);
      if (earliest !== undefined) node[earliestTerm(term)] = earliest;
      if (latest !== undefined) node[latestTerm(term)] = latest;
      return;
    }
    case 'word':
      if (typeof value === 'string') node[term] = value;
      return;
    case 'rules': {
      if (typeof value === 'string') return;
      const rules = Object.entries(value as Record<string, string>);
      const nodes = rules.map(([kind, category], at) => ({
        '@type': ruleType,
        kind: iris.kind('entity-kind', kind),
        category,
        position: at + 1,
      }));
      addList(node, field, nodes);
      return;
    }
    case 'entity':
    case 'source':
      node[term] = iris.record(form, String(value));
      return;
    case 'entity-kind':
    case 'tie-kind':
      node[term] = iris.kind(form, String(value));
      return;
    case 'entity-kinds':
      node[term] = (value as readonly string[]).map((kind) => iris.kind('entity-kind', kind));
      return;
    case 'claims':
      node[term] = (value as readonly string[]).map((id) => partIri(owner, 'claim', id));
      return;
    case 'wikidata':
      node[term] = wikidataPrefix + value;
      return;
    case 'properties':
      addList(node, field, propertiesJson(Object.entries(value as object)));
      return;
    default:
      node[term] = String(value);
  }
}

function addFields(node: Node, shape: Shape, record: Raw, { iri = '', owner = '' }: Standing, scope: Scope) {
  for (const field of shape.fields) {
    const value = field.form === 'between' ? record : record[field.key];
    if (value === undefined || field.form === 'id') continue;
    if ('shape' in field) addShaped(node, field, value, record, iri, scope);
    else addField(node, field, value, owner, scope);
  }
  if (shape.rest === undefined) return;
  const known = new Set(shape.fields.map(({ key }) => key));
  const others = Object.entries(record).filter(([key, value]) => !known.has(key) && value !== undefined);
  if (others.length > 0) addList(node, shape.rest, propertiesJson(others));
}

/** An object of a dossier as a node of JSON-LD, with all that is in it. */
export function nodeOf(shape: Shape, record: Raw, standing: Standing, scope: Scope): Node {
  const { iri, owner, position } = standing;
  const node: Node = {
    ...(iri === undefined ? {} : { '@id': iri }),
    '@type': [...shape.types, ...classesOf(shape, record)],
    ...(position === undefined ? {} : { position }),
  };
  if (shape.name === 'citation' && owner !== undefined) node.body = owner;
  addFields(node, shape, record, standing, scope);
  if (shape.name === 'claim') addOrigins(node, record as unknown as Claim, scope);
  return node;
}

/** One record of a list. */
export function recordNode(shape: Shape, record: Raw, at: number, owner: string, scope: Scope): Node {
  const iri = iriIn(shape, record, at, owner, scope);
  return nodeOf(shape, record, { ...(iri === undefined ? {} : { iri }), owner, position: at + 1 }, scope);
}

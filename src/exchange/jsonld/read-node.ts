import { parseLimits } from '../../dossier/parse';
import type { IssueList } from '../issue-list';
import { type IdReader, wikidataPrefix } from './iris';
import { textsOf } from './languages';
import type { GraphNode, NodeGraph, NodeValue } from './node-graph';
import {
  firstScalar,
  inOrder,
  isLiteral,
  itemsOf,
  namesOf,
  placeOf,
  scalarOf,
  valuesOf,
} from './read-values';
import { earliestTerm, type Field, iriOf, languagesTerm, latestTerm, ownProperty, type Shape } from './shape';
import { derived, helpers, nullIri } from './terms';

/** A record as it is put together, before anybody has checked it. */
export type Raw = Record<string, unknown>;

const empty = iriOf(helpers.empty);
const memberIri = iriOf(helpers.member);
const wordPrefix = iriOf('entente:');

/** Properties that any node may have beside its fields. */
const beside = [helpers.position, helpers.empty, ...Object.values(derived)].map(iriOf);

const known = new WeakMap<Shape, ReadonlySet<string>>();

/** The properties that nodes of a shape have, as IRIs. */
export function propertiesOf(shape: Shape): ReadonlySet<string> {
  const made = known.get(shape);
  if (made) return made;
  const properties = new Set(beside);
  for (const field of [...shape.fields, ...(shape.rest ? [shape.rest] : [])]) {
    const { form, term, property } = field;
    if (form === 'same') for (const each of propertiesOf(field.shape)) properties.add(each);
    else properties.add(iriOf(property));
    if (form === 'text' || form === 'names') properties.add(iriOf(ownProperty(languagesTerm(term))));
    if (form === 'date') {
      for (const name of [earliestTerm(term), latestTerm(term)]) properties.add(iriOf(ownProperty(name)));
    }
  }
  known.set(shape, properties);
  return properties;
}

/** Reads nodes as the records that their shapes describe. */
export class NodeReader {
  readonly #graph: NodeGraph;
  readonly #ids: IdReader;
  readonly #language: string;
  readonly #issues: IssueList;
  /** Nodes that are read: each is part of one record, so that circles end and nothing is read twice. */
  readonly #taken = new Set<string>();

  /** @param language of names that somebody wrote without one */
  constructor(graph: NodeGraph, ids: IdReader, language: string, issues: IssueList) {
    this.#graph = graph;
    this.#ids = ids;
    this.#language = language;
    this.#issues = issues;
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** The node of that name; null, and said, where there is none or it is part of another record. */
  take(name: string): GraphNode | null {
    const node = this.#graph.nodes.get(name);
    if (node === undefined || this.#taken.has(name) || node.types.size + node.properties.size === 0) {
      this.#issues.add('record-dropped', placeOf(name), { found: name.trim() });
      return null;
    }
    this.#taken.add(name);
    return node;
  }

  /** The nodes under a property, in order. */
  taken(node: GraphNode, property: string): GraphNode[] {
    const found = namesOf(node, property).flatMap((name) => {
      const each = this.take(name);
      return each === null ? [] : [{ node: each }];
    });
    return inOrder(found).map((each) => each.node);
  }

  /** The record of a node that was taken. */
  record(shape: Shape, node: GraphNode): Raw {
    this.#sayUnknown(shape, node);
    return this.#fields(shape, node);
  }

  #sayUnknown(shape: Shape, node: GraphNode): void {
    const properties = propertiesOf(shape);
    for (const property of node.properties.keys()) {
      if (!properties.has(property))
        this.#issues.add('side-section', placeOf(node.id), { key: property }, property);
    }
  }

  #fields(shape: Shape, node: GraphNode): Raw {
    const bare = new Set(namesOf(node, empty));
    const entries = new Map<string, unknown>();
    const read = (field: Field): unknown =>
      'shape' in field
        ? this.#shaped(field, node, bare)
        : this.#field(field, node, bare.has(iriOf(field.property)), shape);
    for (const field of shape.fields) {
      const value = read(field);
      if (value === undefined) continue;
      if (field.form !== 'between') entries.set(field.key, entries.get(field.key) ?? value);
      else for (const [key, each] of Object.entries(value as Raw)) entries.set(key, each);
    }
    const rest = shape.rest === undefined ? undefined : read(shape.rest);
    for (const [key, value] of Object.entries((rest ?? {}) as Raw)) {
      if (!entries.has(key)) entries.set(key, value);
    }
    return Object.fromEntries(entries);
  }

  #shaped(field: Field, node: GraphNode, bare: ReadonlySet<string>): unknown {
    if (!('shape' in field)) return undefined;
    const { form, shape } = field;
    const property = iriOf(field.property);
    if (form === 'same') return this.#fields(shape, node);
    if (form === 'node' || form === 'between') {
      const type = iriOf(shape.types[0]);
      const fits = (name: string): boolean => this.#graph.nodes.get(name)?.types.has(type) === true;
      const name = namesOf(node, property).find(fits);
      const own = name === undefined ? null : this.take(name);
      return own === null ? undefined : this.record(shape, own);
    }
    const nodes = this.taken(node, property);
    const named = form === 'kinds' ? (shape.named ?? 'entity-kind') : undefined;
    if (named !== undefined) {
      const kinds = nodes.map((each) => [this.#ids.id(named, each.id), this.record(shape, each)] as const);
      return kinds.length > 0 || bare.has(property) ? Object.fromEntries(kinds) : undefined;
    }
    const records = nodes.map((each) => this.record(shape, each));
    return records.length > 0 || bare.has(property) ? records : undefined;
  }

  #field({ form, property: compact, term }: Field, node: GraphNode, bare: boolean, shape: Shape): unknown {
    const property = iriOf(compact);
    const [first] = valuesOf(node, property);
    if (form === 'id') return this.#ids.id(shape.named ?? 'entity', node.id);
    if (form === 'properties') return this.#properties(node, property, bare);
    if (form === 'rules') return this.#rules(node, property, bare);
    if (first === undefined) return undefined;
    switch (form) {
      case 'value':
        return this.#value(first);
      case 'list':
        return itemsOf(node, property).map((each) => this.#value(each));
      case 'text':
      case 'names':
        return this.#text(node, property, term, form === 'names');
      case 'claims':
        return itemsOf(node, property).map((each) => this.#id('claim', each));
      case 'entity-kinds':
        return itemsOf(node, property).map((each) => this.#id('entity-kind', each));
      case 'entity':
      case 'source':
      case 'entity-kind':
      case 'tie-kind':
        return this.#id(form, first);
      case 'word':
        return wordOf(firstScalar(node, property));
      case 'wikidata':
        return wikidataIn(valuesOf(node, property));
      case 'literal':
        return firstScalar(node, property);
      default:
        // Dates and addresses: texts, whatever type somebody gave them.
        return String(firstScalar(node, property));
    }
  }

  #id(what: 'entity' | 'source' | 'entity-kind' | 'tie-kind' | 'claim', value: NodeValue): unknown {
    if ('id' in value) return this.#ids.id(what, value.id);
    return isLiteral(value) ? value.value : undefined;
  }

  #text(node: GraphNode, property: string, term: string, named: boolean): unknown {
    const literals = valuesOf(node, property).filter(isLiteral);
    const texts = new Map<string, string>();
    for (const { value, language } of literals) {
      if (language !== undefined && !texts.has(language)) texts.set(language, String(value));
    }
    const order = itemsOf(node, iriOf(ownProperty(languagesTerm(term)))).filter(isLiteral);
    const byLanguage = textsOf(
      texts,
      order.map(({ value }) => String(value)),
    );
    if (texts.size > 0) return byLanguage;
    const [plain] = literals;
    return named && plain !== undefined ? { [this.#language]: plain.value } : plain?.value;
  }

  /** Any value of JSON, as deep as a dossier may be. */
  #value(value: NodeValue, depth = 0): unknown {
    if (isLiteral(value)) return scalarOf(value);
    if (depth > parseLimits.depth || ('id' in value && value.id === iriOf(nullIri))) return null;
    if ('list' in value) return value.list.map((each) => this.#value(each, depth + 1));
    const node = this.#graph.nodes.get(value.id);
    // An IRI of somebody else's stands for itself.
    if (node === undefined) return value.id;
    const own = this.take(value.id);
    return own === null ? null : (this.#properties(own, memberIri, true, depth + 1) ?? null);
  }

  #properties(node: GraphNode, property: string, bare: boolean, depth = 0): Raw | undefined {
    const entries = this.taken(node, property).flatMap((each): [string, unknown][] => {
      const name = firstScalar(each, iriOf(helpers.name));
      const [value] = valuesOf(each, iriOf(helpers.value));
      // A dossier must not have this key; nothing that is read makes one.
      if (name === undefined || name === '__proto__') return [];
      return value === undefined ? [] : [[String(name), this.#value(value, depth)]];
    });
    return entries.length > 0 || bare ? Object.fromEntries(entries) : undefined;
  }

  #rules(node: GraphNode, property: string, bare: boolean): Raw | undefined {
    const entries = this.taken(node, property).flatMap((each): [string, unknown][] => {
      const kind = firstScalar(each, iriOf(helpers.kind));
      const category = wordOf(firstScalar(each, iriOf(helpers.category)));
      return typeof kind === 'string' ? [[this.#ids.id('entity-kind', kind), category]] : [];
    });
    return entries.length > 0 || bare ? Object.fromEntries(entries) : undefined;
  }
}

/** A word of the format; what is none of ours stays as it is, for the check to name. */
function wordOf(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(wordPrefix) ? value.slice(wordPrefix.length) : value;
}

/** The item of Wikidata among the things that a node is the same as. */
function wikidataIn(values: readonly NodeValue[]): string | undefined {
  for (const value of values) {
    const iri = 'id' in value ? value.id : isLiteral(value) ? String(value.value) : '';
    if (iri.startsWith(wikidataPrefix)) return iri.slice(wikidataPrefix.length);
  }
  return undefined;
}

import { isObject, type JsonObject } from '../stix/json-value';
import { type Context, contextWith, iriOf, noContext, nodeIriOf } from './context';

/** A value of a property. */
export type LdValue =
  | { readonly value: string | number | boolean; readonly language?: string }
  | { readonly id: string }
  | { readonly list: readonly LdValue[] };

/** A node with all that a document says of it, wherever it stands. */
export interface LdNode {
  readonly types: Set<string>;
  readonly properties: Map<string, LdValue[]>;
}

/** The nodes of a document by IRI or made-up name. */
export type LdGraph = Map<string, LdNode>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * Reads a JSON-LD document into its nodes: the steps of expansion and flattening (JSON-LD 1.1 Processing Algorithms,
 * sections 5.1 and 7.1) that documents with a context of their own need. Contexts under types, reverse properties, nesting
 * and included blocks are not read. The depth of the document is bounded by its reader.
 */
export class Expansion {
  readonly graph: LdGraph = new Map();
  #blank = 0;
  #budget = 5_000_000;

  read(document: unknown): void {
    this.#each(document, noContext);
  }

  #each(value: unknown, context: Context): void {
    for (const each of listOf(value)) if (isObject(each)) this.#node(each, context);
  }

  #at(id: string): LdNode {
    const known = this.graph.get(id);
    if (known) return known;
    const node: LdNode = { types: new Set(), properties: new Map() };
    this.graph.set(id, node);
    return node;
  }

  /** Keys of an object by what they mean; keys that mean nothing are left out. */
  #keys(object: JsonObject, context: Context): [iri: string, key: string, value: unknown][] {
    return Object.entries(object).flatMap(([key, value]) => {
      const iri = key === '@context' ? null : iriOf(key, context);
      return iri === null ? [] : [[iri, key, value] as [string, string, unknown]];
    });
  }

  /** Reads a node object and gives its name. */
  #node(object: JsonObject, outer: Context): string {
    const context = this.#within(object, outer);
    const keys = this.#keys(object, context);
    const given = keys.find(([iri]) => iri === '@id')?.[2];
    const id = typeof given === 'string' ? nodeIriOf(given, context) : this.#fresh();
    const node = this.#at(id);
    for (const [iri, key, value] of keys) {
      if (iri === '@type') {
        for (const type of listOf(value)) {
          const known = typeof type === 'string' ? iriOf(type, context) : null;
          if (known !== null) node.types.add(known);
        }
      } else if (iri === '@graph') this.#each(value, context);
      else if (!iri.startsWith('@')) {
        const values = node.properties.get(iri) ?? [];
        values.push(...this.#values(key, value, context));
        node.properties.set(iri, values);
      }
    }
    return id;
  }

  /** A context of a node's own costs as much as the terms it stands in: there may be only so many of them. */
  #within(object: JsonObject, outer: Context): Context {
    if (!Object.hasOwn(object, '@context') || this.#budget < 0) return outer;
    const context = contextWith(outer, object['@context']);
    this.#budget -= context.terms.size;
    return context;
  }

  #fresh(): string {
    this.#blank += 1;
    // No name that a document could give: it begins with no scheme.
    return ` ${this.#blank}`;
  }

  #values(key: string, value: unknown, context: Context): LdValue[] {
    const term = context.terms.get(key);
    if (term?.container.has('@language') && isObject(value) && !isValueObject(value, context)) {
      return Object.entries(value).flatMap(([language, texts]) =>
        listOf(texts).flatMap((text): LdValue[] =>
          typeof text !== 'string'
            ? []
            : iriOf(language, context) === '@none'
              ? [{ value: text }]
              : [{ value: text, language }],
        ),
      );
    }
    if (term?.container.has('@list') && !isListObject(value, context)) {
      return [{ list: listOf(value).flatMap((each) => this.#value(key, each, context)) }];
    }
    return listOf(value).flatMap((each) => this.#value(key, each, context));
  }

  /** One value; none for null. */
  #value(key: string, value: unknown, context: Context): LdValue[] {
    if (Array.isArray(value)) return [{ list: value.flatMap((each) => this.#value(key, each, context)) }];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return [this.#scalar(key, value, context)];
    }
    if (!isObject(value)) return [];
    const keys = this.#keys(value, context);
    const list = keys.find(([iri]) => iri === '@list');
    if (list) return [{ list: listOf(list[2]).flatMap((each) => this.#value(key, each, context)) }];
    const set = keys.find(([iri]) => iri === '@set');
    if (set) return listOf(set[2]).flatMap((each) => this.#value(key, each, context));
    const literal = keys.find(([iri]) => iri === '@value')?.[2];
    if (literal !== undefined) {
      if (typeof literal !== 'string' && typeof literal !== 'number' && typeof literal !== 'boolean')
        return [];
      const language = keys.find(([iri]) => iri === '@language')?.[2];
      return [{ value: literal, ...(typeof language === 'string' ? { language } : {}) }];
    }
    return [{ id: this.#node(value, context) }];
  }

  #scalar(key: string, value: string | number | boolean, context: Context): LdValue {
    const term = context.terms.get(key);
    if (typeof value !== 'string') return { value };
    if (term?.type === '@id') {
      const id = nodeIriOf(value, context);
      this.#at(id);
      return { id };
    }
    if (term?.type === '@vocab') return { id: iriOf(value, context) ?? value };
    const language =
      term?.type === undefined ? (term?.language === undefined ? context.language : term.language) : null;
    return { value, ...(language === null ? {} : { language }) };
  }
}

function isValueObject(value: JsonObject, context: Context): boolean {
  return Object.keys(value).some((key) => iriOf(key, context) === '@value');
}

function isListObject(value: unknown, context: Context): boolean {
  return isObject(value) && Object.keys(value).some((key) => iriOf(key, context) === '@list');
}

import type { Steps } from '../codec';
import { isObject, type JsonObject } from '../stix/json-value';
import { ActiveContext, type Term } from './active-context';

/** A literal; `language` in lower case, as RDF compares tags without it. */
export interface Literal {
  readonly value: string | number | boolean;
  readonly type?: string;
  readonly language?: string;
}

/** A value of a property: a literal, the IRI or made-up name of a node, or a list. */
export type NodeValue = Literal | { readonly id: string } | { readonly list: readonly NodeValue[] };

/** All that a document says of a node, wherever it says it. */
export interface GraphNode {
  readonly id: string;
  readonly types: Set<string>;
  readonly properties: Map<string, NodeValue[]>;
}

/** Nodes read between two steps. */
const stepLength = 2000;

interface Waiting {
  readonly node: GraphNode;
  readonly json: JsonObject;
  readonly context: ActiveContext;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * The nodes of a JSON-LD document, as expansion and flattening find them (JSON-LD 1.1 Processing Algorithms and API,
 * sections 5.1 and 7.1). Nested nodes wait in a line, so that work goes in steps; what nests otherwise is as deep as the
 * document, which its reader has bounded.
 */
export class NodeGraph {
  /** By IRI or made-up name, in the order of the document. */
  readonly nodes = new Map<string, GraphNode>();
  /** How many keys meant nothing. */
  unknownKeys = 0;
  /** What of contexts was not read: addresses, and words for what this reader does not do. */
  readonly unread = new Set<string>();
  readonly #waiting: Waiting[] = [];
  #named = 0;

  *read(document: unknown): Steps<void> {
    this.#all(document, new ActiveContext(null, this.unread));
    let done = 0;
    for (let at = 0; at < this.#waiting.length; at += 1) {
      if (at % stepLength === 0) {
        done = Math.max(done, at / this.#waiting.length);
        yield done;
      }
      const { node, json, context } = this.#waiting[at] as Waiting;
      this.#entries(node, json, context);
    }
  }

  #node(id: string): GraphNode {
    const known = this.nodes.get(id);
    if (known) return known;
    const made = { id, types: new Set<string>(), properties: new Map<string, NodeValue[]>() };
    this.nodes.set(id, made);
    return made;
  }

  /** The values of an object under its keywords. */
  #keywords(json: JsonObject, context: ActiveContext): Map<string, unknown> {
    const found = new Map<string, unknown>();
    for (const [key, value] of Object.entries(json)) {
      const iri = context.meaning(key)?.iri;
      if (iri?.startsWith('@')) found.set(iri, value);
    }
    return found;
  }

  #all(value: unknown, context: ActiveContext): void {
    for (const each of listOf(value)) {
      if (Array.isArray(each)) this.#all(each, context);
      else if (isObject(each)) this.#reference(each, context.with(each['@context']));
    }
  }

  /** The name of the node that an object describes, which is read later; an object with a name alone says nothing. */
  #reference(json: JsonObject, context: ActiveContext, given?: string): string {
    const said = given ?? this.#keywords(json, context).get('@id');
    this.#named += 1;
    // A name that no document can give: it begins with a space.
    const id = typeof said === 'string' ? (context.iri(said, false) ?? said) : ` ${this.#named}`;
    const keys = Object.keys(json).filter((key) => key !== '@context');
    if (typeof said !== 'string' || given !== undefined || keys.length > 1) {
      this.#waiting.push({ node: this.#node(id), json, context });
    }
    return id;
  }

  #entries(node: GraphNode, json: JsonObject, context: ActiveContext): void {
    for (const [key, value] of Object.entries(json)) {
      const meaning = key === '@context' ? undefined : context.meaning(key);
      if (meaning === undefined) continue;
      if (meaning === null) this.unknownKeys += 1;
      else if (meaning.iri.startsWith('@')) this.#keyword(node, meaning.iri, value, context);
      else
        this.#add(
          node,
          meaning.iri,
          meaning.term?.reverse === true,
          this.#under(value, meaning.term, context),
        );
    }
  }

  #add(node: GraphNode, property: string, reverse: boolean, values: readonly NodeValue[]): void {
    if (reverse) {
      for (const value of values) {
        if ('id' in value) this.#add(this.#node(value.id), property, false, [{ id: node.id }]);
      }
      return;
    }
    const known = node.properties.get(property);
    if (known === undefined) node.properties.set(property, [...values]);
    else for (const value of values) known.push(value);
  }

  #keyword(node: GraphNode, keyword: string, value: unknown, context: ActiveContext): void {
    if (keyword === '@type') {
      for (const type of listOf(value)) {
        if (typeof type !== 'string') continue;
        node.types.add(context.iri(type, true) ?? context.iri(type, false) ?? type);
        if (context.meaning(type)?.term?.context !== undefined) this.unread.add('a context under a type');
      }
    } else if (keyword === '@graph' || keyword === '@included') this.#all(value, context);
    else if (keyword === '@nest') {
      for (const each of listOf(value)) if (isObject(each)) this.#entries(node, each, context);
    } else if (keyword === '@reverse' && isObject(value)) {
      for (const [key, subjects] of Object.entries(value)) {
        const meaning = context.meaning(key);
        if (meaning === null) this.unknownKeys += 1;
        else this.#add(node, meaning.iri, true, this.#under(subjects, meaning.term, context));
      }
    }
  }

  /** The values under a key, by the container that its term has. */
  #under(value: unknown, term: Term | undefined, outer: ActiveContext): NodeValue[] {
    const context = term?.context === undefined ? outer : outer.with(term.context);
    const has = (container: string): boolean => term?.container.has(container) === true;
    if (has('@list')) {
      if (isObject(value) && this.#keywords(value, context).has('@list'))
        return this.#values(value, term, context);
      return [{ list: listOf(value).flatMap((each) => this.#item(each, term, context)) }];
    }
    if (!isObject(value)) return this.#values(value, term, context);
    if (has('@language')) return this.#byLanguage(value, context);
    if (has('@index')) return this.#values(Object.values(value), term, context);
    if (has('@id')) {
      return Object.entries(value).flatMap(([id, each]) =>
        listOf(each).flatMap((one): NodeValue[] =>
          isObject(one) ? [{ id: this.#reference(one, context.with(one['@context']), id) }] : [],
        ),
      );
    }
    if (has('@type') || has('@graph')) this.unread.add('a map of types or graphs');
    return this.#values(value, term, context);
  }

  #byLanguage(value: JsonObject, context: ActiveContext): NodeValue[] {
    return Object.entries(value).flatMap(([tag, texts]) => {
      const language = context.iri(tag, true) === '@none' ? {} : { language: tag.toLowerCase() };
      return listOf(texts).flatMap((text): NodeValue[] => {
        if (typeof text === 'string') return [{ value: text, ...language }];
        // jsonld leaves whole literals here where a context has another name for @value.
        return isObject(text) ? this.#values(text, undefined, context) : [];
      });
    });
  }

  /** An item of a list: a list within is one item. */
  #item(value: unknown, term: Term | undefined, context: ActiveContext): NodeValue[] {
    if (!Array.isArray(value)) return this.#values(value, term, context);
    return [{ list: value.flatMap((each) => this.#item(each, term, context)) }];
  }

  #values(value: unknown, term: Term | undefined, outer: ActiveContext): NodeValue[] {
    if (Array.isArray(value)) return value.flatMap((each) => this.#values(each, term, outer));
    if (!isObject(value)) return this.#scalar(value, term, outer);
    const context = outer.with(value['@context']);
    const found = this.#keywords(value, context);
    if (found.has('@value')) return this.#literal(found, context);
    if (found.has('@list')) {
      return [{ list: listOf(found.get('@list')).flatMap((each) => this.#item(each, term, context)) }];
    }
    if (found.has('@set')) return this.#values(found.get('@set'), term, context);
    return [{ id: this.#reference(value, context) }];
  }

  #literal(found: ReadonlyMap<string, unknown>, context: ActiveContext): NodeValue[] {
    const value = found.get('@value');
    const type = found.get('@type');
    const language = found.get('@language');
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    return [
      {
        value,
        ...(typeof type === 'string' ? { type: context.iri(type, true) ?? type } : {}),
        ...(typeof language === 'string' ? { language: language.toLowerCase() } : {}),
      },
    ];
  }

  #scalar(value: unknown, term: Term | undefined, context: ActiveContext): NodeValue[] {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    const type = term?.type === '@none' ? undefined : term?.type;
    if (typeof value === 'string') {
      if (type === '@id') return [{ id: context.iri(value, false) ?? value }];
      if (type === '@vocab') return [{ id: context.iri(value, true) ?? context.iri(value, false) ?? value }];
      const language = term?.language === undefined ? context.language : term.language;
      if (type === undefined)
        return [language === null ? { value } : { value, language: language.toLowerCase() }];
    }
    return [type === undefined || type.startsWith('@') ? { value } : { value, type }];
  }
}

import { isObject, type JsonObject } from '../stix/json-value';

/** What a context says of a term (JSON-LD 1.1, section 9.15). */
export interface Term {
  /** An IRI, or the keyword that the term stands for. */
  readonly iri: string;
  /** `@id`, `@vocab`, `@none` or the IRI of a datatype. */
  readonly type?: string;
  readonly container: ReadonlySet<string>;
  /** Absent: the language of the context; null: none. */
  readonly language?: string | null;
  readonly reverse: boolean;
  /** Whether compact IRIs may begin with it. */
  readonly prefix: boolean;
  /** A context for what stands under it. */
  readonly context?: unknown;
}

/** What a key means. */
export interface Meaning {
  readonly iri: string;
  readonly term?: Term;
}

const keywords = new Set([
  '@base',
  '@container',
  '@context',
  '@direction',
  '@graph',
  '@id',
  '@import',
  '@included',
  '@index',
  '@json',
  '@language',
  '@list',
  '@nest',
  '@none',
  '@prefix',
  '@propagate',
  '@protected',
  '@reverse',
  '@set',
  '@type',
  '@value',
  '@version',
  '@vocab',
]);

/** How many definitions may rest on one another. */
const longestChain = 30;
/** Longest IRI that a definition may have: ids of a dossier are far shorter. */
const longestIri = 20_000;

const isAbsolute = (text: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/.test(text);

/**
 * What names mean at a place in a document. A context lies over the one around it, so that many small ones cost no more
 * than what stands in them. Contexts elsewhere are never fetched: their addresses are noted instead.
 */
export class ActiveContext {
  readonly #outer: ActiveContext | null;
  readonly #terms = new Map<string, Term | null>();
  readonly #meanings = new Map<string, Meaning | null>();
  readonly #inner = new WeakMap<object, ActiveContext>();
  /** What this reader does not do, by what it is called. */
  readonly unread: Set<string>;
  #vocab: string | null = null;
  #base: string | null = null;
  language: string | null = null;

  constructor(outer: ActiveContext | null = null, unread = new Set<string>()) {
    this.#outer = outer;
    this.unread = unread;
    if (outer === null) return;
    this.#vocab = outer.#vocab;
    this.#base = outer.#base;
    this.language = outer.language;
  }

  /** The context under a local one; itself where there is none. */
  with(local: unknown): ActiveContext {
    if (local === undefined) return this;
    const known = isObject(local) || Array.isArray(local) ? this.#inner.get(local) : undefined;
    if (known) return known;
    let made = new ActiveContext(this, this.unread);
    for (const each of Array.isArray(local) ? local : [local]) {
      if (each === null) made = new ActiveContext(null, this.unread);
      else if (typeof each === 'string') this.unread.add(each);
      else if (isObject(each)) made.#define(each);
    }
    if (typeof local === 'object' && local !== null) this.#inner.set(local, made);
    return made;
  }

  /** What a key or type stands for; null where it is nothing. */
  meaning(key: string): Meaning | null {
    const known = this.#meanings.get(key);
    if (known !== undefined) return known;
    const term = this.#term(key);
    const iri = this.iri(key, true);
    const absolute = iri !== null && (iri.startsWith('@') || iri.startsWith('_:') || isAbsolute(iri));
    const meaning = absolute ? { iri, ...(term ? { term } : {}) } : null;
    this.#meanings.set(key, meaning);
    return meaning;
  }

  /**
   * A name written out.
   * @param vocab whether it may be a term, as keys and types are; else it is the IRI of a node
   * @returns null for what means nothing
   */
  iri(name: string, vocab: boolean): string | null {
    if (keywords.has(name)) return name;
    if (vocab) {
      const term = this.#term(name);
      if (term !== undefined) return term?.iri ?? null;
    }
    const colon = name.indexOf(':');
    if (colon > 0) {
      const start = name.slice(0, colon);
      const rest = name.slice(colon + 1);
      if (start === '_' || rest.startsWith('//')) return name;
      const prefix = this.#term(start);
      if (prefix?.prefix) return prefix.iri + rest;
      if (isAbsolute(name)) return name;
    }
    if (vocab) return this.#vocab === null ? null : this.#vocab + name;
    return this.#absolute(name);
  }

  #absolute(name: string): string {
    if (this.#base === null) return name;
    try {
      return new URL(name, this.#base).href;
    } catch {
      return name;
    }
  }

  #term(name: string): Term | null | undefined {
    for (let at: ActiveContext | null = this; at !== null; at = at.#outer) {
      const term = at.#terms.get(name);
      if (term !== undefined) return term;
    }
    return undefined;
  }

  #define(local: JsonObject): void {
    if (local['@import'] !== undefined) this.unread.add(String(local['@import']));
    const { '@base': base, '@vocab': vocab, '@language': language } = local;
    if (typeof base === 'string') this.#base = this.#absolute(base);
    else if (base === null) this.#base = null;
    if (typeof language === 'string' || language === null) this.language = language;
    if (vocab === null) this.#vocab = null;
    const waiting = new Map(Object.entries(local).filter(([name]) => !keywords.has(name)));
    if (typeof vocab === 'string') this.#vocab = this.#ahead(vocab, waiting, 0) ?? vocab;
    for (const name of [...waiting.keys()]) this.#defineTerm(name, waiting, 0);
  }

  /** An IRI in a definition, whose own prefix may be defined further down. */
  #ahead(name: string, waiting: Map<string, unknown>, chain: number): string | null {
    const colon = name.indexOf(':');
    for (const part of [name, colon > 0 ? name.slice(0, colon) : name])
      this.#defineTerm(part, waiting, chain);
    return this.iri(name, true);
  }

  #defineTerm(name: string, waiting: Map<string, unknown>, chain: number): void {
    if (!waiting.has(name) || chain > longestChain) return;
    const definition = waiting.get(name);
    // Taken out first: a definition that rests on itself finds nothing there.
    waiting.delete(name);
    const term = this.#termOf(name, definition, waiting, chain + 1);
    this.#terms.set(name, term === null || term.iri.length > longestIri ? null : term);
  }

  #termOf(name: string, definition: unknown, waiting: Map<string, unknown>, chain: number): Term | null {
    const simple = typeof definition === 'string';
    const said = simple ? { '@id': definition } : definition;
    if (!isObject(said)) return null;
    const reverse = typeof said['@reverse'] === 'string';
    const id = reverse ? said['@reverse'] : said['@id'];
    if (id === null || (id !== undefined && typeof id !== 'string')) return null;
    const iri = this.#ahead(typeof id === 'string' ? id : name, waiting, chain);
    if (iri === null) return null;
    const type = said['@type'];
    const language = said['@language'];
    const containers = Array.isArray(said['@container']) ? said['@container'] : [said['@container']];
    return {
      iri,
      reverse,
      container: new Set(containers.filter((each): each is string => typeof each === 'string')),
      prefix: said['@prefix'] === true || (simple && /[:/?#[\]@]$/.test(iri)),
      ...(typeof type === 'string' ? { type: this.#ahead(type, waiting, chain) ?? type } : {}),
      ...(typeof language === 'string' || language === null ? { language } : {}),
      ...(said['@context'] === undefined ? {} : { context: said['@context'] }),
    };
  }
}

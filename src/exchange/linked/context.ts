import { isObject, type JsonObject } from '../stix/json-value';

/** What a term of a document means. */
interface Term {
  /** IRI, or a keyword such as `@id`. */
  readonly iri: string;
  /** `@id`, `@vocab`, or a datatype. */
  readonly type?: string;
  readonly container: ReadonlySet<string>;
  readonly language?: string | null;
}

/** How names of a document are read: its context, as far as documents of ours need it. */
export interface Context {
  readonly terms: ReadonlyMap<string, Term>;
  readonly vocab: string | null;
  readonly language: string | null;
}

export const noContext: Context = { terms: new Map(), vocab: null, language: null };

const isAbsolute = (name: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(name);

/**
 * A term, compact IRI, IRI or keyword as an IRI or keyword; null where it means nothing.
 * @param local the context that is being read, where definitions may stand further down
 * @param own true where the name is no term: the name of a node, or a term that is its own compact IRI
 */
export function iriOf(
  name: string,
  { terms, vocab }: Context,
  local?: JsonObject,
  own = false,
): string | null {
  if (/^@[A-Za-z]+$/.test(name)) return name;
  const known = own ? undefined : terms.get(name);
  if (known !== undefined) return known.iri;
  const colon = name.indexOf(':');
  if (colon > 0) {
    const [prefix, suffix] = [name.slice(0, colon), name.slice(colon + 1)];
    if (prefix === '_' || suffix.startsWith('//')) return name;
    const base = terms.get(prefix)?.iri ?? localIri(prefix, local);
    if (base !== undefined && !base.startsWith('@')) return base + suffix;
    return isAbsolute(name) ? name : null;
  }
  return vocab === null ? null : vocab + name;
}

/** The IRI of a node's name: compact or whole, never a term. */
export function nodeIriOf(name: string, context: Context): string {
  return iriOf(name, { ...context, vocab: null }, undefined, true) ?? name;
}

/** The IRI that a context under way gives a prefix, where its definition stands further down. */
function localIri(prefix: string, local: JsonObject | undefined): string | undefined {
  if (local === undefined || !Object.hasOwn(local, prefix)) return undefined;
  const definition = local[prefix];
  const id = isObject(definition) ? definition['@id'] : definition;
  return typeof id === 'string' && isAbsolute(id) ? id : undefined;
}

function termOf(name: string, definition: unknown, context: Context, local: JsonObject): Term | null {
  const made = typeof definition === 'string' ? { '@id': definition } : definition;
  if (!isObject(made)) return null;
  const id = made['@id'];
  const said = typeof id === 'string' ? id : name;
  const iri = iriOf(said, context, local, said === name);
  if (iri === null) return null;
  const type = made['@type'];
  const containers = [made['@container']].flat().filter((each): each is string => typeof each === 'string');
  const language = made['@language'];
  return {
    iri,
    container: new Set(containers),
    ...(typeof type === 'string' ? { type: iriOf(type, context, local) ?? type } : {}),
    ...(typeof language === 'string' || language === null ? { language } : {}),
  };
}

/**
 * A context with what a document adds to it. Addresses of contexts elsewhere are not fetched: what only they explain
 * stays unknown.
 */
export function contextWith(context: Context, added: unknown): Context {
  if (Array.isArray(added)) return added.reduce((sum: Context, each) => contextWith(sum, each), context);
  if (added === null) return noContext;
  if (!isObject(added)) return context;
  let { vocab, language } = context;
  if (typeof added['@vocab'] === 'string' || added['@vocab'] === null)
    vocab = added['@vocab'] as string | null;
  if (typeof added['@language'] === 'string' || added['@language'] === null)
    language = added['@language'] as string | null;
  const terms = new Map(context.terms);
  const made: Context = { terms, vocab, language };
  // Twice: prefixes are mostly defined before what they stand in, but need not be.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [name, definition] of Object.entries(added)) {
      if (name.startsWith('@')) continue;
      const term = definition === null ? null : termOf(name, definition, made, added);
      if (term === null) terms.delete(name);
      else terms.set(name, term);
    }
  }
  return made;
}

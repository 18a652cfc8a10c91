import type { LdGraph, LdNode, LdValue } from './expand';
import { decodePart } from './iri';
import { type Field, fieldsOf, nullIri, type Prefix, prefixes, type RecordType } from './terms';

/** A record as it is put together, before anybody has checked it. */
export type Raw = Record<string, unknown>;

/** The IRI of a property, from its term. */
export function propertyOf(term: `${Prefix}:${string}`): string {
  const [prefix, name] = term.split(':') as [Prefix, string];
  return prefixes[prefix] + name;
}

/** Deepest nesting of free values: as deep as a dossier may be. */
const deepest = 64;

/** Turns values of nodes back into those of records. */
export class Decoding {
  readonly #graph: LdGraph;
  /** Tags of languages by themselves and by their lower case, which other programs write. */
  readonly #languages: ReadonlyMap<string, string>;
  /** Ids of entities and sources by IRI. */
  readonly #ids: ReadonlyMap<string, string>;

  constructor(graph: LdGraph, languages: readonly string[], ids: ReadonlyMap<string, string>) {
    this.#graph = graph;
    this.#languages = new Map([
      ...languages.map((tag) => [tag.toLowerCase(), tag] as const),
      ...languages.map((tag) => [tag, tag] as const),
    ]);
    this.#ids = ids;
  }

  /** The fields of a record of a type. */
  fields(type: RecordType, node: LdNode): Raw {
    return Object.fromEntries(
      fieldsOf[type].flatMap((field: Field) => {
        const value = field.key === 'csl' ? this.#free(node, 'csl', 0) : this.#field(field, node);
        return value === undefined ? [] : [[field.key, value]];
      }),
    );
  }

  #field({ as, term }: Field, node: LdNode): unknown {
    const values = node.properties.get(propertyOf(term)) ?? [];
    const [first] = values;
    if (first === undefined) return undefined;
    if (as === 'text') return this.#text(values);
    if (as === 'scalars') return this.#scalars(values);
    if (as === 'ref') return 'id' in first ? (this.#ids.get(first.id) ?? lastPart(first.id)) : undefined;
    if (as === 'plain' || as === 'date') return 'value' in first ? first.value : undefined;
    if (as === 'free')
      return 'id' in first ? this.#free(this.#graph.get(first.id), 'attribute', 0) : undefined;
    return this.#any(first, term.startsWith('oa:') ? 'oa' : 'entente', 0);
  }

  /** Texts by language; a text without one stands alone. */
  #text(values: readonly LdValue[]): unknown {
    const plain = values.find((each) => 'value' in each && each.language === undefined);
    if (plain && 'value' in plain) return plain.value;
    const texts = values.flatMap((each) => {
      if (!('value' in each) || each.language === undefined) return [];
      return [[this.#languages.get(each.language) ?? each.language, each.value]];
    });
    return Object.fromEntries(texts);
  }

  #scalars(values: readonly LdValue[]): unknown[] {
    return values.flatMap((each) =>
      'list' in each ? this.#scalars(each.list) : 'value' in each ? [each.value] : [],
    );
  }

  /** The properties under a prefix as the keys of an object. */
  #free(node: LdNode | undefined, prefix: Prefix, depth: number): Raw {
    const base = prefixes[prefix];
    const entries = [...(node?.properties ?? [])].flatMap(([iri, [first]]) =>
      iri.startsWith(base) && first !== undefined
        ? [[decodePart(iri.slice(base.length)), this.#any(first, prefix, depth + 1)] as const]
        : [],
    );
    return Object.fromEntries(entries);
  }

  #any(value: LdValue, prefix: Prefix, depth: number): unknown {
    if ('value' in value) return value.value;
    if (depth > deepest) return null;
    if ('list' in value) return value.list.map((each) => this.#any(each, prefix, depth + 1));
    if (value.id === nullIri) return null;
    return this.#free(this.#graph.get(value.id), prefix, depth);
  }
}

/** The id in an IRI of ours, whose record is not there. */
function lastPart(iri: string): string {
  return decodePart(iri.slice(iri.lastIndexOf(':') + 1));
}

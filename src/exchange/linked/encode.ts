import { encodePart } from './iri';
import { type Field, nullIri, type Prefix } from './terms';

/** A value of a document. */
export type Json = unknown;

/** JSON of any shape: lists in order, objects as nodes whose properties are their keys under a prefix. */
function encodeAny(value: unknown, prefix: Prefix): Json {
  if (value === null) return { '@id': nullIri };
  if (Array.isArray(value)) return { '@list': value.map((each) => encodeAny(each, prefix)) };
  if (typeof value !== 'object') return value;
  return { '@type': 'entente:Object', ...encodeFree(value, prefix) };
}

/** The keys of an object as properties under a prefix. */
export function encodeFree(value: object, prefix: Prefix): Record<string, Json> {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.map(([key, each]) => [`${prefix}:${encodePart(key)}`, encodeAny(each, prefix)]),
  );
}

/** A selector of Web Annotation, which has terms for all that a quotation has. */
function encodeQuote(value: object): Json {
  return { '@type': 'oa:TextQuoteSelector', ...encodeFree(value, 'oa') };
}

/**
 * One field of a record; undefined where the record has none.
 * @param refer the IRI of what an id in this field means
 */
export function encodeField(
  { key, as, term }: Field,
  value: unknown,
  refer: (id: string) => string,
): readonly (readonly [term: string, value: Json])[] {
  if (value === undefined) return [];
  if (as === 'ref') return [[term, refer(String(value))]];
  if (key === 'quote') return [[term, encodeQuote(value as object)]];
  if (key === 'csl') return Object.entries(encodeFree(value as object, 'csl'));
  if (key === 'attributes') {
    return [[term, { '@type': 'entente:Object', ...encodeFree(value as object, 'attribute') }]];
  }
  return [[term, as === 'any' ? encodeAny(value, 'entente') : value]];
}

/** The namespaces of the mapping, by the prefix that stands for each. */
export const namespaces = {
  /** What is Entente's own. */
  entente: 'urn:entente:vocab#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
} as const;

/** An IRI by its prefix: `schema:name`. */
export type Compact = `${keyof typeof namespaces}:${string}`;

/** IRIs that were asked for before: a reader asks for the same few at every node. */
const whole = new Map<Compact, string>();

/** The whole IRI. */
export function iriOf(compact: Compact): string {
  const known = whole.get(compact);
  if (known !== undefined) return known;
  const colon = compact.indexOf(':');
  const iri = namespaces[compact.slice(0, colon) as keyof typeof namespaces] + compact.slice(colon + 1);
  whole.set(compact, iri);
  return iri;
}

/**
 * How the value of a field is written.
 *
 * - `id`: in the IRI of the node itself
 * - `literal`: a string, number or boolean as it is
 * - `value`: anything that JSON can hold: a list as an RDF list, an object as a node with members
 * - `list`: a list of such, as an RDF list
 * - `text`: a plain text as a plain literal, one by language as a literal a language
 * - `names`: the same, by language always
 * - `date`: EDTF, with its earliest and latest day beside it
 * - `address`: xsd:anyURI
 * - `word`: one of the words that the format lists, as an IRI of the vocabulary
 * - `entity`, `source`, `entity-kind`, `tie-kind`, `wikidata`: the IRI of it
 * - `claims`, `entity-kinds`: IRIs in an RDF list
 * - `node`: a node of its own; `nodes`: one each, with positions
 * - `same`: an object of the record, whose fields stand on the record's own node
 * - `between`: fields of the record itself, which stand on a node between
 * - `properties`: a map, with a node for each key; `kinds`: a map of kinds by id; `rules`: a map of words by kind
 */
export type Form =
  | 'id'
  | 'literal'
  | 'value'
  | 'list'
  | 'text'
  | 'names'
  | 'date'
  | 'address'
  | 'word'
  | 'entity'
  | 'source'
  | 'entity-kind'
  | 'tie-kind'
  | 'wikidata'
  | 'claims'
  | 'entity-kinds'
  | 'properties'
  | 'rules';

/** Forms whose values are objects of a shape. */
export type ShapedForm = 'node' | 'nodes' | 'same' | 'between' | 'kinds';

interface FieldHead {
  /** The key in the dossier. */
  readonly key: string;
  /** The key in our JSON-LD. */
  readonly term: string;
  /** What the term stands for. */
  readonly property: Compact;
}

/** One field of a record and its place in RDF. */
export type Field = FieldHead &
  ({ readonly form: Form } | { readonly form: ShapedForm; readonly shape: Shape });

/** What nodes have an IRI of their own for; it stands in that IRI. */
export type Named =
  | 'entity'
  | 'tie'
  | 'source'
  | 'claim'
  | 'citation'
  | 'passage'
  | 'entity-kind'
  | 'tie-kind';

/** One kind of node. */
export interface Shape {
  readonly name: string;
  /** The classes of every such node. The first one tells it. */
  readonly types: readonly [Compact, ...Compact[]];
  /** Absent: a blank node. */
  readonly named?: Named;
  readonly fields: readonly Field[];
  /** Where keys go that are none of the fields: variables that CSL leaves open. */
  readonly rest?: Field & { readonly form: 'properties' };
}

/** Of a field by language: the tags in their order and case, which language-tagged literals do not keep. */
export const languagesTerm = (term: string): string => `${term}Languages`;

/** Of a date: the first and the last day on which it may fall or which it covers. */
export const earliestTerm = (term: string): string => `${term}Earliest`;
export const latestTerm = (term: string): string => `${term}Latest`;

/** The property of our own vocabulary that is spelled like its term. */
export const ownProperty = (term: string): Compact => `entente:${term}`;

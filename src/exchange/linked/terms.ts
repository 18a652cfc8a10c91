/**
 * The dossier as RDF: which class each record is of, and which property each of its fields. schema.org names what works
 * and actors are, PROV-O who says what on which ground, Web Annotation where in a source it stands, `rdf:Statement` what
 * joins what; terms of our own stand where these have none. Described in FORMAT.md.
 */

/** Prefixes, as they stand in the context of every document. */
export const prefixes = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  entente: 'urn:entente:terms#',
  csl: 'urn:entente:csl#',
  attribute: 'urn:entente:attributes#',
} as const;
export type Prefix = keyof typeof prefixes;

/** Datatype of dates: EDTF at the Library of Congress. */
export const edtf = 'http://id.loc.gov/datatypes/edtf/EDTF';

/** JSON null, which JSON-LD itself leaves out. */
export const nullIri = `${prefixes.entente}null`;

/**
 * How a field is written. `text`: plain, or by language. `plain`: one scalar. `date`: EDTF. `scalars`: a list in order.
 * `ref`: the IRI of an entity or a source. `any`: JSON of any shape. `free`: a map whose keys are anybody's.
 */
export type FieldForm = 'text' | 'plain' | 'date' | 'scalars' | 'ref' | 'any' | 'free';

/** One field of a record. */
export interface Field {
  /** Key in the dossier. */
  readonly key: string;
  /** Property in the document, with its prefix. */
  readonly term: `${Prefix}:${string}`;
  readonly as: FieldForm;
}

const field = (key: string, as: FieldForm, term: Field['term'] = `entente:${key}`): Field => ({
  key,
  term,
  as,
});

const title = field('title', 'text', 'schema:name');
const description = field('description', 'text', 'schema:description');
const kind = field('kind', 'plain');
const when = field('when', 'date');
const attributes = field('attributes', 'free');

/** The fields of each kind of record, but for its id, what it is part of, and records of their own below it. */
export const fieldsOf = {
  dossier: [
    field('version', 'plain'),
    title,
    description,
    field('language', 'plain', 'schema:inLanguage'),
    field('license', 'plain', 'schema:license'),
    field('modified', 'date', 'schema:dateModified'),
    field('timezone', 'plain'),
  ],
  entityKind: [
    field('label', 'text', 'schema:name'),
    field('plural', 'text'),
    field('colour', 'plain'),
    field('icon', 'plain'),
  ],
  tieKind: [
    field('label', 'text', 'schema:name'),
    field('pattern', 'text'),
    field('inverse', 'text'),
    field('symmetric', 'plain'),
    field('category', 'any'),
    field('from', 'scalars', 'entente:fromKinds'),
    field('to', 'scalars', 'entente:toKinds'),
  ],
  entity: [
    kind,
    field('name', 'text', 'schema:name'),
    field('aliases', 'scalars', 'schema:alternateName'),
    description,
    when,
    field('iso3', 'plain'),
    field('wikidata', 'plain'),
    attributes,
  ],
  tie: [
    kind,
    field('from', 'ref', 'rdf:subject'),
    field('to', 'ref', 'rdf:object'),
    when,
    field('detail', 'text'),
    attributes,
  ],
  claim: [
    field('says', 'text', 'schema:text'),
    field('stance', 'plain'),
    field('voice', 'plain'),
    field('by', 'ref', 'prov:wasAttributedTo'),
    field('stated', 'date'),
    when,
    field('supersedes', 'scalars'),
    field('amount', 'any'),
  ],
  citation: [
    field('source', 'ref', 'oa:hasSource'),
    field('locator', 'any'),
    field('quote', 'any', 'oa:hasSelector'),
    field('url', 'plain', 'schema:url'),
    field('archived', 'plain', 'schema:archivedAt'),
    field('accessed', 'date'),
  ],
  source: [field('csl', 'free'), field('date', 'date', 'schema:datePublished'), field('origin', 'plain')],
  passage: [field('paragraph', 'plain'), field('digest', 'text', 'schema:text')],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
export type RecordType = keyof typeof fieldsOf;

/** Our class of each kind of record, and what it is in the words of others. */
export const classes: Readonly<Record<RecordType, readonly `${Prefix}:${string}`[]>> = {
  dossier: ['entente:Dossier', 'schema:Dataset'],
  entityKind: ['entente:EntityKind', 'schema:DefinedTerm'],
  tieKind: ['entente:TieKind', 'schema:DefinedTerm'],
  entity: ['entente:Entity'],
  tie: ['entente:Tie', 'rdf:Statement'],
  claim: ['entente:Claim', 'schema:Claim', 'prov:Entity'],
  citation: ['entente:Citation', 'oa:Annotation'],
  source: ['entente:Source', 'prov:Entity'],
  passage: ['entente:Passage'],
};

/** What each kind of record is part of. */
export const partOf: Readonly<Record<Exclude<RecordType, 'dossier'>, `${Prefix}:${string}`>> = {
  entityKind: 'schema:isPartOf',
  tieKind: 'schema:isPartOf',
  entity: 'schema:isPartOf',
  tie: 'schema:isPartOf',
  source: 'schema:isPartOf',
  passage: 'schema:isPartOf',
  claim: 'schema:about',
  citation: 'oa:hasBody',
};

/** Classes of schema.org by icon of an entity's kind. */
export const schemaOfIcon: Readonly<Record<string, string>> = {
  country: 'schema:Country',
  leader: 'schema:Person',
  organization: 'schema:Organization',
  event: 'schema:Event',
  dispute: 'schema:Event',
  agreement: 'schema:CreativeWork',
  thing: 'schema:Thing',
};

/** Classes of schema.org by CSL type. */
export const schemaOfCsl: Readonly<Record<string, string>> = {
  'article-newspaper': 'schema:NewsArticle',
  'article-magazine': 'schema:Article',
  'article-journal': 'schema:ScholarlyArticle',
  article: 'schema:Article',
  'post-weblog': 'schema:BlogPosting',
  webpage: 'schema:WebPage',
  report: 'schema:Report',
  book: 'schema:Book',
  chapter: 'schema:Chapter',
  dataset: 'schema:Dataset',
  legislation: 'schema:Legislation',
  thesis: 'schema:Thesis',
};

/** The whole context: prefixes, and what of the terms is more than a literal. */
export const context: Readonly<Record<string, unknown>> = {
  '@version': 1.1,
  ...prefixes,
  ...Object.fromEntries(
    Object.values(fieldsOf)
      .flat()
      .flatMap(({ term, as }: Field): [string, unknown][] => {
        const [prefix, name] = term.split(':') as [Prefix, string];
        const id = `${prefixes[prefix]}${name}`;
        if (as === 'text') return [[term, { '@id': id, '@container': '@language' }]];
        if (as === 'date') return [[term, { '@id': id, '@type': edtf }]];
        if (as === 'scalars') return [[term, { '@id': id, '@container': '@list' }]];
        return as === 'ref' ? [[term, { '@id': id, '@type': '@id' }]] : [];
      }),
  ),
  'schema:isPartOf': { '@id': `${prefixes.schema}isPartOf`, '@type': '@id' },
  'schema:about': { '@id': `${prefixes.schema}about`, '@type': '@id' },
  'oa:hasBody': { '@id': `${prefixes.oa}hasBody`, '@type': '@id' },
  'prov:hadPrimarySource': { '@id': `${prefixes.prov}hadPrimarySource`, '@type': '@id' },
  'schema:sameAs': { '@id': `${prefixes.schema}sameAs`, '@type': '@id' },
  'rdf:predicate': { '@id': `${prefixes.rdf}predicate`, '@type': '@id' },
  'entente:earliest': { '@id': `${prefixes.entente}earliest`, '@type': `${prefixes.xsd}date` },
  'entente:latest': { '@id': `${prefixes.entente}latest`, '@type': `${prefixes.xsd}date` },
  'entente:languages': { '@id': `${prefixes.entente}languages`, '@container': '@list' },
  'entente:empty': { '@id': `${prefixes.entente}empty`, '@container': '@list' },
};

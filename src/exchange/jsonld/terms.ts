import type { Compact, Field, Form, Shape, ShapedForm } from './shape';

// The one table of the mapping: for each field of `src/schema/dossier.ts` its term and its IRI. The writer, the reader
// and the context are made from it. FORMAT.md tells it in words.

const field = (key: string, form: Form, property: Compact, term = key): Field => ({
  key,
  term,
  property,
  form,
});

const shaped = (key: string, form: ShapedForm, shape: Shape, property: Compact, term = key): Field => ({
  key,
  term,
  property,
  form,
  shape,
});

export const amountShape: Shape = {
  name: 'amount',
  types: ['schema:QuantitativeValue'],
  fields: [
    field('value', 'literal', 'schema:value'),
    field('unit', 'literal', 'schema:unitText'),
    field('bound', 'word', 'entente:bound'),
    field('for', 'date', 'entente:for'),
  ],
};

export const locatorShape: Shape = {
  name: 'locator',
  types: ['entente:Locator', 'oa:Selector'],
  fields: [
    field('paragraph', 'value', 'entente:paragraph'),
    field('sentence', 'value', 'entente:sentence'),
    field('page', 'value', 'entente:page'),
    field('section', 'value', 'entente:section'),
  ],
};

/** W3C Web Annotation Data Model, section 4.2.4. */
export const quoteShape: Shape = {
  name: 'quote',
  types: ['oa:TextQuoteSelector'],
  fields: [
    field('exact', 'literal', 'oa:exact'),
    field('prefix', 'literal', 'oa:prefix'),
    field('suffix', 'literal', 'oa:suffix'),
  ],
};

/** What a citation points at: the source, with where in it. */
export const targetShape: Shape = {
  name: 'target',
  types: ['oa:SpecificResource'],
  fields: [
    field('source', 'source', 'oa:hasSource'),
    shaped('locator', 'node', locatorShape, 'oa:hasSelector', 'selector'),
    shaped('quote', 'node', quoteShape, 'oa:hasSelector', 'selector'),
    field('url', 'address', 'schema:url'),
    field('archived', 'address', 'schema:archivedAt'),
    field('accessed', 'date', 'entente:accessed'),
  ],
};

export const citationShape: Shape = {
  name: 'citation',
  types: ['entente:Citation', 'oa:Annotation'],
  named: 'citation',
  fields: [shaped('', 'between', targetShape, 'oa:hasTarget', 'target')],
};

export const claimShape: Shape = {
  name: 'claim',
  types: ['entente:Claim', 'schema:Claim', 'prov:Entity'],
  named: 'claim',
  fields: [
    field('id', 'id', 'entente:id'),
    field('says', 'text', 'schema:text'),
    field('stance', 'word', 'entente:stance'),
    field('voice', 'word', 'entente:voice'),
    field('by', 'entity', 'prov:wasAttributedTo'),
    field('stated', 'date', 'entente:stated'),
    field('when', 'date', 'entente:when'),
    field('supersedes', 'claims', 'entente:supersedes'),
    shaped('amount', 'node', amountShape, 'entente:amount'),
    shaped('citations', 'nodes', citationShape, 'entente:hasCitation', 'hasCitation'),
  ],
};

const claims = shaped('claims', 'nodes', claimShape, 'entente:hasClaim', 'hasClaim');
const attributes = field('attributes', 'properties', 'schema:additionalProperty');
const when = field('when', 'date', 'entente:when');

export const entityShape: Shape = {
  name: 'entity',
  types: ['entente:Entity'],
  named: 'entity',
  fields: [
    field('id', 'id', 'entente:id'),
    field('kind', 'entity-kind', 'entente:kind'),
    field('name', 'names', 'schema:name'),
    field('aliases', 'list', 'schema:alternateName', 'alias'),
    field('description', 'text', 'schema:description'),
    when,
    field('iso3', 'literal', 'entente:iso3'),
    field('wikidata', 'wikidata', 'schema:sameAs', 'sameAs'),
    attributes,
    claims,
  ],
};

/** A statement about a tie is no statement of it: nothing here says that the subject does it to the object. */
export const tieShape: Shape = {
  name: 'tie',
  types: ['entente:Tie', 'rdf:Statement'],
  named: 'tie',
  fields: [
    field('id', 'id', 'entente:id'),
    field('kind', 'tie-kind', 'rdf:predicate', 'predicate'),
    field('from', 'entity', 'rdf:subject', 'subject'),
    field('to', 'entity', 'rdf:object', 'object'),
    when,
    field('detail', 'text', 'entente:detail'),
    attributes,
    claims,
  ],
};

export const cslNameShape: Shape = {
  name: 'cslName',
  types: ['entente:Name'],
  fields: [
    field('family', 'literal', 'schema:familyName', 'familyName'),
    field('given', 'literal', 'schema:givenName', 'givenName'),
    field('non-dropping-particle', 'literal', 'entente:nonDroppingParticle', 'nonDroppingParticle'),
    field('dropping-particle', 'literal', 'entente:droppingParticle', 'droppingParticle'),
    field('suffix', 'literal', 'schema:honorificSuffix', 'honorificSuffix'),
    field('literal', 'text', 'schema:name', 'name'),
  ],
};

export const cslDateShape: Shape = {
  name: 'cslDate',
  types: ['entente:BibliographicDate'],
  fields: [
    field('date-parts', 'list', 'entente:dateParts', 'dateParts'),
    field('raw', 'literal', 'entente:raw'),
    field('literal', 'literal', 'entente:inWords', 'inWords'),
    field('season', 'literal', 'entente:season'),
    field('circa', 'literal', 'entente:circa'),
  ],
};

export const cslShape: Shape = {
  name: 'csl',
  types: ['entente:Source'],
  fields: [
    field('id', 'literal', 'entente:cslId', 'cslId'),
    field('type', 'literal', 'entente:cslType', 'cslType'),
    field('title', 'text', 'schema:name'),
    shaped('author', 'nodes', cslNameShape, 'schema:author'),
    shaped('editor', 'nodes', cslNameShape, 'schema:editor'),
    shaped('issued', 'node', cslDateShape, 'entente:issued'),
    shaped('accessed', 'node', cslDateShape, 'entente:workAccessed', 'workAccessed'),
    field('container-title', 'literal', 'entente:containerTitle', 'containerTitle'),
    field('publisher', 'literal', 'schema:publisher'),
    field('publisher-place', 'literal', 'entente:publisherPlace', 'publisherPlace'),
    field('page', 'literal', 'schema:pagination', 'pagination'),
    field('volume', 'literal', 'schema:volumeNumber', 'volumeNumber'),
    field('issue', 'literal', 'schema:issueNumber', 'issueNumber'),
    field('URL', 'address', 'schema:url', 'url'),
    field('DOI', 'literal', 'entente:doi', 'doi'),
    field('language', 'literal', 'schema:inLanguage'),
    field('note', 'literal', 'entente:note'),
  ],
  rest: { key: '', term: 'variable', property: 'entente:variable', form: 'properties' },
};

export const passageShape: Shape = {
  name: 'passage',
  types: ['entente:Passage'],
  named: 'passage',
  fields: [
    field('paragraph', 'value', 'entente:paragraph'),
    field('digest', 'text', 'schema:abstract', 'abstract'),
  ],
};

export const sourceShape: Shape = {
  name: 'source',
  types: ['entente:Source', 'prov:Entity'],
  named: 'source',
  fields: [
    field('id', 'id', 'entente:id'),
    shaped('csl', 'same', cslShape, 'entente:csl'),
    field('date', 'date', 'schema:datePublished', 'datePublished'),
    field('origin', 'literal', 'entente:origin'),
    shaped('passages', 'nodes', passageShape, 'entente:hasPassage', 'hasPassage'),
  ],
};

export const entityKindShape: Shape = {
  name: 'entityKind',
  types: ['entente:EntityKind', 'rdfs:Class'],
  named: 'entity-kind',
  fields: [
    field('label', 'text', 'rdfs:label'),
    field('plural', 'text', 'entente:plural'),
    field('colour', 'word', 'entente:colour'),
    field('icon', 'word', 'entente:icon'),
  ],
};

export const tieKindShape: Shape = {
  name: 'tieKind',
  types: ['entente:TieKind', 'rdf:Property'],
  named: 'tie-kind',
  fields: [
    field('label', 'text', 'rdfs:label'),
    field('pattern', 'text', 'entente:pattern'),
    field('inverse', 'text', 'entente:inverse'),
    field('symmetric', 'literal', 'entente:symmetric'),
    // One category, or one by the kind of the entity that the tie leads to.
    field('category', 'word', 'entente:category'),
    field('category', 'rules', 'entente:categoryRule', 'categoryRule'),
    field('from', 'entity-kinds', 'entente:fromKinds', 'fromKinds'),
    field('to', 'entity-kinds', 'entente:toKinds', 'toKinds'),
  ],
};

export const vocabularyShape: Shape = {
  name: 'vocabulary',
  types: ['entente:Vocabulary'],
  fields: [
    shaped('entityKinds', 'kinds', entityKindShape, 'entente:hasEntityKind', 'hasEntityKind'),
    shaped('tieKinds', 'kinds', tieKindShape, 'entente:hasTieKind', 'hasTieKind'),
  ],
};

/** The dossier as a whole. That it is one of ours, the value of `format`, is said by its class. */
export const dossierShape: Shape = {
  name: 'dossier',
  types: ['entente:Dossier', 'schema:Dataset', 'prov:Entity'],
  fields: [
    field('version', 'literal', 'entente:version'),
    field('title', 'text', 'schema:name'),
    field('description', 'text', 'schema:description'),
    field('language', 'literal', 'schema:inLanguage'),
    field('license', 'literal', 'schema:license'),
    field('modified', 'date', 'schema:dateModified', 'dateModified'),
    field('timezone', 'literal', 'entente:timezone'),
    shaped('vocabulary', 'node', vocabularyShape, 'entente:vocabulary'),
  ],
};

/** The lists of records, which stand on the dossier's node. */
export const tables = {
  entities: { term: 'hasEntity', property: 'entente:hasEntity', shape: entityShape },
  ties: { term: 'hasTie', property: 'entente:hasTie', shape: tieShape },
  sources: { term: 'hasSource', property: 'entente:hasSource', shape: sourceShape },
} as const satisfies Record<string, { term: string; property: Compact; shape: Shape }>;

/** Terms of what is beside the fields: what keeps order and emptiness, and the nodes of maps. */
export const helpers = {
  /** Number of a node among its like, from 1; RDF has no order of its own. */
  position: 'entente:position',
  /** Properties that the record has with nothing in them: an empty list or map is another thing than none. */
  empty: 'entente:empty',
  /** The fields of an object. */
  member: 'entente:member',
  /** The value of a key; its key is `name`. */
  value: 'schema:value',
  name: 'schema:name',
  /** Of a rule: the kind of the entity that a tie leads to, and the category that follows. */
  kind: 'entente:kind',
  category: 'entente:category',
} as const satisfies Record<string, Compact>;

/** Terms of what follows from the fields, written for others and not read back. */
export const derived = {
  body: 'oa:hasBody',
  hadPrimarySource: 'prov:hadPrimarySource',
  wasDerivedFrom: 'prov:wasDerivedFrom',
} as const satisfies Record<string, Compact>;

/** JSON's null, and the class of an object, in a bibliographic variable that CSL leaves open. */
export const nullIri: Compact = 'entente:null';
export const objectType: Compact = 'entente:Object';
export const propertyType: Compact = 'schema:PropertyValue';
export const ruleType: Compact = 'entente:CategoryRule';

import { builtInPrefix, dossierIri } from './iris';
import {
  type Compact,
  earliestTerm,
  type Field,
  languagesTerm,
  latestTerm,
  namespaces,
  ownProperty,
  type Shape,
} from './shape';
import { derived, dossierShape, helpers, tables } from './terms';

/** What a context says of a term. */
type Definition = string | Readonly<Record<string, string>>;

/** Prefix for the dossier's own records, and for built-in kinds. */
export const casePrefix = 'case';
export const builtInKindPrefix = 'builtin';

const list = { '@container': '@list' } as const;
const iri = { '@type': '@id' } as const;

function keywordsOf({ form }: Field): Readonly<Record<string, string>> {
  switch (form) {
    case 'list':
      return list;
    case 'text':
    case 'names':
      return { '@container': '@language' };
    case 'date':
      return { '@type': 'edtf:EDTF' };
    case 'address':
      return { '@type': 'xsd:anyURI' };
    case 'word':
      return { '@type': '@vocab' };
    case 'entity':
    case 'source':
    case 'entity-kind':
    case 'tie-kind':
    case 'wikidata':
      return iri;
    case 'claims':
    case 'entity-kinds':
      return { ...iri, ...list };
    default:
      return {};
  }
}

function definition(property: Compact, keywords: Readonly<Record<string, string>>): Definition {
  return Object.keys(keywords).length === 0 ? property : { '@id': property, ...keywords };
}

/** The terms of one field: its own, and those of what is written beside it. */
function* termsOf(field: Field): Generator<readonly [string, Definition]> {
  const { form, term, property } = field;
  if (form === 'id' || form === 'same') return;
  yield [term, definition(property, keywordsOf(field))];
  if (form === 'text' || form === 'names') {
    yield [languagesTerm(term), definition(ownProperty(languagesTerm(term)), list)];
  }
  if (form !== 'date') return;
  for (const name of [earliestTerm(term), latestTerm(term)]) {
    yield [name, definition(ownProperty(name), { '@type': 'xsd:date' })];
  }
}

function* termsIn(shape: Shape): Generator<readonly [string, Definition]> {
  for (const field of [...shape.fields, ...(shape.rest ? [shape.rest] : [])]) {
    yield* termsOf(field);
    if ('shape' in field) yield* termsIn(field.shape);
  }
}

/** Every term of our files with what it stands for; a term may come more than once. */
export function* terms(): Generator<readonly [string, Definition]> {
  yield* termsIn(dossierShape);
  for (const { term, property, shape } of Object.values(tables)) {
    yield [term, property];
    yield* termsIn(shape);
  }
  yield ['position', helpers.position];
  yield ['empty', definition(helpers.empty, { '@type': '@vocab' })];
  yield ['member', helpers.member];
  for (const [term, property] of Object.entries(derived)) yield [term, definition(property, iri)];
}

/** The context of a dossier's file; nothing in it has to be fetched. */
export function contextOf(dossierId: string): Readonly<Record<string, unknown>> {
  return {
    '@version': 1.1,
    '@vocab': namespaces.entente,
    ...namespaces,
    [builtInKindPrefix]: builtInPrefix,
    [casePrefix]: `${dossierIri(dossierId)}:`,
    ...Object.fromEntries(terms()),
  };
}

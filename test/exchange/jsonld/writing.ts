import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { parseDossier, parseRoot } from '../../../src/dossier/parse';
import { finish } from '../../../src/exchange/codec';
import { dossierWriter } from '../../../src/exchange/dossier';
import { readJsonld } from '../../../src/exchange/jsonld/read';
import { jsonldWriter } from '../../../src/exchange/jsonld/writer';
import type { Dossier } from '../../../src/schema/dossier';

const parsed = parseDossier(readFileSync('data/gsomia.json', 'utf8'));
if (!parsed.ok) throw new Error('data/gsomia.json is at fault');
export const founding = parsed.dossier;

const options = { language: 'en', places: new Map() };

/** The dossier as the text of a JSON-LD file. */
export const written = (dossier: Dossier): string => [...jsonldWriter.write(dossier, options)].join('');

/** The same as the text of a dossier file: equal texts are equal in every order as well. */
export const canonical = (dossier: Dossier): string => [...dossierWriter.write(dossier, options)].join('');

/** A document as it is read, before anybody checks it. */
export const read = (document: unknown) =>
  finish(readJsonld(typeof document === 'string' ? document : JSON.stringify(document)));

/** The dossier that a document is; null where it is none. */
export function opened(document: unknown): Dossier | null {
  const { graph } = read(document);
  const result = graph === null ? null : parseRoot(graph);
  return result?.ok ? result.dossier : null;
}

/** jsonld with every word against a document as an error. */
export const safe = { safe: true } as object;

/** Other names for everything, and other ways to write what stands under them. */
export const otherNames = {
  '@version': 1.1,
  id: '@id',
  a: '@type',
  values: '@value',
  sdo: 'https://schema.org/',
  anno: 'http://www.w3.org/ns/oa#',
  rel: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  en: 'urn:entente:vocab#',
  label: { '@id': 'sdo:name', '@container': '@language' },
  englishName: { '@id': 'sdo:name', '@language': 'en' },
  also: { '@id': 'sdo:alternateName', '@container': '@list' },
  members: { '@id': 'en:hasEntity', '@container': '@id' },
  claims: { '@id': 'en:hasClaim', '@container': '@set' },
  rel_object: { '@id': 'rel:object', '@type': '@id' },
  citedIn: { '@reverse': 'en:hasCitation' },
  stance: { '@id': 'en:stance', '@type': '@vocab' },
  '@vocab': 'http://www.w3.org/ns/prov#',
};

type Document = jsonld.JsonLdDocument;

/** What other programs make of a document, by what they do. */
export const rewritings: readonly (readonly [string, (document: Document) => Promise<unknown>])[] = [
  ['expanded', (document) => jsonld.expand(document, safe)],
  ['flattened', (document) => jsonld.flatten(document)],
  ['compacted with other names', (document) => jsonld.compact(document, otherNames as never)],
  ['flattened with other names', (document) => jsonld.flatten(document, otherNames as never)],
  [
    'framed',
    (document) =>
      jsonld.frame(document, { '@context': otherNames, '@type': 'urn:entente:vocab#Dossier' } as never),
  ],
  [
    'turned to statements and back',
    async (document) => jsonld.fromRDF((await jsonld.toRDF(document, safe)) as never, safe as never),
  ],
];

import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { jsonldWriter } from '../../../src/exchange/jsonld/writer';
import { founding, safe, written } from './writing';

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: { readonly value: string };
  };
}

const quads = (await jsonld.toRDF(JSON.parse(written(founding)), safe)) as unknown as readonly Quad[];
const own = 'urn:entente:vocab#';
const schema = 'https://schema.org/';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const oa = 'http://www.w3.org/ns/oa#';
const prov = 'http://www.w3.org/ns/prov#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

const of = (predicate: string): readonly Quad[] => quads.filter((quad) => quad.predicate.value === predicate);
const typed = (type: string): number => of(`${rdf}type`).filter(({ object }) => object.value === type).length;

const { entities, ties, sources } = founding;
const claims = [...entities, ...ties].flatMap((record) => record.claims ?? []);
const citations = claims.flatMap((claim) => claim.citations);
const given = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

describe('the statements of the founding case', () => {
  // Counted by a walk over the dossier, which knows nothing of the writer.
  it.each([
    ['dossiers', `${own}Dossier`, 1],
    ['entities', `${own}Entity`, entities.length],
    ['countries', `${schema}Country`, entities.filter(({ kind }) => kind === 'country').length],
    ['people', `${schema}Person`, undefined],
    ['ties', `${own}Tie`, ties.length],
    ['RDF statements', `${rdf}Statement`, ties.length],
    ['claims', `${own}Claim`, claims.length],
    ['citations', `${own}Citation`, citations.length],
    ['annotations', `${oa}Annotation`, citations.length],
    ['targets', `${oa}SpecificResource`, citations.length],
    ['locators', `${own}Locator`, given(citations.map(({ locator }) => locator)).length],
    ['amounts', `${schema}QuantitativeValue`, given(claims.map(({ amount }) => amount)).length],
    ['sources', `${own}Source`, sources.length],
    ['news', `${schema}NewsArticle`, sources.filter(({ csl }) => csl.type === 'article-newspaper').length],
    ['passages', `${own}Passage`, sources.flatMap(({ passages }) => passages ?? []).length],
  ])('are of as many %s', (name, type, count) => {
    const leaders = entities.filter(({ kind }) => kind === 'leader').length;
    const authors = sources
      .flatMap(({ csl }) => csl.author ?? [])
      .filter(({ literal }) => literal === undefined);
    expect(typed(type)).toBe(name === 'people' ? leaders + authors.length : count);
  });

  it.each([
    ['ends', `${rdf}subject`, ties.length],
    ['speakers', `${prov}wasAttributedTo`, given(claims.map(({ by }) => by)).length],
    ['stances', `${own}stance`, claims.length],
    ['cited sources', `${oa}hasSource`, citations.length],
    ['bodies', `${oa}hasBody`, citations.length],
    [
      'times of ties and claims',
      `${own}when`,
      given([...entities, ...ties, ...claims].map(({ when }) => when)).length,
    ],
  ])('name as many %s', (_, predicate, count) => {
    expect(of(predicate)).toHaveLength(count);
  });

  it('lead from each claim to every source that it rests on', () => {
    const wanted = claims.reduce(
      (sum, claim) => sum + new Set(claim.citations.map(({ source }) => source)).size,
      0,
    );
    expect(of(`${prov}hadPrimarySource`).length + of(`${prov}wasDerivedFrom`).length).toBe(wanted);
  });

  it('have well-formed IRIs for classes and properties, and refer to records that are there', () => {
    for (const { object } of of(`${rdf}type`))
      expect(object.value).toMatch(/^(https?:\/\/[^\s<>"{}|\\^`]+|urn:entente:vocab#[A-Za-z]+)$/);
    for (const { predicate } of quads)
      expect(predicate.value).toMatch(/^(https?:\/\/|urn:entente:vocab#)[^\s<>"]+$/);
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    for (const property of [
      `${rdf}subject`,
      `${rdf}object`,
      `${prov}wasAttributedTo`,
      `${oa}hasSource`,
      `${oa}hasBody`,
    ])
      for (const { object } of of(property)) expect(subjects).toContain(object.value);
  });

  it('have dates in EDTF, and days beside them that servers can compare', () => {
    for (const { object } of of(`${own}when`))
      expect(object.datatype?.value).toBe('http://id.loc.gov/datatypes/edtf/EDTF');
    const days = [...of(`${own}whenEarliest`), ...of(`${own}whenLatest`)];
    expect(days.length).toBeGreaterThan(100);
    for (const { object } of days) {
      expect(object.datatype?.value).toBe(`${xsd}date`);
      expect(object.value).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    // Days lie in the timezone of the case: the 22nd of November begins on the 21st in Greenwich.
    const tie = `urn:entente:dossier:gsomia:tie:${ties.find(({ when }) => when === '2019-11-22')?.id}`;
    expect(of(`${own}whenEarliest`).find(({ subject }) => subject.value === tie)?.object.value).toBe(
      '2019-11-22',
    );
  });

  it('are not claimed by anybody else: what is said of a tie is no statement between its ends', () => {
    expect(quads.filter(({ predicate }) => predicate.value.startsWith('urn:entente:tie-kind:'))).toEqual([]);
  });
});

describe('the document', () => {
  it('is one record to a line, and the same each time', () => {
    const text = written(founding);
    expect(text).toBe(written(structuredClone(founding)));
    const lines = text.split('\n').filter((line) => line.startsWith('{"@id":'));
    expect(lines).toHaveLength(entities.length + ties.length + sources.length);
    for (const line of lines) expect(() => JSON.parse(line.replace(/,$/, ''))).not.toThrow();
  });

  it('holds no record as an encoded text, and loses nothing', () => {
    const walk = (value: unknown): void => {
      if (typeof value === 'string') expect(value).not.toMatch(/^\s*[{[].*"(claims|citations|csl|says)"/s);
      else if (typeof value === 'object' && value !== null)
        for (const each of Object.values(value)) walk(each);
    };
    const document = JSON.parse(written(founding));
    walk(document);
    expect(JSON.stringify(document)).not.toContain('@json');
    expect(jsonldWriter.losses(founding, { language: 'en', places: new Map() })).toEqual([]);
  });
});

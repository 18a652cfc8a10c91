import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { ftmLosses } from '../../../src/exchange/ftm/losses';
import { readFtm } from '../../../src/exchange/ftm/read';
import { writeFtm } from '../../../src/exchange/ftm/write';
import type { Dossier, Tie } from '../../../src/schema/dossier';
import { arbitraryDossier } from '../records/dossiers';

interface Property {
  readonly type: string;
  readonly range?: string;
  readonly stub?: boolean;
}
interface Model {
  readonly schemata: Readonly<
    Record<
      string,
      {
        readonly abstract?: boolean;
        readonly schemata: readonly string[];
        readonly required?: readonly string[];
        readonly properties: Readonly<Record<string, Property>>;
      }
    >
  >;
  readonly types: { readonly country: { readonly values: Readonly<Record<string, string>> } };
}
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const file = resolve('../shared/data/exchange-json/ftm--defaultModel.json');
const model: Model | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
if (model === null) console.warn(`what is written is not held against the model: ${file} is absent`);

const gsomia = JSON.parse(readFileSync('data/gsomia.json', 'utf8')) as Dossier;
const entitiesOf = (dossier: Dossier): Entity[] => [...writeFtm(dossier)].map((line) => JSON.parse(line));

/** What is wrong with entities by the model: schemata, properties, ranges, ids, dates, countries. */
function faultsOf(entities: readonly Entity[], { schemata, types }: Model): string[] {
  const faults: string[] = [];
  const schemaById = new Map(entities.map(({ id, schema }) => [id, schema]));
  if (schemaById.size !== entities.length) faults.push('ids that occur twice');
  for (const { id, schema, properties } of entities) {
    const known = schemata[schema];
    if (known === undefined || known.abstract) {
      faults.push(`${id}: ${schema}`);
      continue;
    }
    if (!/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id) || id.length > 200) faults.push(`${id}: id`);
    for (const key of known.required ?? []) if (!(key in properties)) faults.push(`${id}: no ${key}`);
    for (const [key, values] of Object.entries(properties)) {
      const inherited = known.schemata.map((name) => schemata[name]?.properties[key]);
      const property = inherited.find((each) => each !== undefined);
      if (property === undefined || property.stub) faults.push(`${id}: ${schema}.${key}`);
      if (values.length === 0 || values.some((value) => typeof value !== 'string'))
        faults.push(`${id}: ${key}`);
      for (const value of values) {
        const range = schemata[schemaById.get(value) ?? '']?.schemata ?? [];
        if (property?.type === 'entity' && !range.includes(property.range ?? ''))
          faults.push(`${id}: range of ${key}`);
        if (property?.type === 'country' && !(value in types.country.values)) faults.push(`${id}: ${value}`);
        if (property?.type === 'date' && !/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?$/.test(value))
          faults.push(`${id}: ${value}`);
      }
    }
  }
  return faults;
}

const claim = (id: string, source: string): Tie['claims'][number] => ({
  id,
  says: { en: `Says ${id}`, ko: '말' },
  stance: 'supports',
  voice: 'asserted',
  citations: [{ source }],
});

const small: Dossier = {
  format: 'entente-dossier',
  version: 1,
  id: 'zenda',
  title: 'The Ruritanian blockade',
  language: 'en',
  modified: '2026-11-22',
  timezone: '+09:00',
  entities: [
    {
      id: 'rur',
      kind: 'country',
      name: { en: 'Ruritania', de: 'Ruritanien' },
      when: '1800/',
      wikidata: 'Q29',
    },
    { id: 'kor', kind: 'country', name: { en: 'South Korea' }, iso3: 'KOR', claims: [claim('e', 'wire')] },
    { id: 'rudolf', kind: 'leader', name: { en: 'Rudolf' }, aliases: ['R'], attributes: { a: 1 } },
    { id: 'the bank', kind: 'organization', name: { de: 'Bank' }, iso3: 'NAN' },
    { id: 'talks', kind: 'event', name: { en: 'Talks' }, when: '2019-11-23T00:00:00+09:00' },
    { id: 'pact', kind: 'agreement', name: { en: 'Pact' }, when: '1898~', description: { en: 'A', de: 'B' } },
  ],
  ties: [
    {
      id: 'm',
      kind: 'member-of',
      from: 'rudolf',
      to: 'the bank',
      when: '1890/1898-05-12',
      claims: [claim('c', 'wire')],
    },
    { id: 'l', kind: 'leads', from: 'rudolf', to: 'rur', when: '1890/..', claims: [claim('c', 'gazette')] },
    {
      id: 'r',
      kind: 'represents',
      from: 'rudolf',
      to: 'rur',
      detail: 'at sea',
      claims: [claim('c', 'gazette')],
    },
    { id: 'p_1', kind: 'pays', from: 'kor', to: 'the bank', when: '-0044', claims: [claim('c', 'wire')] },
    {
      id: 'n',
      kind: 'negotiates-with',
      from: 'kor',
      to: 'rur',
      claims: [claim('c', 'wire'), claim('d', 'gazette')],
    },
    { id: 'e', kind: 'ends', from: 'kor', to: 'pact', claims: [claim('c', 'wire')] },
  ],
  sources: [
    { id: 'wire', csl: { type: 'webpage', title: 'On the wire' } },
    {
      id: 'gazette',
      csl: { type: 'article', title: 'Grain', publisher: 'Gazette', URL: 'https://example.org/g' },
      date: '1898',
    },
  ],
};

describe('a dossier as FollowTheMoney entities', () => {
  it('has the schemata, ends and times that the table says', () => {
    const entities = entitiesOf(small);
    expect(entities.map(({ schema }) => schema)).toEqual([
      'PublicBody',
      'PublicBody',
      'Person',
      'Organization',
      'Event',
      'Event',
      'Membership',
      'Directorship',
      'Representation',
      'Payment',
      'UnknownLink',
      'UnknownLink',
    ]);
    const bank = entities[3]?.id;
    expect(bank).toMatch(/^[0-9a-f]{40}$/);
    expect(entities[1]?.properties).toEqual({
      name: ['South Korea'],
      keywords: ['country'],
      country: ['kr'],
      notes: ['Says e'],
      publisher: ['On the wire'],
    });
    expect(entities[4]?.properties.date).toEqual(['2019-11-22T15:00:00']);
    expect(entities[5]?.properties.date).toEqual(['1898']);
    expect(entities[6]?.properties).toEqual({
      member: ['rudolf'],
      organization: [bank],
      role: ['belongs to'],
      startDate: ['1890'],
      endDate: ['1898-05-12'],
      description: ['Says c'],
      publisher: ['On the wire'],
    });
    expect(entities[8]?.properties.summary).toEqual(['at sea']);
    expect(entities[9]?.properties).toMatchObject({ payer: ['kor'], beneficiary: [bank], recordId: ['p_1'] });
    expect(entities[10]?.properties).toMatchObject({
      sourceUrl: ['https://example.org/g'],
      publisher: ['Gazette', 'On the wire'],
    });
  });

  it.skipIf(model === null)('is sound by the model', () => {
    if (model === null) return;
    expect(faultsOf(entitiesOf(small), model)).toEqual([]);
    expect(faultsOf(entitiesOf(gsomia), model)).toEqual([]);
    // The check itself can fail.
    const [first] = entitiesOf(small);
    expect(faultsOf([{ ...(first as Entity), schema: 'Thing' }], model)).toEqual(['rur: Thing']);
  });

  it('says exactly what it does not carry', () => {
    expect(ftmLosses(small)).toEqual([
      { code: 'simplified', what: 'claims', count: 8, example: 'kor/e' },
      { code: 'simplified', what: 'citations', count: 8, example: 'kor/e' },
      { code: 'simplified', what: 'sources', count: 2, example: 'wire' },
      // Ruritanien, and that Bank is German.
      { code: 'simplified', what: 'names', count: 2, example: 'rur' },
      { code: 'simplified', what: 'descriptions', count: 1, example: 'pact' },
      // A life of a country, and the year 45 BC; a mark of doubt, and an open end.
      { code: 'left-out', what: 'dates', count: 2, example: '1800/' },
      { code: 'simplified', what: 'dates', count: 2, example: '1898~' },
      // A code that is no country, and the attribute.
      { code: 'left-out', what: 'attributes', count: 2, example: 'NAN' },
      { code: 'left-out', what: 'stances', count: 8, example: 'kor/e' },
      { code: 'left-out', what: 'voices', count: 8, example: 'kor/e' },
      // Three entities and three ties.
      { code: 'replaced', what: 'kinds', count: 6, example: 'country' },
      { code: 'simplified', what: 'directions', count: 1, example: 'e' },
      // Two types; the title and the date of the one with a publisher.
      { code: 'left-out', what: 'bibliographic fields', count: 4, example: 'wire' },
      { code: 'left-out', what: 'dossier fields', count: 4, example: 'title' },
      { code: 'replaced', what: 'characters', count: 1, example: 'the bank' },
    ]);
  });

  it('holds the founding case', () => {
    const { graph, issues } = finish(readFtm([...writeFtm(gsomia)].join('')));
    expect(issues).toEqual([]);
    expect(graph?.nodes.map(({ id }) => id)).toEqual(gsomia.entities.map(({ id }) => id));
    expect(graph?.edges.map(({ id, source, target }) => [id, source, target])).toEqual(
      gsomia.ties.map(({ id, from, to }) => [id, from, to]),
    );
    const [tie] = gsomia.ties;
    const cited = new Set(tie?.claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
    expect(graph?.edges[0]?.references?.length).toBe(cited.size);
  });

  it('is sound for every dossier, and comes back with every entity and tie', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const text = [...writeFtm(dossier)].join('');
        if (model !== null) expect(faultsOf(entitiesOf(dossier), model)).toEqual([]);
        for (const { count } of ftmLosses(dossier)) expect(count).toBeGreaterThan(0);
        if (text === '') return;
        const { graph, issues } = finish(readFtm(text));
        expect(issues).toEqual([]);
        expect(graph?.nodes.length).toBe(dossier.entities.length);
        expect(graph?.edges.length).toBe(dossier.ties.length);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { stixLosses } from '../../../src/exchange/stix/losses';
import { readStix } from '../../../src/exchange/stix/read';
import { writeStix } from '../../../src/exchange/stix/write';
import type { Dossier } from '../../../src/schema/dossier';
import { arbitraryDossier } from '../records/dossiers';
import { faultsOf } from './rules';

const written = (dossier: Dossier): string => [...writeStix(dossier)].join('');
const gsomia = JSON.parse(readFileSync('data/gsomia.json', 'utf8')) as Dossier;

const small: Dossier = {
  format: 'entente-dossier',
  version: 1,
  id: 'zenda',
  title: 'The Ruritanian blockade',
  language: 'en',
  modified: '2026-11-22',
  entities: [
    { id: 'rur', kind: 'country', name: { en: 'Ruritania', de: 'Ruritanien' }, wikidata: 'Q29' },
    { id: 'kor', kind: 'country', name: { ko: '한국' }, iso3: 'KOR', aliases: ['ROK'] },
    { id: 'rudolf', kind: 'leader', name: { en: 'Rudolf' }, when: '1870/1898', attributes: { a: 1, b: [2] } },
    { id: 'pact', kind: 'agreement', name: { en: 'Pact' }, description: { en: 'A pact', de: 'Ein Pakt' } },
  ],
  ties: [
    {
      id: 't1',
      kind: 'confronts',
      from: 'rur',
      to: 'kor',
      when: '1898-05/..',
      detail: { en: 'at sea', de: 'zur See' },
      claims: [
        {
          id: 'c1',
          says: 'Ships turned back.',
          stance: 'supports',
          voice: 'asserted',
          when: '1898-05',
          stated: '1898-06',
          amount: { value: 2, unit: 'ships' },
          citations: [
            { source: 'gazette', locator: { paragraph: 3 }, quote: { exact: 'two ships' } },
            { source: 'wire' },
          ],
        },
        {
          id: 'c2',
          says: 'None did.',
          stance: 'disputes',
          voice: 'reported',
          by: 'rudolf',
          supersedes: ['c1'],
          citations: [{ source: 'wire' }],
        },
      ],
    },
    {
      id: 't2',
      kind: 'negotiates-with',
      from: 'kor',
      to: 'rur',
      claims: [
        {
          id: 'c',
          says: 'They talk.',
          stance: 'supports',
          voice: 'asserted',
          citations: [{ source: 'wire' }],
        },
      ],
    },
  ],
  sources: [
    {
      id: 'gazette',
      csl: {
        type: 'article-newspaper',
        title: 'Grain ships',
        publisher: 'Gazette',
        URL: 'https://example.org/g',
        page: 3,
      },
      date: '1898-05-12',
      passages: [{ paragraph: 1, digest: 'Ships.' }],
    },
    { id: 'wire', csl: { type: 'webpage' } },
    { id: 'unread', csl: { type: 'book', title: 'Nobody cites it' } },
  ],
};

describe('a dossier as a STIX bundle', () => {
  it('has the types and ends that the table says', () => {
    const { objects } = JSON.parse(written(small)) as { objects: Record<string, unknown>[] };
    expect(objects.map(({ type }) => type)).toEqual([
      'identity',
      'language-content',
      'location',
      'identity',
      'x-entente-agreement',
      'language-content',
      'relationship',
      'relationship',
    ]);
    expect(objects[2]).toMatchObject({ name: '한국', lang: 'ko', country: 'KR' });
    const [edge] = objects.filter(({ type }) => type === 'relationship');
    expect(edge).toMatchObject({
      relationship_type: 'confronts',
      source_ref: objects[0]?.id,
      target_ref: objects[2]?.id,
      start_time: '1898-05-01T00:00:00.000Z',
      description: 'Ships turned back.\nNone did.',
      external_references: [
        {
          source_name: 'Gazette',
          description: 'Grain ships (1898-05-12)',
          url: 'https://example.org/g',
          external_id: 'gazette',
        },
        { source_name: 'wire', external_id: 'wire' },
      ],
    });
    expect(edge).not.toHaveProperty('stop_time');
    expect(faultsOf(written(small))).toEqual([]);
  });

  it('comes back with names, aliases, times and directions', () => {
    const { graph, issues } = finish(readStix(written(small)));
    expect(issues).toEqual([]);
    expect(graph?.nodes.map(({ names }) => Object.fromEntries(names ?? []))).toEqual([
      { en: 'Ruritania', de: 'Ruritanien' },
      { ko: '한국' },
      { en: 'Rudolf' },
      { en: 'Pact' },
    ]);
    expect(graph?.nodes[1]?.aliases).toEqual(['ROK']);
    expect(graph?.nodes[2]?.spans).toEqual([{ start: '1870', end: '1898' }]);
    expect(graph?.nodes[3]?.attributes.get('description:de')).toBe('Ein Pakt');
    expect(graph?.edges.map(({ directed }) => directed)).toEqual([true, false]);
    expect(graph?.edges[0]?.spans).toEqual([{ start: '1898-05' }]);
    expect(graph?.nodes[0]?.references).toEqual([
      {
        url: 'https://www.wikidata.org/wiki/Q29',
        title: 'wikidata Q29',
        publisher: 'wikidata',
        externalId: 'Q29',
      },
    ]);
  });

  it('says exactly what it does not carry', () => {
    expect(stixLosses(small)).toEqual([
      { code: 'simplified', what: 'claims', count: 3, example: 't1/c1' },
      { code: 'simplified', what: 'citations', count: 4, example: 't1/c1' },
      { code: 'left-out', what: 'sources', count: 1, example: 'unread' },
      { code: 'left-out', what: 'passages', count: 1, example: 'gazette' },
      { code: 'simplified', what: 'details', count: 1, example: 't1' },
      { code: 'left-out', what: 'dates', count: 2, example: '1898-05' },
      { code: 'left-out', what: 'attributes', count: 2, example: 'rudolf' },
      { code: 'left-out', what: 'amounts', count: 1, example: 't1/c1' },
      { code: 'left-out', what: 'locators', count: 1, example: 't1/c1' },
      { code: 'left-out', what: 'quotes', count: 1, example: 't1/c1' },
      { code: 'left-out', what: 'stances', count: 3, example: 't1/c1' },
      { code: 'left-out', what: 'voices', count: 3, example: 't1/c1' },
      { code: 'left-out', what: 'speakers', count: 1, example: 't1/c2' },
      { code: 'left-out', what: 'superseding', count: 1, example: 't1/c2' },
      // Types of both sources, and a page.
      { code: 'left-out', what: 'bibliographic fields', count: 3, example: 'gazette' },
      { code: 'left-out', what: 'dossier fields', count: 2, example: 'id' },
    ]);
  });

  it('counts codes and languages that the objects have no place for', () => {
    const entities: Dossier['entities'] = [
      { id: 'nan', kind: 'country', name: { en: 'Nowhere' }, iso3: 'NAN' },
      { id: 'court', kind: 'organization', name: { ko: '법원' }, description: 'A court', iso3: 'KOR' },
    ];
    const losses = stixLosses({ ...small, modified: '2026-11', entities, ties: [], sources: [] });
    expect(losses).toEqual([
      { code: 'simplified', what: 'descriptions', count: 1, example: 'court' },
      { code: 'simplified', what: 'dates', count: 1, example: '2026-11' },
      { code: 'left-out', what: 'attributes', count: 2, example: 'NAN' },
      { code: 'left-out', what: 'dossier fields', count: 2, example: 'id' },
    ]);
  });

  it('is the same each time, and another for another case', () => {
    expect(written(small)).toBe(written(small));
    const ids = (text: string) => text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    const other = new Set(ids(written({ ...small, id: 'strelsau' })));
    const shared = ids(written(small)).filter((id) => other.has(id));
    // Only the two extensions, which are the format's.
    expect(new Set(shared).size).toBe(2);
  });

  it('holds the founding case', () => {
    expect(faultsOf(written(gsomia))).toEqual([]);
    const { graph, issues } = finish(readStix(written(gsomia)));
    expect(issues).toEqual([]);
    expect(graph?.nodes.length).toBe(gsomia.entities.length);
    expect(graph?.edges.length).toBe(gsomia.ties.length);
  });

  it('is sound for every dossier, and comes back with every entity and tie', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const text = written(dossier);
        expect(faultsOf(text)).toEqual([]);
        const { graph, issues } = finish(readStix(text));
        expect(issues).toEqual([]);
        expect(graph?.nodes.map(({ attributes }) => attributes.get('entente.record'))).toEqual(
          dossier.entities.map(({ id }) => id),
        );
        expect(graph?.edges.map(({ attributes }) => attributes.get('entente.record'))).toEqual(
          dossier.ties.map(({ id }) => id),
        );
        for (const { count } of stixLosses(dossier)) expect(count).toBeGreaterThan(0);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

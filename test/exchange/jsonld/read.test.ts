import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { parseRoot } from '../../../src/dossier/parse';
import { recognise } from '../../../src/exchange/recognise';
import type { Dossier } from '../../../src/schema/dossier';
import { mutants } from '../stix/mutants';
import { canonical, founding, opened, otherNames, read, rewritings, written } from './writing';

type Json = Record<string, unknown>;

const codes = (document: unknown): string[] => read(document).issues.map(({ code }) => code);
const document = (): Json => JSON.parse(written(founding));
const listIn = (node: Json, key: string): Json[] => node[key] as Json[];

/** A small case of every kind of record. */
const small: Dossier = {
  ...founding,
  entities: founding.entities.slice(0, 2).map(({ claims: _, ...entity }) => ({
    ...entity,
    attributes: { a: 1, b: ['c', true] },
  })),
  ties: [
    {
      id: 't',
      kind: 'rivals',
      from: 'kor',
      to: 'jpn',
      when: '2019/..',
      claims: (founding.ties[0]?.claims ?? []).slice(0, 1).map(({ by: _, citations, ...claim }) => ({
        ...claim,
        amount: { value: 1.5, unit: 'USD' },
        citations: citations.map((citation) => ({ ...citation, source: 'B', quote: { exact: 'x' } })),
      })),
    },
  ],
  sources: founding.sources.filter(({ id }) => id === 'B').map(({ passages: _, ...source }) => source),
};

describe('an edited document', () => {
  it('reads back with one label changed', () => {
    const edited = written(founding).replaceAll('"en":"Japan"', '"en":"Nippon"');
    const wanted = structuredClone(founding);
    for (const { name } of wanted.entities) if (name.en === 'Japan') name.en = 'Nippon';
    expect(wanted).not.toEqual(founding);
    expect(read(edited).issues).toEqual([]);
    expect(opened(edited)).toEqual(wanted);
  });

  it('reads back without a tie whose node is gone, though what refers to it and what it had is still there', async () => {
    const gone = founding.ties[5]?.id ?? '';
    const nodes = (await jsonld.flatten(document() as never)) as unknown as Json[];
    const left = nodes.filter((node) => node['@id'] !== `urn:entente:dossier:gsomia:tie:${gone}`);
    expect(left).toHaveLength(nodes.length - 1);
    const { graph, issues } = read(left);
    expect(graph).toEqual({ ...founding, ties: founding.ties.filter(({ id }) => id !== gone) });
    expect(issues.filter(({ code }) => code === 'record-dropped').map(({ facts }) => facts.count)).toEqual([
      1,
    ]);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['record-dropped', 'side-section']));
  });

  it('reads back without a tie that was taken out whole, and says nothing', () => {
    const edited = document();
    const [, ...others] = listIn(edited, 'hasTie');
    expect(read({ ...edited, hasTie: others })).toEqual({
      graph: { ...founding, ties: founding.ties.slice(1) },
      issues: [],
    });
  });

  it('lists a tie whose end is gone as a fault', () => {
    const edited = document();
    const hasEntity = listIn(edited, 'hasEntity').filter((node) => node['@id'] !== 'case:entity:jpn');
    const { graph } = read({ ...edited, hasEntity });
    const result = parseRoot(graph);
    expect(result.ok || result.issues.map(({ code }) => code)).toContain('dangling-reference');
  });

  it('keeps its order whatever the order of keys and records', () => {
    const turned = (value: unknown): unknown => {
      // Lists of nodes are sets; lists of texts and numbers are lists.
      if (Array.isArray(value)) {
        const all = value.map(turned);
        return all.every((each) => typeof each === 'object' && !Array.isArray(each)) ? all.reverse() : all;
      }
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, each]) => [key, key === '@context' ? each : turned(each)])
          .reverse(),
      );
    };
    expect(canonical(opened(turned(document())) as Dossier)).toBe(canonical(founding));
  });

  it('takes what somebody added: an entity of any IRI, a language, a name without one', () => {
    const edited = document();
    listIn(edited, 'hasEntity').push({
      '@id': 'http://example.org/new',
      '@type': 'entente:Entity',
      kind: 'builtin:entity-kind:country',
      name: 'New',
    });
    const korea = listIn(edited, 'hasEntity').find((node) => node['@id'] === 'case:entity:kor');
    Object.assign(korea?.name as Json, { de: 'Südkorea' });
    const dossier = opened(edited);
    expect(dossier?.entities.at(-1)).toEqual({
      id: 'http://example.org/new',
      kind: 'country',
      name: { en: 'New' },
    });
    expect(Object.keys(dossier?.entities[0]?.name ?? {})).toEqual(['en', 'ko', 'ja', 'de']);
  });

  it('takes an entity that is listed nowhere for one of the case', () => {
    const edited = document();
    const [first, ...others] = listIn(edited, 'hasEntity');
    const { '@context': context, ...root }: Json = { ...edited, hasEntity: others };
    expect(opened({ '@context': context, '@graph': [first, root] })).toEqual(founding);
  });

  it('says what it does not read', () => {
    const edited = { ...document(), 'schema:image': 'a.png', version: 2 };
    listIn(edited, 'hasTie')[0] = {
      ...listIn(edited, 'hasTie')[0],
      '@included': { '@id': 'urn:x', '@type': 'urn:Y' },
    };
    const { graph, issues } = read(edited);
    expect(graph).toEqual(founding);
    expect(issues.map(({ code, facts }) => [code, facts.key ?? facts.found])).toEqual([
      ['side-section', 'https://schema.org/image'],
      ['other-version', '2'],
      ['side-section', 'urn:Y'],
    ]);
  });

  it('reads on without the node of the dossier', async () => {
    const nodes = (await jsonld.flatten(document() as never)) as unknown as Json[];
    const { graph, issues } = read(nodes.filter((node) => node['@id'] !== 'urn:entente:dossier:gsomia'));
    expect(graph).toMatchObject({ id: 'gsomia', entities: founding.entities, ties: founding.ties });
    expect(issues.map(({ code }) => code)).toEqual(['missing-metadata']);
  });
});

describe('what is opened', () => {
  it.each(rewritings)('is recognised by its content after it was %s', async (_, rewrite) => {
    const text = JSON.stringify(await rewrite(JSON.parse(written(small))));
    // Other names for @context's keywords are the one thing that an outline does not see.
    expect(recognise({ name: 'file.json', text: text.slice(0, 65_536) })).toBe('jsonld');
  });

  it('is recognised as it was written, however small', () => {
    const none = { ...founding, entities: [], ties: [], sources: [] };
    expect(recognise({ name: 'file', text: written(none) })).toBe('jsonld');
    expect(read(written(none)).graph).toEqual(none);
  });
});

describe('a document of somebody else', () => {
  it.each([
    ['nothing', []],
    ['nothing of ours', [{ '@id': 'http://a', 'http://b': [{ '@value': 1 }] }]],
    ['a person', { '@context': { '@vocab': 'https://schema.org/' }, '@type': 'Person', name: 'Ann' }],
    ['a text', '"text"'],
    ['a context in circles', { '@context': { a: 'b:x', b: 'a:y', c: { '@id': 'c' }, '@vocab': 'a:' }, a: 1 }],
  ])('holds no graph: %s', (_, value) => {
    expect(codes(value)).toEqual(['no-graph']);
  });

  it('is refused where a key needs a context that would have to be fetched, which is named', () => {
    const elsewhere = 'https://example.org/context.jsonld';
    const own = document();
    const both = { ...own, '@context': [elsewhere, own['@context']] };
    expect(read(both)).toMatchObject({
      graph: founding,
      issues: [{ code: 'side-section', facts: { key: elsewhere } }],
    });
    const { graph, issues } = read({ '@context': elsewhere, '@id': 'urn:entente:dossier:x', title: 'x' });
    expect(graph).toBeNull();
    expect(issues[0]).toMatchObject({
      code: 'no-graph',
      facts: { format: expect.stringContaining(elsewhere) },
    });
    // Without the keys of our context, ours is not ours any more.
    expect(codes({ ...own, '@context': elsewhere })).toEqual(['no-graph']);
  });
});

describe('a hostile document', () => {
  const root = { '@id': 'urn:entente:dossier:x', '@type': 'urn:entente:vocab#Dossier' };

  it('is refused where it nests too deep, is cut off or is no JSON', () => {
    expect(codes('['.repeat(10_000) + ']'.repeat(10_000))).toEqual(['too-deep']);
    expect(codes('{"@context": ')).toEqual(['not-json']);
    expect(codes('{"@context": nul}')).toEqual(['not-json']);
    expect(codes('')).toEqual(['not-json']);
  });

  it('cannot reach prototypes', () => {
    const text = `{"@context": {"@vocab": "urn:entente:vocab#", "__proto__": "urn:x", "constructor": "urn:y"},
      "@id": "urn:entente:dossier:x", "@type": "Dossier", "__proto__": {"polluted": true},
      "hasEntity": [{"@id": "urn:entente:dossier:x:entity:__proto__", "@type": "Entity",
        "https://schema.org/additionalProperty": [
          {"https://schema.org/name": "__proto__", "https://schema.org/value": {"polluted": true}},
          {"https://schema.org/name": "constructor", "https://schema.org/value": 1}],
        "https://schema.org/name": [{"@language": "__proto__", "@value": "x"}, {"@language": "en", "@value": "y"}]}]}`;
    const { graph } = read(text);
    expect(({} as Json).polluted).toBeUndefined();
    expect(graph).toMatchObject({ entities: [{ id: '__proto__', attributes: { constructor: 1 } }] });
    expect(JSON.stringify(graph)).not.toContain('polluted');
  });

  it('ends where nodes hold themselves, or hold one another over and over', () => {
    const value = 'https://schema.org/value';
    const name = 'https://schema.org/name';
    const member = 'urn:entente:vocab#member';
    const ref = (at: number) => ({ '@id': `urn:n:${at}` });
    // Each node holds the next one twice: read without care, that is 2 to the power of 200.
    const nodes = Array.from({ length: 200 }, (_, at) => ({
      ...ref(at),
      [member]: ['a', 'b'].map((key) => ({
        [name]: key,
        [value]: { '@list': [ref(at + 1), ref(at + 1), ref(at)] },
      })),
    }));
    const source = {
      '@id': 'urn:s',
      '@type': 'urn:entente:vocab#Source',
      'urn:entente:vocab#variable': { [name]: 'v', [value]: ref(0) },
    };
    expect(read([root, source, ...nodes]).graph).not.toBeNull();
    const chain = Array.from({ length: 30_000 }, (_, at) => ({
      ...ref(at),
      [member]: { [name]: 'k', [value]: ref(at + 1) },
    }));
    expect(read([root, source, ...chain]).graph).not.toBeNull();
  });

  it('is read in linear time where one property has very many values, and one context very many layers', () => {
    const many = { ...root, 'urn:p': Array.from({ length: 300_000 }, (_, at) => at) };
    expect(codes([many, many])).toContain('side-section');
    const chained = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`t${at}`, `t${at + 1}:x`]));
    const layers = Array.from({ length: 20_000 }, (_, at) => ({ [`u${at}`]: `t${at}:y` }));
    const keys = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`v${at}`, 1]));
    expect(codes({ '@context': [chained, ...layers], ...root, ...keys })).toContain('missing-metadata');
  });

  it('never throws, whatever was done to its characters or keys', () => {
    let read_ = 0;
    for (const text of mutants(written(small), 1000)) {
      const { graph, issues } = read(text);
      if (graph === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
      else {
        read_ += 1;
        if (read_ % 10 === 0) parseRoot(graph);
      }
    }
    expect(read_).toBeGreaterThan(50);
  });

  it('never throws, whatever was done to an expanded one', async () => {
    const text = JSON.stringify(await jsonld.compact(JSON.parse(written(small)), otherNames as never));
    for (const mutant of mutants(text, 300)) expect(() => read(mutant)).not.toThrow();
  });
});

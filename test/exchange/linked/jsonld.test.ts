import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { parseDossier, parseRoot } from '../../../src/dossier/parse';
import { finish } from '../../../src/exchange/codec';
import { readJsonld } from '../../../src/exchange/linked/read';
import { classes, fieldsOf, prefixes } from '../../../src/exchange/linked/terms';
import { writeJsonld } from '../../../src/exchange/linked/write';
import { Citation } from '../../../src/schema/citation';
import { Claim, Dossier, Entity, Passage, Source, Tie } from '../../../src/schema/dossier';
import { EntityKind, TieKind } from '../../../src/schema/vocabulary-schema';
import { arbitraryDossier } from '../records/dossiers';

const parsed = parseDossier(readFileSync('data/gsomia.json', 'utf8'));
if (!parsed.ok) throw new Error('data/gsomia.json is at fault');
const founding = parsed.dossier;

/** Whatever jsonld would have to leave out is an error. */
const safely = { safe: true } as jsonld.Options.Expand;

const written = (dossier: Dossier): string => [...writeJsonld(dossier)].join('');
const document = JSON.parse(written(founding)) as jsonld.JsonLdDocument & {
  '@graph': Record<string, never>[];
};

/** What a document is read as; its faults stand beside it. */
function read(value: unknown) {
  const { graph, issues } = finish(readJsonld(typeof value === 'string' ? value : JSON.stringify(value)));
  const result = graph === null ? null : parseRoot(graph);
  return { dossier: result?.ok ? result.dossier : null, issues };
}

/** Names of its own for everything, as another program would have them. */
const otherNames = {
  '@version': 1.1,
  id: '@id',
  a: '@type',
  s: 'https://schema.org/',
  oax: 'http://www.w3.org/ns/oa#',
  e: 'urn:entente:terms#',
  label: { '@id': 's:name', '@container': '@language' },
  alias: { '@id': 's:alternateName', '@container': '@list' },
  subject: { '@id': `${prefixes.rdf}subject`, '@type': '@id' },
  stance: 'e:stance',
  '@vocab': prefixes.prov,
} as never;

describe('JSON-LD of the founding case', () => {
  it('is taken by jsonld without a word against it', async () => {
    await expect(jsonld.expand(document, safely)).resolves.toBeInstanceOf(Array);
  });

  it.each([
    ['expanded', () => jsonld.expand(document)],
    ['flattened', () => jsonld.flatten(document)],
    ['compacted with other names', () => jsonld.compact(document, otherNames)],
    ['flattened with other names', () => jsonld.flatten(document, otherNames)],
  ] as const)('comes back whole when it was %s', async (_, rewrite) => {
    const { dossier, issues } = read(await rewrite());
    expect(issues).toEqual([]);
    expect(dossier).toEqual(founding);
  });

  it('is as many statements as the dossier has records', async () => {
    const quads = (await jsonld.toRDF(document)) as unknown as {
      predicate: { value: string };
      object: { value: string };
    }[];
    const count = (predicate: string, object: string) =>
      quads.filter((quad) => quad.predicate.value === predicate && quad.object.value === object).length;
    const claims = [...founding.entities, ...founding.ties].flatMap((record) => record.claims ?? []);
    const type = `${prefixes.rdf}type`;
    const counts = {
      [`${prefixes.entente}Entity`]: founding.entities.length,
      [`${prefixes.rdf}Statement`]: founding.ties.length,
      [`${prefixes.schema}Claim`]: claims.length,
      [`${prefixes.oa}Annotation`]: claims.flatMap(({ citations }) => citations).length,
      [`${prefixes.entente}Source`]: founding.sources.length,
      [`${prefixes.entente}Passage`]: founding.sources.flatMap(({ passages }) => passages ?? []).length,
      [`${prefixes.schema}Country`]: founding.entities.filter(({ kind }) => kind === 'country').length,
      [`${prefixes.oa}TextQuoteSelector`]: claims
        .flatMap(({ citations }) => citations)
        .filter(({ quote }) => quote !== undefined).length,
    };
    for (const [name, expected] of Object.entries(counts))
      expect([name, count(type, name)]).toEqual([name, expected]);
    expect(quads.filter(({ predicate }) => predicate.value === `${prefixes.rdf}subject`)).toHaveLength(
      founding.ties.length,
    );
    for (const { predicate } of quads) expect(predicate.value).toMatch(/^(https?:\/\/|urn:entente:)\S+$/);
  });

  it('gives servers days to compare, and dates in EDTF', () => {
    const tie = document['@graph'].find(({ '@id': iri }) => String(iri).endsWith(':record:kor-ends-gsomia'));
    expect(tie).toMatchObject({ 'entente:earliest': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  it('has every record and citation as a node with fields of its own', () => {
    for (const node of document['@graph']) {
      for (const value of Object.values(node)) expect(String(value)).not.toMatch(/"(claims|citations|csl)"/);
    }
    expect(written(founding)).not.toContain('@json');
  });
});

describe('a document that another program changed', () => {
  const changed = (change: (graph: Record<string, unknown>[]) => Record<string, unknown>[]) =>
    read({ ...document, '@graph': change(structuredClone(document['@graph'])) });

  it('reads back with one label changed', () => {
    const { dossier, issues } = changed((graph) => {
      const node = graph.find(({ '@id': iri }) => String(iri).endsWith(':record:kor'));
      Object.assign(node?.['schema:name'] as object, { en: 'Korea' });
      return graph;
    });
    expect(issues).toEqual([]);
    const wanted = structuredClone(founding);
    for (const entity of wanted.entities) if (entity.id === 'kor') entity.name.en = 'Korea';
    expect(dossier).toEqual(wanted);
  });

  it('reads back without a tie whose node was deleted, and says what rested on it', () => {
    const gone = founding.ties[3];
    const { dossier, issues } = changed((graph) =>
      graph.filter(({ '@id': iri }) => !String(iri).endsWith(`:record:${gone?.id}`)),
    );
    expect(dossier).toEqual({ ...founding, ties: founding.ties.filter((tie) => tie !== gone) });
    expect(issues.map(({ code }) => code)).toEqual(['record-dropped']);
  });

  it('reads back an entity that was added', () => {
    const { dossier } = changed((graph) => [
      ...graph,
      {
        '@id': 'urn:new',
        '@type': 'entente:Entity',
        'schema:identifier': 'new',
        'schema:name': { en: 'New' },
        'entente:kind': 'country',
      },
    ]);
    expect(dossier?.entities.at(-1)).toEqual({ id: 'new', kind: 'country', name: { en: 'New' } });
  });
});

describe('any dossier', () => {
  it('is the same after jsonld has expanded and flattened it', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryDossier, async (given) => {
        const wanted = parseRoot(given);
        if (!wanted.ok) return;
        const own = JSON.parse(written(given));
        for (const value of [await jsonld.expand(own, safely), await jsonld.flatten(own)]) {
          const { dossier } = read(value);
          // Tags that differ in case alone are one to other programs.
          if (hasTwins(given)) continue;
          expect(dossier).toEqual(wanted.dossier);
          compared += 1;
        }
      }),
      { numRuns: 80, seed: 5 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it('has a property for every field of every record', () => {
    const schemas = {
      dossier: [Dossier, 'format', 'id', 'vocabulary', 'entities', 'ties', 'sources'],
      entityKind: [EntityKind],
      tieKind: [TieKind],
      entity: [Entity, 'id', 'claims'],
      tie: [Tie, 'id', 'claims'],
      claim: [Claim, 'id', 'citations'],
      citation: [Citation],
      source: [Source, 'id', 'passages'],
      passage: [Passage],
    } as const;
    for (const [type, [schema, ...apart]] of Object.entries(schemas)) {
      const keys = Object.keys(schema.shape).filter((key) => !(apart as readonly string[]).includes(key));
      expect([type, ...fieldsOf[type as keyof typeof fieldsOf].map(({ key }) => key).sort()]).toEqual([
        type,
        ...keys.sort(),
      ]);
    }
    expect(Object.keys(classes)).toEqual(Object.keys(schemas));
  });
});

/** Every key of a value, at any depth. */
function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) keysIn(inner, found.add(key));
  return found;
}

/** True where two keys differ in case alone, as tags of languages may. */
function hasTwins(value: unknown): boolean {
  const keys = [...keysIn(value)];
  return new Set(keys.map((key) => key.toLowerCase())).size < keys.length;
}

describe('documents of others', () => {
  it.each([
    ['a context elsewhere', { '@context': 'https://schema.org', '@type': 'Person', name: 'Ann' }],
    ['nothing of ours', [{ '@id': 'http://a', 'http://b': [{ '@value': 1 }] }]],
    ['nothing at all', []],
    ['a context that goes in circles', { '@context': { a: 'b:x', b: 'a:y', '@vocab': 'a:' }, a: 1 }],
    ['keys of the prototype', JSON.parse('{"@context": {"__proto__": "urn:x"}, "__proto__": {"a": 1}}')],
  ])('with %s hold no graph', (_, value) => {
    expect(read(value).issues.map(({ code }) => code)).toEqual(['no-graph']);
  });

  it('are refused where they are too deep, and where they are no JSON', () => {
    expect(read('['.repeat(10_000)).issues.map(({ code }) => code)).toEqual(['too-deep']);
    expect(read('{"@context": ').issues.map(({ code }) => code)).toEqual(['not-json']);
  });

  it('never throw, whatever was done to ours', () => {
    const text = written({
      ...founding,
      ties: founding.ties.slice(0, 2),
      entities: founding.entities.slice(0, 3),
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(text.length),
            length: fc.nat(40),
            put: fc.constantFrom('', '"', '[]', '{}', 'null', '@id', '1e999', '__proto__'),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (edits) => {
          const mutated = edits.reduce(
            (now, { at, length, put }) => now.slice(0, at) + put + now.slice(at + length),
            text,
          );
          const { graph, issues } = finish(readJsonld(mutated));
          if (graph === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
          else expect(() => parseRoot(graph)).not.toThrow();
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });
});

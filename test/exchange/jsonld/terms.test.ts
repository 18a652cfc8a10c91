import { describe, expect, it } from 'vitest';
import { contextOf, terms } from '../../../src/exchange/jsonld/context';
import { daysOf } from '../../../src/exchange/jsonld/days';
import {
  dossierIri,
  IdReader,
  IriMaker,
  idOfSegment,
  partIri,
  segmentOf,
} from '../../../src/exchange/jsonld/iris';
import { languageMap, textsOf, usualCase } from '../../../src/exchange/jsonld/languages';
import { iriOf, type Shape } from '../../../src/exchange/jsonld/shape';
import * as shapes from '../../../src/exchange/jsonld/terms';
import { Citation, Locator, QuoteSelector } from '../../../src/schema/citation';
import { CslDate, CslItem, CslName } from '../../../src/schema/csl';
import {
  Amount,
  Claim,
  Dossier,
  Entity,
  Passage,
  Source,
  Stance,
  Tie,
  Voice,
} from '../../../src/schema/dossier';
import { Category, EntityKind, TieKind, Vocabulary } from '../../../src/schema/vocabulary-schema';

const keysOf = ({ fields }: Shape): string[] => [...new Set(fields.map(({ key }) => key))].sort();

describe('the mapping', () => {
  it.each([
    ['dossier', shapes.dossierShape, Dossier, ['format', 'id', 'entities', 'ties', 'sources']],
    ['vocabulary', shapes.vocabularyShape, Vocabulary, []],
    ['entity kind', shapes.entityKindShape, EntityKind, []],
    ['tie kind', shapes.tieKindShape, TieKind, []],
    ['entity', shapes.entityShape, Entity, []],
    ['tie', shapes.tieShape, Tie, []],
    ['claim', shapes.claimShape, Claim, []],
    ['amount', shapes.amountShape, Amount, []],
    ['citation', shapes.targetShape, Citation, []],
    ['locator', shapes.locatorShape, Locator, []],
    ['quote', shapes.quoteShape, QuoteSelector, []],
    ['source', shapes.sourceShape, Source, []],
    ['bibliographic record', shapes.cslShape, CslItem, []],
    ['name', shapes.cslNameShape, CslName, []],
    ['bibliographic date', shapes.cslDateShape, CslDate, []],
    ['passage', shapes.passageShape, Passage, []],
  ] as const)('has a place for every field of a %s', (_, shape, schema, apart) => {
    const wanted = Object.keys(schema.shape).filter((key) => !(apart as readonly string[]).includes(key));
    expect(keysOf(shape)).toEqual(wanted.sort());
  });

  it('says one thing of each term', () => {
    const said = new Map<string, string>();
    for (const [term, definition] of terms()) {
      expect([term, said.get(term) ?? JSON.stringify(definition)]).toEqual([
        term,
        JSON.stringify(definition),
      ]);
      said.set(term, JSON.stringify(definition));
    }
  });

  it('has no term that is spelled like a word of the format, which would then mean that term', () => {
    const words = [Stance, Voice, Category, EntityKind.shape.colour, EntityKind.shape.icon].flatMap(
      ({ options }) => options as readonly string[],
    );
    const context = contextOf('any');
    for (const word of [...words, 'about', 'at-most', 'at-least']) expect(context).not.toHaveProperty(word);
  });

  it('needs nothing from elsewhere', () => {
    expect(JSON.stringify(contextOf('any'))).not.toContain('@import');
    expect(iriOf('oa:hasTarget')).toBe('http://www.w3.org/ns/oa#hasTarget');
  });
});

describe('an IRI', () => {
  it.each([
    'kor',
    '__proto__',
    'a b:c/d#e?f%41',
    '🤝',
    '대한민국',
    "!'()*~",
    '\uD800',
    '\uDC00\uD800x',
    '\uFFFF\u0000',
  ])('gives back the id %j', (id) => {
    expect(segmentOf(id)).toMatch(/^([A-Za-z0-9._~!'()*-]|%[0-9A-F]{2})+$/);
    expect(idOfSegment(segmentOf(id))).toBe(id);
    const own = `${dossierIri(id)}:`;
    const iris = new IriMaker(own, 'urn:entente:');
    const ids = new IdReader(own);
    for (const what of ['entity', 'tie', 'source'] as const)
      expect(ids.id(what, iris.record(what, id))).toBe(id);
    expect(ids.id('tie-kind', iris.kind('tie-kind', id))).toBe(id);
    expect(ids.id('claim', partIri(iris.record('tie', id), 'claim', id))).toBe(id);
  });

  it('of a built-in kind is the same in every dossier', () => {
    const [a, b] = ['a', 'b'].map((id) => new IriMaker(`${dossierIri(id)}:`, 'urn:entente:'));
    expect(a?.kind('tie-kind', 'meets')).toBe(b?.kind('tie-kind', 'meets'));
    expect(a?.kind('tie-kind', 'own')).not.toBe(b?.kind('tie-kind', 'own'));
  });

  it('of somebody else is an id itself', () => {
    const ids = new IdReader('urn:entente:dossier:a:');
    for (const iri of [
      'http://example.org/x',
      'urn:entente:dossier:b:entity:x',
      'urn:entente:dossier:a:entity:%ZZ',
    ])
      expect(ids.id('entity', iri)).toBe(iri);
  });
});

describe('texts by language', () => {
  it.each([
    [{ en: 'a' }, false],
    [{ 'zh-Hant-TW': 'a' }, false],
    [{ ko: 'a', en: 'b' }, true],
    [{ EN: 'a' }, true],
    [{ en: 'a', EN: 'b', 'en-x-2': 'c', eN: 'a' }, true],
  ])('keep tags and order of %j in lower case', (texts, ordered) => {
    const { map, order } = languageMap(texts);
    expect(order !== undefined).toBe(ordered);
    const lower = Object.entries(map).map(([tag, text]) => [tag.toLowerCase(), text] as const);
    expect(new Set(lower.map(([tag]) => tag)).size).toBe(lower.length);
    const back = textsOf(new Map([...lower].reverse()), order ?? []);
    expect(Object.entries(back)).toEqual(Object.entries(texts));
  });

  it('have tags in the usual case', () => {
    expect(['ZH-HANT-tw', 'en-us-x-us', 'DE-ch-1996'].map(usualCase)).toEqual([
      'zh-Hant-TW',
      'en-US-x-us',
      'de-CH-1996',
    ]);
  });
});

describe('the days of a date', () => {
  // Worked out by hand from FORMAT.md, section 5.
  it.each([
    ['2019', '+09:00', '2019-01-01', '2019-12-31'],
    ['2019-11~', 'Z', '2019-11-01', '2019-11-30'],
    ['2019-11-22', '+09:00', '2019-11-22', '2019-11-22'],
    ['2019-08-22/2019-11', '-03:30', '2019-08-22', '2019-11-30'],
    ['2016-11-23/..', 'Z', '2016-11-23', undefined],
    ['2016-11-23/', 'Z', '2016-11-23', undefined],
    ['../2019', 'Z', undefined, '2019-12-31'],
    ['2019-11-23T00:00:00+09:00', '+09:00', '2019-11-23', '2019-11-23'],
    ['2019-11-23T00:00:00+09:00', 'Z', '2019-11-22', '2019-11-22'],
    ['2019-11-20/2019-11-23T00:00:00+09:00', '+09:00', '2019-11-20', '2019-11-22'],
    ['-0044', 'Z', '-0044-01-01', '-0044-12-31'],
    ['no date', 'Z', undefined, undefined],
  ])('%s in %s are %s and %s', (text, timezone, earliest, latest) => {
    const days = daysOf(text, timezone);
    expect([days.earliest, days.latest]).toEqual([earliest, latest]);
  });
});

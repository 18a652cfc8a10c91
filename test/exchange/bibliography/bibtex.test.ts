import { describe, expect, it } from 'vitest';
import { bibtexEntry } from '../../../src/exchange/bibliography/bibtex-entry';
import { bibtexName } from '../../../src/exchange/bibliography/bibtex-names';
import { escapeItem, escapeTex, escapeTitle } from '../../../src/exchange/bibliography/bibtex-text';
import { bibtexWriter } from '../../../src/exchange/bibliography/bibtex-writer';
import { citationKeys } from '../../../src/exchange/bibliography/citation-keys';
import type { CslItem, CslName } from '../../../src/schema/csl';
import { dossierOf, readBack, written } from './judge';

const fieldsOf = (csl: CslItem, date?: string) =>
  Object.fromEntries(bibtexEntry({ id: 's', csl, ...(date === undefined ? {} : { date }) }).fields);

describe('text for TeX', () => {
  it.each([
    ['100% of $5 & #1_x', '100\\% of \\$5 \\& \\#1\\_x'],
    ['a{b}\\c', 'a\\textbraceleft{}b\\textbraceright{}\\textbackslash{}c'],
    ['~^<>|', '\\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}\\textbar{}'],
    // Two hyphens would be drawn as a dash, two apostrophes as a quotation mark.
    ['a -- b', 'a -{}- b'],
    ["''x'' ``y`` ?`", "'{}'x'{}' `{}`y`{}` ?{}`"],
    ['한일 군사정보보호협정 – é', '한일 군사정보보호협정 – é'],
    ['a\u00A0b', 'a~b'],
  ])('writes %s', (text, tex) => expect(escapeTex(text)).toBe(tex));

  it.each([
    ['Seoul to keep GSOMIA with Japan', 'Seoul to keep {GSOMIA} with {Japan}'],
    ['GSOMIA stays', '{GSOMIA} stays'],
    ['US-Korea talks in the U.S. Congress', '{US-Korea} talks in the {U.S}. {Congress}'],
    ['On <i>Felis</i> cats', 'On \\textit{{Felis}} cats'],
    ['H<sub>2</sub>O', 'H\\textsubscript{2}{O}'],
    ['a <i>b', 'a \\textless{}i\\textgreater{}b'],
    ['<i></i>', '\\textless{}i\\textgreater{}\\textless{}/i\\textgreater{}'],
    ['</i>a<i>', '\\textless{}/i\\textgreater{}a\\textless{}i\\textgreater{}'],
  ])('keeps the capitals of %s', (title, tex) => expect(escapeTitle(title, true)).toBe(tex));

  it('leaves the capitals of other languages alone', () => {
    expect(escapeTitle('Der Streit um das Abkommen', false)).toBe('Der Streit um das Abkommen');
  });

  it('keeps an item of a list whole', () => {
    expect(escapeItem('Simon and Schuster')).toBe('{Simon and Schuster}');
    expect(escapeItem('others')).toBe('{others}');
    expect(escapeItem('Brandt')).toBe('Brandt');
  });
});

describe('names for BibTeX', () => {
  it.each<[CslName, string, boolean]>([
    [{ family: 'Oh', given: 'Seok-min' }, 'Oh, Seok-min', true],
    [{ literal: 'Ministry of Trade, Industry and Energy' }, '{Ministry of Trade, Industry and Energy}', true],
    [{ literal: '연합뉴스' }, '{연합뉴스}', true],
    [{ family: 'Reuters' }, '{Reuters}', true],
    [{ given: 'Roshan' }, '{Roshan}', false],
    [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, 'King, Jr., Martin Luther', true],
    [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }, 'van Gogh, Vincent', true],
    [{ family: 'Gaulle', given: 'Charles', 'non-dropping-particle': 'De' }, 'De Gaulle, Charles', false],
    [{ family: 'Alembert', given: 'Jean', 'non-dropping-particle': 'd’' }, '{d’Alembert}, Jean', false],
    [
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
      'Humboldt, Alexander von',
      false,
    ],
    // A small word inside would be read as a particle.
    [{ family: 'Ortega y Gasset', given: 'José' }, '{Ortega y Gasset}, José', true],
    [{ family: 'Al-jazeera', given: 'A' }, '{Al-jazeera}, A', true],
    [{ family: 'Kim, Jr', given: 'and' }, '{Kim, Jr}, {and}', true],
    [{ family: 'a=b', given: '{' }, '{a=b}, {\\textbraceleft{}}', true],
    [{ family: '김', given: '민수' }, '김, 민수', true],
  ])('writes %j', (name, text, exact) => expect(bibtexName(name)).toEqual({ text, exact }));
});

describe('an entry of BibTeX', () => {
  it.each<[CslItem['issued'], string | undefined, Record<string, string>]>([
    [{ 'date-parts': [[2019]] }, undefined, { date: '2019' }],
    [{ 'date-parts': [[2019, '11']] }, undefined, { date: '2019-11' }],
    [
      {
        'date-parts': [
          [2019, 11, 5],
          [2019, 12],
        ],
      },
      undefined,
      { date: '2019-11-05/2019-12' },
    ],
    [{ 'date-parts': [[2019]], circa: true }, undefined, { date: '2019~' }],
    [{ 'date-parts': [[2019]], circa: 'false' }, undefined, { date: '2019' }],
    [{ 'date-parts': [[2019]], season: 'Fall' }, undefined, { date: '2019-23' }],
    [
      {
        'date-parts': [
          [1999, 21],
          [2001, 22],
        ],
      },
      undefined,
      { date: '1999-21' },
    ],
    [{ 'date-parts': [[-44]] }, undefined, { date: '-0044' }],
    [{ raw: '2019-11' }, undefined, { date: '2019-11' }],
    [{ literal: 'in the year of 100% doubt' }, undefined, { year: 'in the year of 100\\% doubt' }],
    [undefined, '2019-11-22T18:00:00+09:00/2019-11-30', { date: '2019-11-22/2019-11-30' }],
    [undefined, '2019-11-22/2019-11-23?', { date: '2019-11-22?/2019-11-23?' }],
    [undefined, '2019-11-22/..', { date: '2019-11-22' }],
    [undefined, '2019-11-22T10:00:00Z/2019-11-22T18:00:00Z', { date: '2019-11-22' }],
    [{ 'date-parts': [[2019, 11, 5]] }, '2019-11-06', { date: '2019-11-05' }],
    [{}, '2019-11-06', { date: '2019-11-06' }],
    [undefined, undefined, {}],
  ])('of %j and %s is dated', (issued, date, fields) => {
    expect(fieldsOf({ type: 'webpage', ...(issued === undefined ? {} : { issued }) }, date)).toEqual(fields);
  });

  it.each([
    ['en', { langid: 'english' }],
    ['en-GB', { langid: 'british' }],
    ['ko', { langid: 'korean' }],
    // No name of its own in babel: the tag itself.
    ['zh-Hant', { language: 'zh-Hant' }],
    ['x_{y}', { language: 'x\\_\\textbraceleft{}y\\textbraceright{}' }],
  ])('in %s has its language', (language, fields) => {
    expect(fieldsOf({ type: 'webpage', language })).toEqual(fields);
  });

  it('has fields by its type', () => {
    const csl = { 'container-title': 'C', publisher: 'P', issue: '3', number: '7', page: '4–9, 12' };
    expect(fieldsOf({ type: 'article-magazine', ...csl })).toEqual({
      entrysubtype: 'magazine',
      pages: '4--9, 12',
      journaltitle: 'C',
      publisher: 'P',
      number: '3',
    });
    expect(fieldsOf({ type: 'report', ...csl })).toMatchObject({
      booktitle: 'C',
      institution: 'P',
      number: '7',
    });
    expect(fieldsOf({ type: 'webpage', publisher: 'Simon and Co' })).toEqual({
      organization: '{Simon and Co}',
    });
    expect(bibtexEntry({ id: 's', csl: { type: 'chapter' } }).type).toBe('inbook');
    expect(bibtexEntry({ id: 's', csl: { type: 'chapter', editor: [{ family: 'E' }] } }).type).toBe(
      'incollection',
    );
  });

  it('has addresses as they are, without what would end the field', () => {
    expect(fieldsOf({ type: 'webpage', URL: 'https://a.example/b_c?d=100%25#{e}\\f g' })).toEqual({
      url: 'https://a.example/b_c?d=100%25#%7Be%7D%5Cf%20g',
    });
    expect(fieldsOf({ type: 'webpage', DOI: '10.1002/(SICI)1<693::AID-ASI4>3.0.CO;2-O' })).toEqual({
      doi: '10.1002/(SICI)1<693::AID-ASI4>3.0.CO;2-O',
    });
  });

  it('says what it has no place for', () => {
    const csl: CslItem = {
      type: 'interview',
      title: 'a\nb',
      author: [{ given: 'A' }],
      scale: '1:1',
      custom: { a: 1 },
      director: [],
      accessed: { literal: 'lately' },
      empty: '',
    };
    const lost = bibtexEntry({ id: 's', csl, date: '2019-11-22T18:00:00Z' }).lost;
    expect(lost.map(({ code, what, example }) => `${code} ${what} ${example}`).sort()).toEqual([
      'left-out bibliographic fields s/accessed',
      'left-out bibliographic fields s/custom',
      'left-out bibliographic fields s/director',
      'left-out bibliographic fields s/scale',
      'replaced characters s/title',
      'simplified bibliographic fields s/author',
      'simplified bibliographic fields s/type',
      'simplified dates 2019-11-22T18:00:00Z',
    ]);
  });
});

describe('keys', () => {
  it('are the ids, where these can be keys', () => {
    expect([...citationKeys(['S012', 'doi:10.1/a-b', '2019']).values()]).toEqual([
      'S012',
      'doi:10.1/a-b',
      '2019',
    ]);
  });

  it('stay as they are when sources come and go, and differ by more than capitals', () => {
    const ids = ['a b', 'a-b', '한국', '日本', 'S1', 's1', 'x,y={}%#"\\~'];
    const keys = citationKeys(ids);
    expect(new Set([...keys.values()].map((key) => key.toLowerCase())).size).toBe(ids.length);
    expect([...keys.values()].every((key) => /^[A-Za-z0-9_:.+/-]+$/.test(key))).toBe(true);
    expect(citationKeys(['日本', 'a b']).get('a b')).toBe(keys.get('a b'));
    expect(keys.get('a b')).toMatch(/^a-b-\w+$/);
  });

  it('come back as ids', () => {
    const all = [{ id: 'a b', csl: { type: 'book', title: 'T' } }];
    const [item] = readBack('bibtex', written(bibtexWriter, dossierOf(all)));
    expect(item?.id).toBe(citationKeys(['a b']).get('a b'));
    const losses = bibtexWriter.losses(dossierOf(all), { language: 'en', places: new Map() });
    expect(losses).toContainEqual({ code: 'replaced', what: 'characters', count: 1, example: 'a b' });
  });
});

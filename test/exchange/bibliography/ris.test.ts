import { describe, expect, it } from 'vitest';
import { risName } from '../../../src/exchange/bibliography/ris-names';
import { risRecord } from '../../../src/exchange/bibliography/ris-record';
import { risWriter } from '../../../src/exchange/bibliography/ris-writer';
import type { CslItem, CslName } from '../../../src/schema/csl';
import { dossierOf, written } from './judge';

const linesOf = (csl: CslItem, date?: string) =>
  risRecord({ id: 's', csl, ...(date === undefined ? {} : { date }) }).lines.map((line) => line.join(' '));

describe('a record of RIS', () => {
  it('has one line a value, from TY to ER', () => {
    const csl: CslItem = {
      type: 'article-newspaper',
      title: 'A\nTY  - JOUR',
      author: [{ family: 'Oh', given: 'S' }],
    };
    expect(written(risWriter, dossierOf([{ id: 'S 1', csl }]))).toBe(
      'TY  - NEWS\r\nID  - S 1\r\nAU  - Oh, S\r\nTI  - A TY - JOUR\r\nER  - \r\n\r\n',
    );
  });

  it.each<[CslItem['issued'], string | undefined, string[]]>([
    [{ 'date-parts': [[2019]] }, undefined, ['PY 2019']],
    [{ 'date-parts': [[2019, 11]] }, undefined, ['PY 2019', 'DA 2019/11//']],
    [{ 'date-parts': [['2019', '11', '5']] }, undefined, ['PY 2019', 'DA 2019/11/05/']],
    [{ 'date-parts': [[2019]], season: 1 }, undefined, ['PY 2019', 'DA 2019///Spring']],
    [{ 'date-parts': [[850]] }, undefined, ['PY 0850']],
    [{ literal: 'no date' }, undefined, ['PY no date']],
    [undefined, '2019-11-22/2019-11-30', ['PY 2019', 'DA 2019/11/22/']],
    [undefined, undefined, []],
  ])('of %j and %s is dated', (issued, date, lines) => {
    expect(linesOf({ type: 'webpage', ...(issued === undefined ? {} : { issued }) }, date)).toEqual(lines);
  });

  it('has its tags by its type', () => {
    const csl = {
      'container-title': 'C',
      'collection-title': 'S',
      publisher: 'P',
      editor: [{ literal: 'E' }],
    };
    expect(linesOf({ type: 'chapter', ...csl })).toEqual(['A2 E', 'T2 C', 'T3 S', 'PB P']);
    expect(linesOf({ type: 'book', 'collection-title': 'S', editor: [{ literal: 'E' }] })).toEqual([
      'A3 E',
      'T2 S',
    ]);
    expect(linesOf({ type: 'paper-conference', 'container-title': 'C', 'event-title': 'E' })).toEqual([
      'T2 E',
      'C3 C',
    ]);
    expect(linesOf({ type: 'webpage', editor: [{ literal: 'E' }] })).toEqual(['ED E']);
  });

  it('parts pages and keywords', () => {
    expect(linesOf({ type: 'article-journal', page: '4–9', keyword: 'a; b,c' })).toEqual([
      'SP 4',
      'EP 9',
      'KW a',
      'KW b',
      'KW c',
    ]);
    expect(linesOf({ type: 'article-journal', page: '4-9, 12' })).toEqual(['SP 4-9, 12']);
  });

  it('has the day on which an address was read', () => {
    const csl: CslItem = {
      type: 'webpage',
      accessed: { 'date-parts': [[2020, 1, 2]] },
      URL: 'https://a.example/b c',
      language: 'ko',
    };
    expect(linesOf(csl)).toEqual(['LA ko', 'Y2 2020/01/02/', 'UR https://a.example/b%20c']);
  });

  it('says what it has no place for', () => {
    const csl: CslItem = {
      type: 'treaty',
      author: [{ literal: 'A, B' }],
      DOI: '10.1/x',
      scale: '1:1',
      composer: [{ family: 'C' }],
      ISBN: '1',
      ISSN: '2',
    };
    const { lost } = risRecord({ id: 's', csl, date: '2019-11-22/2019-11-30' });
    expect(lost.map(({ code, what, example }) => `${code} ${what} ${example}`).sort()).toEqual([
      'left-out bibliographic fields s/ISSN',
      'left-out bibliographic fields s/composer',
      'left-out bibliographic fields s/scale',
      'simplified bibliographic fields s/author',
      'simplified bibliographic fields s/type',
      'simplified dates 2019-11-22/2019-11-30',
    ]);
  });
});

describe('names for RIS', () => {
  it.each<[CslName, string, boolean]>([
    [{ family: 'Oh', given: 'Seok-min' }, 'Oh, Seok-min', true],
    [{ family: 'King', given: 'Martin', suffix: 'Jr.' }, 'King, Martin, Jr.', true],
    [{ family: 'King', suffix: 'Jr.' }, 'King, , Jr.', true],
    [{ literal: '연합뉴스' }, '연합뉴스', true],
    [{ family: 'Reuters' }, 'Reuters', true],
    [{ given: 'Roshan' }, 'Roshan', false],
    // A comma would make a family name of the first half.
    [{ literal: 'Ministry of Trade, Industry' }, 'Ministry of Trade Industry', false],
    [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }, 'van Gogh, Vincent', false],
    [{ family: 'Humboldt', given: 'A', 'dropping-particle': 'von' }, 'Humboldt, A von', false],
  ])('writes %j', (name, text, exact) => expect(risName(name)).toEqual({ text, exact }));
});

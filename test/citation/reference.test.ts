import { describe, expect, test } from 'vitest';
import { cslDateText, reference, referenceLine } from '../../src/citation/reference';
import { englishWords } from '../../src/messages/messages';
import type { Source } from '../../src/schema/dossier';

const words = englishWords();
const line = (source: Omit<Source, 'id'>) =>
  referenceLine(reference({ id: 's', ...source }, '+09:00', words));

describe('a reference says what is known and invents nothing', () => {
  test('a newspaper article with all its parts', () => {
    expect(
      line({
        csl: {
          type: 'article-newspaper',
          title: 'Seoul keeps the pact',
          author: [{ given: 'Jane', family: 'Doe' }, { literal: 'Staff of the Daily' }],
          'container-title': 'The Daily',
          publisher: 'Daily Press',
          volume: 12,
          issue: 3,
          page: '4–9',
          language: 'ko',
          note: 'machine translation',
        },
        date: '2019-11-22T18:00:00+09:00',
      }),
    ).toBe(
      'Jane Doe and Staff of the Daily. Seoul keeps the pact. The Daily. Daily Press. 12 (3), 4–9. 22 November 2019, 18:00 (in Korean; machine translation).',
    );
  });

  test('what is unknown is left out, a missing title and date are said', () => {
    expect(line({ csl: { type: 'webpage' } })).toBe('[untitled]. undated.');
  });

  test('a publisher that is the container is told once, and the reader’s own language not at all', () => {
    const parts = {
      type: 'webpage',
      title: 'T',
      'container-title': 'NHK',
      publisher: 'NHK',
      language: 'en-US',
    };
    expect(line({ csl: parts, date: '2019' })).toBe('T. NHK. 2019.');
  });

  test('particles, suffixes and long lists of names', () => {
    const name = { given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Beethoven', suffix: 'Jr.' };
    expect(line({ csl: { type: 'book', title: 'T', author: [name] }, date: '1801' })).toBe(
      'Ludwig van Beethoven, Jr.. T. 1801.',
    );
    const many = ['A', 'B', 'C', 'D'].map((family) => ({ family }));
    expect(reference({ id: 's', csl: { type: 'book', author: many } }, 'Z', words).authors).toBe('A et al.');
    expect(reference({ id: 's', csl: { type: 'book', editor: [{ family: 'E' }] } }, 'Z', words).authors).toBe(
      'E',
    );
  });

  test('doubt about the date is told as doubt', () => {
    const { date } = reference(
      { id: 's', csl: { type: 'webpage' }, date: '2019-11-22/2019-11-30' },
      'Z',
      words,
    );
    expect(date).toBe('between 22 November 2019 and 30 November 2019');
  });

  test('a damaged language tag is shown as it is', () => {
    const { language } = reference({ id: 's', csl: { type: 'webpage', language: '!!' } }, 'Z', words);
    expect(language).toBe('in !!');
  });
});

describe('CSL date parts become EDTF', () => {
  test.each([
    [{ 'date-parts': [[2019, 7, 4]] }, '2019-07-04'],
    [{ 'date-parts': [['2019', '7']] }, '2019-07'],
    [{ 'date-parts': [[2019], [2020]] }, '2019/2020'],
    [{ 'date-parts': [[800]] }, '0800'],
    [{ 'date-parts': [['soon']] }, null],
    [{ literal: 'spring' }, null],
    [undefined, null],
  ])('%j is %s', (date, expected) => {
    expect(cslDateText(date)).toBe(expected);
  });

  test('issued is used where the source has no date of its own, its words where it has no parts', () => {
    const csl = { type: 'book', title: 'T' };
    expect(line({ csl: { ...csl, issued: { 'date-parts': [[2019, 7]] } } })).toBe('T. July 2019.');
    expect(line({ csl: { ...csl, issued: { literal: 'spring 2019' } } })).toBe('T. spring 2019.');
  });
});

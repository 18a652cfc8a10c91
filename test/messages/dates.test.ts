import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatYears } from '../../src/messages/dates';
import { en } from '../../src/messages/en';
import { createWords, englishWords } from '../../src/messages/messages';

const words = englishWords();
const seoul = '+09:00';

describe('a date is written for a reader', () => {
  test.each([
    // as fine as it was given
    ['2019', '2019'],
    ['2019-11', 'November 2019'],
    ['2019-11-22', '22 November 2019'],
    // times, in the dossier's timezone whatever offset they were written with
    ['2019-11-22T18:00:00+09:00', '22 November 2019, 18:00'],
    ['2019-11-22T15:00:00Z', '23 November 2019, 00:00'],
    // marks
    ['2019~', 'about 2019'],
    ['2019-11?', 'November 2019 (uncertain)'],
    ['2019-11-22%', 'about 22 November 2019 (uncertain)'],
    // durations
    ['2019-07-04/2023-03-23', '4 July 2019 – 23 March 2023'],
    ['2019-07/..', 'since July 2019'],
    ['../2019-07', 'until July 2019'],
    ['2019-09-11/', 'from 11 September 2019, end not known'],
    ['/2019-09-11', 'until 11 September 2019, start not known'],
    ['2019/2019', '2019'],
    // years before the common era are told with it
    ['-0043', '44 BC'],
  ])('%s is “%s”', (text, expected) => {
    expect(formatDate(text, seoul, words)).toBe(expected);
  });

  test('an interval about a moment is doubt, not duration', () => {
    expect(formatDate('2019-11-22/2019-11-30', seoul, words, 'moment')).toBe(
      'between 22 November 2019 and 30 November 2019',
    );
    const evening = '2019-11-22T00:00:00+09:00/2019-11-22T18:00:00+09:00';
    expect(formatDate(evening, seoul, words, 'moment')).toBe('22 November 2019, between 00:00 and 18:00');
    expect(formatDate('2019-11-22T18:00:00+09:00/2019-11-22', seoul, words, 'moment')).toBe(
      '22 November 2019, after 18:00',
    );
    expect(formatDate('2019-11-22/2019-11-22T18:00:00+09:00', seoul, words, 'moment')).toBe(
      '22 November 2019, before 18:00',
    );
  });

  test('another language has its own order and names', () => {
    expect(formatDate('2019-11-22', seoul, createWords('de', en))).toBe('22. November 2019');
    expect(formatDate('2019-11-22', seoul, createWords('ko', en))).toBe('2019년 11월 22일');
  });

  test.each(['22 November 2019', '2019-13', '', '2019-11-22T18:00', '<b>2019</b>'])(
    'what is no date of ours stands as it was written: “%s”',
    (text) => {
      expect(formatDate(text, seoul, words)).toBe(text);
    },
  );

  test('no text and no timezone makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, timezone) => {
        expect(typeof formatDate(text, timezone, words)).toBe('string');
      }),
    );
  });
});

describe('a span is told in years', () => {
  const at = (text: string) => Date.parse(text) / 1000;

  test('first and last year', () => {
    expect(formatYears(at('1951-01-01T00:00:00Z'), at('2023-06-01T00:00:00Z'), 'Z', words)).toBe('1951–2023');
  });

  test('the end is exclusive and the timezone counts', () => {
    expect(formatYears(at('2019-01-01T00:00:00Z'), at('2020-01-01T00:00:00Z'), 'Z', words)).toBe('2019');
    expect(formatYears(at('2018-12-31T15:00:00Z'), at('2019-06-01T00:00:00Z'), seoul, words)).toBe('2019');
  });
});

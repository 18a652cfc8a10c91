import { describe, expect, test } from 'vitest';
import { dateFault, isPoint, readDate, readOffset } from '../../src/schema/dates';

const at = (iso: string) => Date.parse(iso) / 1000;

/** Earliest and latest instant of a text that is a single date. */
function span(text: string, timezone = 'Z') {
  const date = readDate(text, timezone);
  if (date?.kind !== 'point') throw new Error(`${text} is no single date`);
  return [date.earliest, date.latest];
}

describe('a single date', () => {
  test.each([
    ['2019', '2019-01-01T00:00:00Z', '2020-01-01T00:00:00Z'],
    ['2019-11', '2019-11-01T00:00:00Z', '2019-12-01T00:00:00Z'],
    ['2019-12', '2019-12-01T00:00:00Z', '2020-01-01T00:00:00Z'],
    ['2019-11-22', '2019-11-22T00:00:00Z', '2019-11-23T00:00:00Z'],
    ['2020-02-29', '2020-02-29T00:00:00Z', '2020-03-01T00:00:00Z'],
    ['0000', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['-0044-03-15', '-000044-03-15T00:00:00Z', '-000044-03-16T00:00:00Z'],
  ])('%s lasts from its first instant to the first that is no longer in it', (text, first, end) => {
    expect(span(text)).toEqual([at(first), at(end)]);
  });

  test('lies in the timezone of the dossier', () => {
    expect(span('2019-11-22', '+09:00')).toEqual([at('2019-11-21T15:00:00Z'), at('2019-11-22T15:00:00Z')]);
    expect(span('2019', '-03:30')).toEqual([at('2019-01-01T03:30:00Z'), at('2020-01-01T03:30:00Z')]);
  });

  test('with a time is an instant without length, whatever the timezone', () => {
    const midnight = at('2019-11-22T15:00:00Z');
    expect(span('2019-11-23T00:00:00+09:00', '-05:00')).toEqual([midnight, midnight]);
    expect(span('2019-11-22T15:00:00Z', '+09:00')).toEqual([midnight, midnight]);
  });

  test('carries its marks', () => {
    const marks = (text: string) => {
      const date = readDate(text, 'Z');
      return date?.kind === 'point' ? [date.uncertain, date.approximate] : null;
    };
    expect(marks('2019')).toEqual([false, false]);
    expect(marks('2019-11?')).toEqual([true, false]);
    expect(marks('2019-11-22~')).toEqual([false, true]);
    expect(marks('-0044%')).toEqual([true, true]);
  });

  test('says how fine it is', () => {
    const precision = (text: string) => {
      const date = readDate(text, 'Z');
      return date?.kind === 'point' ? date.precision : null;
    };
    expect(['2019', '2019-11', '2019-11-22', '2019-11-22T18:00:00Z'].map(precision)).toEqual([
      'year',
      'month',
      'day',
      'second',
    ]);
  });
});

describe('an interval', () => {
  test('has two ends, of which one may be open or unknown', () => {
    const ends = (text: string) => {
      const date = readDate(text, 'Z');
      if (date?.kind !== 'interval') throw new Error(`${text} is no interval`);
      return [date.start, date.end].map((end) => (isPoint(end) ? end.precision : end));
    };
    expect(ends('2019-08/2019-11-22')).toEqual(['month', 'day']);
    expect(ends('2019-08/..')).toEqual(['month', 'open']);
    expect(ends('2019-08/')).toEqual(['month', 'unknown']);
    expect(ends('../2019')).toEqual(['open', 'year']);
    expect(ends('/2019')).toEqual(['unknown', 'year']);
    expect(ends('2016-11-23/2019-11-23T00:00:00+09:00')).toEqual(['day', 'second']);
  });

  test.each([
    '2019/2019',
    '2019-08/2019',
    '2019/2019-03',
    '2019-11-22T18:00:00Z/2019-11-22',
    '2019-11-22/2019-11-22T00:00:00Z',
    '2019-11-22T18:00:00Z/2019-11-22T18:00:00Z',
  ])('%s is not reversed: its end may lie after its start', (text) => {
    expect(dateFault(text)).toBeNull();
  });

  test.each([
    '2019/2018',
    '2019-11-22/2019-11-21',
    '2019-06/2019-05-31',
    '2019-11-22T18:00:00Z/2019-11-22T17:59:59Z',
    '2019-11-22T00:00:00Z/2019-11-21',
  ])('%s is reversed', (text) => {
    expect(dateFault(text)).toBe('reversed-interval');
  });

  test('is weighed in the timezone where a time meets a date', () => {
    expect(dateFault('2019-11-22T20:00:00Z/2019-11-22', 'Z')).toBeNull();
    expect(dateFault('2019-11-22T20:00:00Z/2019-11-22', '+09:00')).toBe('reversed-interval');
  });
});

describe('what is no date of the subset', () => {
  test.each([
    ['nothing', ''],
    ['words', 'yesterday'],
    ['space around it', ' 2019'],
    ['a line end after it', '2019\n'],
    ['two digits of year', '19'],
    ['five digits of year', '12019'],
    ['a long year', 'Y170000002'],
    ['minus zero', '-0000'],
    ['month 0', '2019-00'],
    ['month 13', '2019-13'],
    ['day 0', '2019-01-00'],
    ['29 February of a common year', '2019-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['31 April', '2019-04-31'],
    ['one digit of month', '2019-1'],
    ['no hyphens', '20191122'],
    ['a season', '2019-21'],
    ['unspecified digits', '201X'],
    ['a mark in front', '?2019'],
    ['a mark inside', '2019?-11'],
    ['two marks', '2019?~'],
    ['a set', '{2019,2020}'],
    ['a time without offset', '2019-11-22T18:00:00'],
    ['a time without seconds', '2019-11-22T18:00Z'],
    ['a time with fractions', '2019-11-22T18:00:00.5Z'],
    ['hour 24', '2019-11-22T24:00:00Z'],
    ['second 60', '2019-11-22T23:59:60Z'],
    ['offset +15:00', '2019-11-22T18:00:00+15:00'],
    ['a marked time', '2019-11-22T18:00:00Z?'],
    ['three parts', '2019/2020/2021'],
    ['a slash alone', '/'],
    ['two open ends', '../..'],
    ['an open and an unknown end', '../'],
    ['a marked open end', '2019/..?'],
    ['digits of another script', '２０１９'],
  ])('%s', (_, text) => {
    expect(dateFault(text)).toBe('bad-date');
    expect(readDate(text, 'Z')).toBeNull();
  });
});

test('a timezone that is none is a mistake of the caller', () => {
  expect(() => readDate('2019', 'Asia/Seoul')).toThrow(RangeError);
});

test('offsets are Z or signed hours and minutes', () => {
  expect(readOffset('Z')).toBe(0);
  expect(readOffset('+09:00')).toBe(32_400);
  expect(readOffset('-03:30')).toBe(-12_600);
  for (const text of ['', 'z', '+9:00', '+0900', '+14:60', '+15:00', 'UTC'])
    expect(readOffset(text)).toBeNull();
});

import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateFault, isPoint, readDate } from '../../src/schema/dates';

const pad = (value: number, size: number) => String(value).padStart(size, '0');
const year = fc
  .oneof(fc.integer({ min: 1800, max: 2100 }), fc.integer({ min: -9999, max: 9999 }))
  .map((value) => (value < 0 ? `-${pad(-value, 4)}` : pad(value, 4)));
// Months and days run past their ends, so that refusals are compared too.
const month = fc.integer({ min: 0, max: 13 }).map((value) => pad(value, 2));
const day = fc
  .oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 32 }))
  .map((value) => pad(value, 2));
const mark = fc.constantFrom('', '', '', '?', '~', '%');
const plainDate = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
);
// The package takes 29 February of every year: that day has a test of its own.
const oracleErrs = /-02-29/;
const markedDate = fc
  .tuple(plainDate, mark)
  .map((parts) => parts.join(''))
  .filter((source) => !oracleErrs.test(source));
const text = fc.oneof(
  markedDate,
  fc.tuple(markedDate, fc.oneof(markedDate, fc.constantFrom('..', ''))).map((ends) => ends.join('/')),
  markedDate.map((end) => `../${end}`),
);

interface Extremes {
  readonly type: string;
  readonly min: number | null;
  readonly max: number | null;
}

/** What the reference implementation says; null where it refuses. */
function oracle(source: string): Extremes | null {
  try {
    return edtf(source);
  } catch {
    return null;
  }
}

/** Ours in its terms: milliseconds, the last instant included; null where an end is unknown. */
function ours(source: string): { min: number | null; max: number | null } | null {
  const date = readDate(source, 'Z');
  if (date === null || dateFault(source) !== null) return null;
  if (date.kind === 'point') return { min: date.earliest * 1000, max: date.latest * 1000 - 1 };
  const { start, end } = date;
  return {
    min: isPoint(start) ? start.earliest * 1000 : start === 'open' ? -Infinity : null,
    max: isPoint(end) ? end.latest * 1000 - 1 : end === 'open' ? Infinity : null,
  };
}

test('dates and intervals begin and end where the edtf package says', () => {
  fc.assert(
    fc.property(text, (source) => {
      // The package numbers months 21 and up as seasons, and refuses an interval whose end is its start or holds it,
      // such as 2019-08/2019: those ours reads are tested by example.
      const theirs = oracle(source);
      const mine = ours(source);
      if (theirs === null && mine !== null) {
        const [start = '', end = ''] = source.split('/');
        expect(oracle(start) && oracle(end), source).toBeTruthy();
        return;
      }
      expect(mine, source).toEqual(theirs === null ? null : { min: theirs.min, max: theirs.max });
    }),
    { numRuns: 2000 },
  );
});

test('every refusal of a single date is shared', () => {
  fc.assert(
    fc.property(markedDate, (source) => {
      expect(readDate(source, 'Z') === null, source).toBe(oracle(source) === null);
    }),
    { numRuns: 2000 },
  );
});

test('29 February is a day of leap years only', () => {
  fc.assert(
    fc.property(year, (text) => {
      const number = Number(text);
      const leap = number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0);
      expect(readDate(`${text}-02-29`, 'Z') !== null, text).toBe(leap && text !== '-0000');
    }),
    { numRuns: 1000 },
  );
});

test('times with offset are where the calendar of the platform puts them', () => {
  const part = (max: number) => fc.integer({ min: 0, max }).map((value) => pad(value, 2));
  const offset = fc.oneof(
    fc.constant('Z'),
    fc.tuple(fc.constantFrom('+', '-'), part(14), part(59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
  );
  const instant = fc
    .tuple(
      fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
      part(23),
      part(59),
      part(59),
      offset,
    )
    .map(([date, h, m, s, zone]) => `${date.toISOString().slice(0, 10)}T${h}:${m}:${s}${zone}`);
  fc.assert(
    fc.property(instant, fc.constantFrom('Z', '+09:00', '-11:30'), (source, timezone) => {
      const expected = Date.parse(source) / 1000;
      expect(readDate(source, timezone)).toMatchObject({
        kind: 'point',
        earliest: expected,
        latest: expected,
      });
    }),
    { numRuns: 500 },
  );
});

test('a timezone moves a date by its offset and an instant not at all', () => {
  fc.assert(
    fc.property(plainDate, (source) => {
      const utc = readDate(source, 'Z');
      const seoul = readDate(source, '+09:00');
      fc.pre(utc?.kind === 'point' && seoul?.kind === 'point');
      expect(seoul.earliest).toBe(utc.earliest - 9 * 3600);
      expect(seoul.latest).toBe(utc.latest - 9 * 3600);
    }),
  );
});

test('no text makes the scanner throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9T:Z+/.?~%]{0,40}$/)), (source) => {
      expect(['bad-date', 'reversed-interval', null]).toContain(dateFault(source));
    }),
    { numRuns: 1000 },
  );
});

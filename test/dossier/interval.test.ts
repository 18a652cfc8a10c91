import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationOf, momentOf, overlaps, type Span, spanOf } from '../../src/dossier/interval';

const at = (iso: string) => Date.parse(iso) / 1000;

describe('spans', () => {
  test('reach from the first instant of the start to the end of the end', () => {
    const expected = { earliest: at('2019-08-01T00:00:00Z'), latest: at('2020-01-01T00:00:00Z') };
    expect(spanOf('2019-08/2019', 'Z')).toEqual(expected);
    expect(momentOf('2019-08/2019', 'Z')).toEqual(expected);
  });

  test('are infinite where open or unknown', () => {
    expect(spanOf('2019/..', 'Z').latest).toBe(Infinity);
    expect(spanOf('2019/', 'Z').latest).toBe(Infinity);
    expect(spanOf('../2019', 'Z').earliest).toBe(-Infinity);
    expect(momentOf('/2019', 'Z').earliest).toBe(-Infinity);
  });

  test('of what is no date are a mistake of the caller', () => {
    expect(() => spanOf('soon', 'Z')).toThrow(RangeError);
    expect(() => durationOf('soon', 'Z')).toThrow(RangeError);
  });
});

describe('overlap', () => {
  const span = (text: string) => spanOf(text, 'Z');

  test.each([
    ['2019', '2019-11-22'],
    ['2019/..', '2025'],
    ['2019-11-22T00:00:00Z', '2019-11-22'],
    ['2019-11-22T00:00:00Z', '2019-11-22T00:00:00Z'],
    ['../2019', '2019-12-31/..'],
  ])('%s and %s share an instant', (a, b) => {
    expect(overlaps(span(a), span(b))).toBe(true);
  });

  test.each([
    ['2019', '2020'],
    ['2019-11-22', '2019-11-23/..'],
    ['2019-11-23T00:00:00Z', '2019-11-22'],
    ['2019-11-22T00:00:00Z', '2019-11-22T00:00:01Z'],
    ['2016-11-23/2019-11-23T00:00:00Z', '2019-11-23'],
  ])('%s and %s share none', (a, b) => {
    expect(overlaps(span(a), span(b))).toBe(false);
  });

  test('is that of a model that tries every instant', () => {
    // Instants lie at whole numbers, spans between them: halves stand for what is inside.
    const holds = ({ earliest, latest }: Span, instant: number) =>
      earliest === latest ? instant === earliest : earliest <= instant && instant < latest;
    const spans = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.nat(4))
      .map(([start, length]) => ({ earliest: start, latest: start + length }));
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const instants = Array.from({ length: 24 }, (_, half) => half / 2);
        const shared = instants.some((instant) => holds(a, instant) && holds(b, instant));
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
    );
  });
});

describe('a duration keeps the doubt about its ends', () => {
  test('of an interval', () => {
    const { start, end, ending, begins } = durationOf('2018/2020-03', 'Z');
    expect([start.earliest, start.latest]).toEqual([at('2018-01-01T00:00:00Z'), at('2019-01-01T00:00:00Z')]);
    expect([end.earliest, end.latest]).toEqual([at('2020-03-01T00:00:00Z'), at('2020-04-01T00:00:00Z')]);
    expect([ending, begins]).toEqual(['date', true]);
  });

  test('and how it ends', () => {
    const ending = (text: string) => durationOf(text, 'Z').ending;
    expect(['2019', '2019/..', '2019/', '../2019'].map(ending)).toEqual(['none', 'open', 'unknown', 'date']);
    expect(durationOf('../2019', 'Z').begins).toBe(false);
  });
});

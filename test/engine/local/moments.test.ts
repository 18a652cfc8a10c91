import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Span } from '../../../src/dossier/interval';
import { either, momentsOf, shared, spansOf, within } from '../../../src/engine/local/moments';

const edge = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constantFrom(-Infinity, Infinity));
const span: fc.Arbitrary<Span> = fc
  .tuple(edge, edge)
  .map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b) }))
  .filter(({ earliest, latest }) => earliest < latest || Number.isFinite(earliest));
const spans = fc.array(span, { maxLength: 5 });

/** Instants at which spans may begin, hold or end, and between them. */
const instants = Array.from({ length: 21 }, (_, at) => at / 2 - 1);
const holds = (list: readonly Span[]) =>
  instants.map((at) => list.some((each) => overlaps(each, { earliest: at, latest: at })));

describe('sets of instants', () => {
  it('are joined, shared and compared instant by instant', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [one, other] = [momentsOf(a), momentsOf(b)];
        const [inOne, inOther] = [holds(a), holds(b)];
        const both = inOne.map((each, at) => each && inOther[at]);
        // An instant at the very end of a span is told as the span alone: only the set knows it.
        const known = (moments: readonly number[]) =>
          instants.map((at) => shared(moments, momentsOf([{ earliest: at, latest: at }])).length > 0);
        expect(known(one)).toEqual(inOne);
        expect(known(shared(one, other))).toEqual(both);
        expect(known(either(one, other))).toEqual(inOne.map((each, at) => each || inOther[at]));
        expect(within(one, other)).toBe(inOne.every((each, at) => !each || inOther[at]));
      }),
      { numRuns: 500 },
    );
  });

  it('are told as spans in order, those that meet as one', () => {
    const set = momentsOf([
      { earliest: 5, latest: 5 },
      { earliest: 2, latest: 3 },
      { earliest: -Infinity, latest: 2 },
    ]);
    expect(spansOf(set)).toEqual([
      { earliest: -Infinity, latest: 3 },
      { earliest: 5, latest: 5 },
    ]);
  });
});

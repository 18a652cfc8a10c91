import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../src/state/same-value';
import { anyView } from './arbitrary-view';

/** A value written with the keys of every map in order: equal texts are equal values. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`;
}

describe('values of plain data', () => {
  it('are the same when they are written the same', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(sameValue(a, b)).toBe(canonical(a) === canonical(b));
        expect(sameValue(a, structuredClone(a))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same whatever the order of keys', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(sameValue(view, Object.fromEntries(Object.entries(view).reverse()))).toBe(true);
      }),
    );
  });

  it.each([
    [[], {}],
    [{}, null],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [[1, 2], [1]],
    ['1', 1],
    [{ constructor: 1 }, {}],
    [{ toString: 1 }, { valueOf: 1 }],
  ])('%j and %j differ', (a, b) => {
    expect(sameValue(a, b)).toBe(false);
  });
});

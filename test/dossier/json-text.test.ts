import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depthFault, placeOf, syntaxFault } from '../../src/dossier/json-text';

/** Whether the platform takes a text as JSON. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the first fault of a text', () => {
  test.each([
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['[01]', 2],
    ['[1.]', 2],
    ['nul', 0],
    ['[true false]', 6],
    ['{} {}', 3],
    ['["a\nb"]', 3],
    ['["\\x"]', 2],
    ['["\\u12g4"]', 2],
    [']', 0],
    ['[}', 1],
    ['[1', 2],
    ['"abc', 4],
    ['', 0],
  ])('%j is at %i', (text, offset) => {
    expect(isJson(text)).toBe(false);
    expect(syntaxFault(text)).toBe(offset);
  });

  test('is there exactly where the platform finds one', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.nat(3), fc.stringMatching(/^[[\]{},:"\\0-9.eE+\-truefalsn \n]{0,3}$/))
      .map(([json, at, cut, patch]) => {
        const start = at % (json.length + 1);
        return json.slice(0, start) + patch + json.slice(start + cut);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        expect(syntaxFault(text) === null, text).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('depth', () => {
  test('counts arrays and objects, not what stands in strings', () => {
    expect(depthFault('[[[]]]', 3)).toBeNull();
    expect(depthFault('[[[]]]', 2)).toEqual({ line: 1, column: 3 });
    expect(depthFault('["[[[", "\\"[[["]', 1)).toBeNull();
    expect(depthFault('["\\\\",\n [[]]]', 2)).toEqual({ line: 2, column: 3 });
  });

  test('is that of the value', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 5 }), (value, limit) => {
        expect(depthFault(JSON.stringify(value), limit) === null).toBe(depthOf(value) <= limit);
      }),
    );
  });
});

test('places count lines and columns from 1', () => {
  expect(placeOf('abc', 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf('ab\ncd\n\ne', 4)).toEqual({ line: 2, column: 2 });
  expect(placeOf('ab\ncd\n\ne', 7)).toEqual({ line: 4, column: 1 });
});

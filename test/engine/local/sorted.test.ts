import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoints } from '../../../src/engine/local/code-points';
import { sorted } from '../../../src/engine/local/sorted';
import { createSlices } from '../../../src/engine/slices';

const codePoints = (text: string) => Array.from(text, (each) => each.codePointAt(0) as number);

describe('order by code points', () => {
  it('is that of the lists of code points', () => {
    // Units on both sides of the surrogates, and pairs of them.
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '한', '\uE000', '\uFF21', '🤝', '𠮷'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [codePoints(a), codePoints(b)];
        const at = left.findIndex((point, place) => point !== right[place]);
        const expected =
          at < 0 || at >= right.length ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
        expect(Math.sign(byCodePoints(a, b))).toBe(Math.sign(expected));
      }),
    );
  });

  it('puts what lies beyond the basic plane last', () => {
    expect(['\u{1F91D}', '\uFF21', 'a', ''].sort(byCodePoints)).toEqual(['', 'a', '\uFF21', '\u{1F91D}']);
  });
});

describe('the sort that gives way', () => {
  // Long enough for several runs and an odd one at the end.
  it.each([0, 1, 2048, 2049, 10_000, 12_289])(
    'puts %i items in the order of the platform, stably',
    async (size) => {
      const items = Array.from({ length: size }, (_, at) => ({ key: (at * 7919) % 101, at }));
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      const before = [...items];
      expect(await sorted(items, compare, createSlices())).toEqual([...items].sort(compare));
      expect(items).toEqual(before);
    },
  );

  it('stops when cancelled', async () => {
    const items = Array.from({ length: 5000 }, (_, at) => -at);
    await expect(sorted(items, (a, b) => a - b, createSlices(AbortSignal.abort()))).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/engine/local/fingerprint';
import { pageOf } from '../../../src/engine/local/paging';

describe('a page', () => {
  it('follows on the page before, until all is read once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 20 }),
        fc.integer({ min: 1, max: 7 }),
        (list, limit) => {
          const read: number[] = [];
          let page = pageOf(list, { limit }, 'r', ['q']);
          read.push(...page.items);
          while (page.next !== undefined) {
            expect(page.total).toEqual({ value: list.length, exact: true });
            page = pageOf(list, { limit, after: page.next }, 'r', ['q']);
            read.push(...page.items);
          }
          expect(read).toEqual(list);
        },
      ),
    );
  });

  it('keeps questions with spaces and line ends apart', () => {
    const ask = (question: string[], after?: string) =>
      pageOf([1, 2], after === undefined ? { limit: 1 } : { limit: 1, after }, 'r', question);
    const { next = '' } = ask(['search', 'a\nb c']);
    expect(ask(['search', 'a\nb c'], next).items).toEqual([2]);
    expect(() => ask(['search', 'a\nb', 'c'], next)).toThrow('stale');
  });

  it.each(['', ' ', '1', 'x ["r","q"]', '-1 ["r","q"]', '3 ["r","q"]', '1 ["other","q"]', '1e0 ["r","q"]'])(
    'is refused for the cursor %j',
    (after) => {
      expect(() => pageOf([1, 2], { limit: 1, after }, 'r', ['q'])).toThrow('stale');
    },
  );

  it.each([0, -1, 1.5, Number.NaN, 1001])('is refused for %d items', (limit) => {
    expect(() => pageOf([1], { limit }, 'r', ['q'])).toThrow('limit');
  });
});

describe('the fingerprint of a file', () => {
  it('is the same for the same bytes, wherever they lie, and differs by one bit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
        const shifted = new Uint8Array(bytes.length + 1);
        shifted.set(bytes, 1);
        expect(fingerprint(shifted.subarray(1))).toBe(fingerprint(bytes));
        const changed = bytes.slice();
        const place = at % bytes.length;
        changed[place] = (changed[place] as number) ^ (1 << bit);
        expect(fingerprint(changed)).not.toBe(fingerprint(bytes));
      }),
    );
  });
});

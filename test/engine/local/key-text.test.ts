import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachMatch, writeKeys } from '../../../src/engine/local/key-text';
import { createSlices } from '../../../src/engine/slices';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '한'), minLength: 1, maxLength: 3 });
const key = fc.array(word, { minLength: 0, maxLength: 4 }).map((words) => words.join(' '));

it('finds the keys that hold every word, row by row, also where keys fill many chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(key, { maxLength: 3 }), { maxLength: 12 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', 'z'.repeat(50_000)),
      async (records, words, filling) => {
        const keys = records.map((each) => each.map((text) => text + filling));
        const table = await writeKeys(keys.length, (row) => keys[row] ?? [], createSlices());
        const found: [number, string][] = [];
        await eachMatch(table, words, (row, text) => found.push([row, text]), createSlices());
        const wanted = keys.flatMap((each, row) =>
          each.filter((text) => words.every((one) => text.includes(one))).map((text) => [row, text]),
        );
        expect(found).toEqual(wanted);
      },
    ),
    { numRuns: 300 },
  );
});

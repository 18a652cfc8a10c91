import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallest } from '../../../src/engine/local/smallest';
import { createSlices } from '../../../src/engine/slices';

it('the smallest of many numbers are those that sorting all would put first', async () => {
  const number = fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.double({ noNaN: true }),
    fc.constant(Number.NaN),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(number, { maxLength: 60 }), fc.nat({ max: 20 }), async (numbers, most) => {
      const found = await smallest(numbers.length, (place) => numbers[place] as number, most, createSlices());
      const finite = Float64Array.from(numbers.filter((each) => each < Infinity)).sort();
      expect([...found]).toEqual([...finite.slice(0, most)]);
    }),
  );
});

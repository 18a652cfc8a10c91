import { expect, it } from 'vitest';
import { cutSlice } from '../../src/graph/cut-slice';
import { sliceOf } from './slices';

const slice = sliceOf(
  [
    ['a', 'country', 'Alpha'],
    ['b', 'leader', 'Beta'],
    ['c', 'country', 'Gamma'],
  ],
  [
    ['ab', 'rivals', 'a', 'b'],
    ['bc', 'sanctions', 'b', 'c', 2],
    ['cc', 'pays', 'c', 'c'],
    ['hidden', 'pays', 'b', 'c', 0],
  ],
);

it('a part of a slice keeps the rows asked for, no loose ends, and counts degrees anew', () => {
  const part = cutSlice(
    slice,
    (id) => id !== 'a',
    (id) => id !== 'gone',
  );
  expect(part.entities.ids).toEqual(['b', 'c']);
  expect(part.entities.label).toEqual(['Beta', 'Gamma']);
  expect([...part.entities.degree]).toEqual([1, 2]);
  expect(part.ties.ids).toEqual(['bc', 'cc', 'hidden']);
  expect([...part.ties.from]).toEqual([0, 1, 0]);
  expect([...part.ties.to]).toEqual([1, 1, 1]);
  expect([...part.ties.evidence]).toEqual([2, 4, 0]);
});

it('a tie can be left out by itself', () => {
  const part = cutSlice(
    slice,
    () => true,
    (id) => id !== 'bc',
  );
  expect(part.ties.ids).toEqual(['ab', 'cc', 'hidden']);
  expect([...part.entities.degree]).toEqual([1, 1, 1]);
});

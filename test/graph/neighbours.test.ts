import { expect, it } from 'vitest';
import { noMarks } from '../../src/graph/marks';
import { mergeSlice } from '../../src/graph/merge-slice';
import { neighbourhoodOf } from '../../src/graph/neighbours';
import { createShownGraph } from '../../src/graph/shown-graph';
import { sliceOf, summary } from './slices';

const graph = createShownGraph();
mergeSlice(
  graph,
  sliceOf(
    [
      ['a', 'country'],
      ['b', 'country'],
      ['c', 'country'],
      ['d', 'country'],
    ],
    [
      ['ab', 'rivals', 'a', 'b'],
      ['ba', 'sanctions', 'b', 'a'],
      ['bc', 'rivals', 'b', 'c'],
      ['aa', 'pays', 'a', 'a'],
    ],
  ),
  summary,
  new Float32Array(8),
  noMarks,
);
const near = (...ids: string[]) => {
  const { entities, ties } = neighbourhoodOf(graph, ids);
  return [[...entities].sort().join(' '), [...ties].sort().join(' ')];
};

it('an entity stands with its ties, loops among them, and their other ends', () => {
  expect(near('a')).toEqual(['a b', 'aa ab ba']);
  expect(near('d')).toEqual(['d', '']);
});

it('a tie stands with its two ends', () => {
  expect(near('bc')).toEqual(['b c', 'bc']);
});

it('several records stand with what each stands with; unknown ids are left out', () => {
  expect(near('a', 'bc', 'nobody')).toEqual(['a b c', 'aa ab ba bc']);
  expect(near('nobody')).toEqual(['', '']);
});

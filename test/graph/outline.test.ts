import { describe, expect, it } from 'vitest';
import { noMarks } from '../../src/graph/marks';
import { mergeSlice } from '../../src/graph/merge-slice';
import { type OutlineSort, outlineOf } from '../../src/graph/outline';
import { createShownGraph } from '../../src/graph/shown-graph';
import { sliceOf, summary } from './slices';

function graphOf() {
  const slice = sliceOf(
    [
      ['a', 'country', 'Beta 2'],
      ['b', 'leader', 'Beta 1'],
      ['c', 'agreement', 'Alpha'],
      ['z', 'event', 'Zulu'],
    ],
    [
      ['ab', 'rivals', 'a', 'b', 2],
      ['ca', 'sanctions', 'c', 'a', 3],
      ['cb', 'presses', 'c', 'b', 1],
      ['aa', 'pays', 'a', 'a', 5],
    ],
  );
  slice.ties.earliest.set([300, 100, Number.NEGATIVE_INFINITY, 200]);
  const graph = createShownGraph();
  mergeSlice(graph, slice, summary, new Float32Array(8), noMarks);
  return graph;
}

const order = (sort: OutlineSort) =>
  outlineOf(graphOf(), sort)
    .map(({ id, ties }) => `${id}:${ties.map((tie) => tie.id).join(',')}`)
    .join(' ');

describe('the Outline', () => {
  it('has a row an entity and under it its ties, a self-tie once', () => {
    const rows = outlineOf(graphOf(), { by: 'name', descending: false });
    expect(rows.map(({ id, tieCount, ties }) => [id, tieCount, ties.length])).toEqual([
      ['c', 2, 2],
      ['b', 2, 2],
      ['a', 3, 3],
      ['z', 0, 0],
    ]);
    const [under] = rows[0]?.ties ?? [];
    expect(under).toMatchObject({ id: 'cb', entity: 'c', other: 'b', otherLabel: 'Beta 1', forward: true });
    expect(rows[1]?.ties.find(({ id }) => id === 'ab')).toMatchObject({
      forward: false,
      other: 'a',
      evidence: 2,
    });
    expect(rows[2]?.evidence).toEqual([0, 0, 1, 1, 0, 1, 0]);
  });

  it('has no ties for a row whose entity is gone by the time they are read', () => {
    const graph = graphOf();
    const rows = outlineOf(graph, { by: 'name', descending: false });
    graph.dropNode('a');
    expect(rows.find(({ id }) => id === 'a')?.ties).toEqual([]);
    expect(rows.find(({ id }) => id === 'c')?.ties.map(({ id }) => id)).toEqual(['cb']);
  });

  it('makes the ties of a row once', () => {
    const [row] = outlineOf(graphOf(), { by: 'name', descending: false });
    expect(row?.ties).toBe(row?.ties);
  });

  it('is sorted by each column, both ways, equal rows by name', () => {
    expect(order({ by: 'name', descending: false })).toBe('c:cb,ca b:cb,ab a:ca,ab,aa z:');
    expect(
      order({ by: 'name', descending: true })
        .split(' ')
        .map((row) => row[0]),
    ).toEqual(['z', 'a', 'b', 'c']);
    expect(
      order({ by: 'ties', descending: true })
        .split(' ')
        .map((row) => row[0]),
    ).toEqual(['a', 'c', 'b', 'z']);
    expect(
      order({ by: 'kind', descending: false })
        .split(' ')
        .map((row) => row[0]),
    ).toEqual(['c', 'a', 'z', 'b']);
    expect(order({ by: 'evidence', descending: false })).toContain('a:ca,aa,ab');
    expect(
      order({ by: 'evidence', descending: true })
        .split(' ')
        .map((row) => row[0]),
    ).toEqual(['b', 'c', 'a', 'z']);
  });

  it('keeps what has no date last, whichever way round', () => {
    expect(order({ by: 'date', descending: false })).toBe('c:ca,cb a:ca,aa,ab b:ab,cb z:');
    expect(order({ by: 'date', descending: true })).toBe('b:ab,cb c:ca,cb a:ab,aa,ca z:');
  });
});

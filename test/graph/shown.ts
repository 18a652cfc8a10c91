import { type Marks, noMarks } from '../../src/graph/marks';
import { mergeSlice } from '../../src/graph/merge-slice';
import { createShownGraph } from '../../src/graph/shown-graph';
import { sliceOf, summary, type TieRow } from './slices';

/** Entities of kind country at given places, and their ties, as the canvas shows them. */
export function shownAt(
  places: Readonly<Record<string, readonly [x: number, y: number]>>,
  ties: readonly TieRow[],
  marks: Partial<Marks> = {},
) {
  const graph = createShownGraph();
  const slice = sliceOf(
    Object.keys(places).map((id) => [id, 'country'] as const),
    ties,
  );
  mergeSlice(graph, slice, summary, Float32Array.from(Object.values(places).flat()), {
    ...noMarks,
    ...marks,
  });
  return graph;
}

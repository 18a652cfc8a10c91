import type { GraphSlice, Summary } from '../engine/port';
import { mergeSlice } from '../graph/merge-slice';
import { type Positions, positionOf, remember } from '../graph/positions';
import { labelBox, radiusOf } from '../graph/size';
import type { LayoutRequest } from '../layout/protocol';
import type { Layout } from '../layout/supervisor';
import type { Position, View } from '../schema/view';
import { categoryOf } from '../schema/vocabulary';
import type { Places, Placing } from './placing';

/** How strongly a tie of each category pulls: leaders stand by their countries. */
const pull = { office: 2.5, cooperation: 1, conflict: 1, context: 0.8 } as const;

/** Rows of a slice in the order of ids, so that the picture does not depend on the order of the answer. */
function rowsById(slice: GraphSlice): number[] {
  const { ids } = slice.entities;
  return [...ids.keys()].sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}

function requestFor(
  slice: GraphSlice,
  summary: Summary,
  order: readonly number[],
  fixed: ReadonlyMap<string, Position>,
  seed: number,
): LayoutRequest {
  const { entities, ties } = slice;
  const boxes = order.map((row) => labelBox(entities.label[row] ?? ''));
  const place = new Uint32Array(order.length);
  order.forEach((row, at) => {
    place[row] = at;
  });
  const drawn = [...ties.ids.keys()]
    .filter((row) => ties.evidence[row] !== 0)
    .sort((a, b) => ((ties.ids[a] ?? '') < (ties.ids[b] ?? '') ? -1 : 1));
  const weightOf = (row: number) => {
    const kind = summary.vocabulary.tieKinds[summary.tieKinds[ties.kind[row] ?? -1] ?? ''];
    const target = summary.entityKinds[entities.kind[ties.to[row] ?? -1] ?? -1] ?? '';
    return kind ? pull[categoryOf(kind, target)] : 1;
  };
  const places = new Float32Array(2 * order.length).fill(Number.NaN);
  order.forEach((row, at) => {
    const known = fixed.get(entities.ids[row] ?? '');
    if (known) places.set(known, 2 * at);
  });
  return {
    seed,
    radius: Float32Array.from(order, (row) => radiusOf(entities.degree[row] ?? 0)),
    labelHalfWidth: Float32Array.from(boxes, (box) => box.halfWidth),
    labelHeight: Float32Array.from(boxes, (box) => box.height),
    from: Uint32Array.from(drawn, (row) => place[ties.from[row] ?? 0] ?? 0),
    to: Uint32Array.from(drawn, (row) => place[ties.to[row] ?? 0] ?? 0),
    weight: Float32Array.from(drawn, weightOf),
    fixed: places,
  };
}

/** Layouts whose places are kept: that of the view, and those to which undo may lead back. */
const rememberedSeeds = 8;

/** Places by the layout worker; remembers where every entity of the open dossier ever stood. */
export function createPlacing(layout: Layout): Placing {
  /** By seed, the last used at the end. */
  const memory = new Map<number, Positions>();
  let current: Positions = new Map();

  /** What is remembered under a seed, which thereby is the last to be forgotten. */
  function recall(seed: number): Positions {
    const positions = memory.get(seed) ?? new Map();
    memory.delete(seed);
    memory.set(seed, positions);
    if (memory.size > rememberedSeeds) memory.delete(memory.keys().next().value as number);
    return positions;
  }

  return {
    async place(
      slice: GraphSlice,
      summary: Summary,
      view: View,
      anew: boolean,
      signal: AbortSignal,
    ): Promise<Places> {
      const { ids } = slice.entities;
      const { seed } = view.layout;
      const known: ReadonlyMap<string, Position> = (anew ? undefined : memory.get(seed)) ?? new Map();
      // Pins alone are no picture to build on: the layout runs as if nothing were pinned, and pins override it after.
      // So a link shows the others where its writer saw them.
      const pins = ids.some((id) => known.has(id)) ? view.pins : {};
      const fixed = new Map<string, Position>();
      for (const id of ids) {
        const position = positionOf(id, known, pins);
        if (position) fixed.set(id, position);
      }
      const home = new Float32Array(2 * ids.length);
      if (fixed.size < ids.length) {
        const order = rowsById(slice);
        const found = await layout.place(requestFor(slice, summary, order, fixed, seed), signal);
        order.forEach((row, at) => {
          home.set(found.subarray(2 * at, 2 * at + 2), 2 * row);
        });
      }
      const xy = new Float32Array(2 * ids.length);
      ids.forEach((id, row) => {
        const position = known.get(id) ?? fixed.get(id);
        if (position) home.set(position, 2 * row);
      });
      xy.set(home);
      ids.forEach((id, row) => {
        const pin = Object.hasOwn(view.pins, id) ? view.pins[id] : undefined;
        if (pin) xy.set(pin, 2 * row);
      });
      return { xy, home, seed };
    },
    merge(graph, slice, summary, places, marks, anew) {
      if (anew) memory.clear();
      current = recall(places.seed);
      remember(current, slice.entities.ids, places.home);
      mergeSlice(graph, slice, summary, places.xy, marks);
    },
    pin(graph, pins) {
      graph.forEachNode((id, has) => {
        const { x, y, pinned } = has;
        const [toX, toY] = positionOf(id, current, pins) ?? [x, y];
        const held = Object.hasOwn(pins, id);
        if (toX === x && toY === y && held === pinned) return;
        graph.replaceNodeAttributes(id, { ...has, x: toX, y: toY, pinned: held });
      });
      graph.updateAttribute('revision', (revision) => (revision ?? 0) + 1);
    },
    kill: () => layout.kill(),
  };
}

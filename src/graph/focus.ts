import type { GraphSlice } from '../engine/port';

/** Entities of a slice within so many steps of one of them, along its drawn ties; empty where the slice lacks it. */
export function withinSteps(slice: GraphSlice, id: string, depth: number): ReadonlySet<string> {
  const { entities, ties } = slice;
  const start = entities.ids.indexOf(id);
  if (start < 0) return new Set();
  const reached = new Uint8Array(entities.ids.length);
  reached[start] = 1;
  for (let step = 1; step <= depth; step += 1) {
    for (let tie = 0; tie < ties.ids.length; tie += 1) {
      if (ties.evidence[tie] === 0) continue;
      const [from, to] = [ties.from[tie] as number, ties.to[tie] as number];
      // Reached in this very step: its own ties wait for the next.
      if (reached[from] && (reached[from] as number) <= step && !reached[to]) reached[to] = step + 1;
      else if (reached[to] && (reached[to] as number) <= step && !reached[from]) reached[from] = step + 1;
    }
  }
  return new Set(entities.ids.filter((_, row) => reached[row]));
}

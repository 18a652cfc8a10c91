import type { ShownGraph } from '../../graph/shown-graph';

/** How many more neighbours one wish brings. */
export const expandStep = 50;

/** Entities that are drawn next to one, itself apart. */
export function drawnNeighbours(graph: ShownGraph, id: string): number {
  if (!graph.hasNode(id)) return 0;
  const others = new Set(graph.neighbors(id));
  others.delete(id);
  return others.size;
}

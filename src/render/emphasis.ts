import { neighbourhoodOf } from '../graph/neighbours';
import type { ShownGraph } from '../graph/shown-graph';

/** What is drawn in full and what recedes. */
export interface Emphasis {
  /** Ids drawn in full; null: all. */
  readonly near: ReadonlySet<string> | null;
  /** How much of their colour the others keep, 0 to 1; the rest is paper. */
  readonly rest: number;
  readonly selected: ReadonlySet<string>;
  readonly hovered: string | null;
}

/** Others while something is hovered: still there, but out of the way. */
const restWhileHovered = 0.28;
/** Others while something is selected: a person goes on reading them. */
const restWhileSelected = 0.5;

/** What the pointer and the selection bring forward, with all they touch. Ids that are not shown count for nothing. */
export function emphasisOf(
  graph: ShownGraph,
  selection: readonly string[],
  hovered: string | null,
): Emphasis {
  const shown = (id: string): boolean => graph.hasNode(id) || graph.hasEdge(id);
  const selected = new Set(selection.filter(shown));
  const under = hovered !== null && shown(hovered) ? hovered : null;
  if (under === null && selected.size === 0) return { near: null, rest: 1, selected, hovered: null };
  const { entities, ties } = neighbourhoodOf(graph, under === null ? selected : [under]);
  // What is selected stays in sight while the pointer wanders.
  const near = new Set([...entities, ...ties, ...selected]);
  return { near, rest: under === null ? restWhileSelected : restWhileHovered, selected, hovered: under };
}

/** How much of its colour a record keeps, 0 to 1. */
export function strengthOf(emphasis: Emphasis, id: string): number {
  return emphasis.near === null || emphasis.near.has(id) ? 1 : emphasis.rest;
}

import type { GraphSlice, Summary } from '../engine/port';
import type { Marks } from '../graph/marks';
import type { ShownGraph } from '../graph/shown-graph';
import type { Position, View } from '../schema/view';

/** A place for each row of a slice's entities: x and y alternate. */
export interface Places {
  /** Where they are drawn: pinned ones where the hand put them. */
  readonly xy: Float32Array;
  /** Where they belong without pins: what is released goes back there. */
  readonly home: Float32Array;
  /** Seed of the layout that gave them. */
  readonly seed: number;
}

/**
 * Where entities stand: remembers every entity ever placed, under each seed its own, asks the layout for the rest. So
 * places follow from the view, and undo leads back to them.
 */
export interface Placing {
  /**
   * Places for a slice: pinned and remembered ones as they are, the others by the layout with the view's seed.
   * `anew` ignores what is remembered: another dossier. Nothing is remembered before `merge`.
   */
  place(slice: GraphSlice, summary: Summary, view: View, anew: boolean, signal: AbortSignal): Promise<Places>;
  /** Makes the graph show exactly the slice, at these places, and remembers them. */
  merge(
    graph: ShownGraph,
    slice: GraphSlice,
    summary: Summary,
    places: Places,
    marks: Marks,
    anew: boolean,
  ): void;
  /** Moves what is pinned; released entities go back to where the layout had them. */
  pin(graph: ShownGraph, pins: Readonly<Record<string, Position>>): void;
  kill(): void;
}

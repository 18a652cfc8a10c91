import type { GraphSlice, Summary } from '../engine/port';
import type { ShownGraph } from '../graph/shown-graph';
import type { Position, View } from '../schema/view';

/** A place for each row of a slice's entities: x and y alternate. */
export type Places = Float32Array;

/** Where entities stand: remembers every entity ever placed, asks the layout for the rest. */
export interface Placing {
  /**
   * Places for a slice: pinned and remembered ones as they are, the others by the layout with the view's seed.
   * `anew` ignores what is remembered: another dossier, or a layout run again. Nothing is remembered before `merge`.
   */
  place(slice: GraphSlice, summary: Summary, view: View, anew: boolean, signal: AbortSignal): Promise<Places>;
  /** Makes the graph show exactly the slice, at these places, and remembers them. */
  merge(graph: ShownGraph, slice: GraphSlice, summary: Summary, places: Places, anew: boolean): void;
  /** Moves what is pinned; released entities stay where they are. */
  pin(graph: ShownGraph, pins: Readonly<Record<string, Position>>): void;
  kill(): void;
}

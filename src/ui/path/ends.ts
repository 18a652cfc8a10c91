import { createStore, type StoreApi } from 'zustand/vanilla';

/** An end of a path as it was picked. */
export interface PathEnd {
  readonly id: string;
  readonly label: string;
}

/** Ends picked so far: a path is asked for once both are there. Not part of the view, which holds whole questions. */
export interface PathEnds {
  readonly from: PathEnd | null;
  readonly to: PathEnd | null;
}

export type PathEndsStore = StoreApi<PathEnds>;

export function createPathEnds(): PathEndsStore {
  return createStore<PathEnds>(() => ({ from: null, to: null }));
}

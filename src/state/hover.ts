import { createStore, type StoreApi } from 'zustand/vanilla';

/** The record under the pointer, on the canvas or in a list. Lists set it and never draw from it: hover re-renders no panel. */
export type HoverStore = StoreApi<{ readonly id: string | null }>;

export function createHover(): HoverStore {
  return createStore<{ readonly id: string | null }>(() => ({ id: null }));
}

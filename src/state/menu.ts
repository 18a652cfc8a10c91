import { createStore, type StoreApi } from 'zustand/vanilla';

/** Where a context menu was asked for, viewport CSS pixels, and for which records; none is empty paper. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
}

/** The context menu of the graph: the stage opens it, the interface draws and closes it. Null while it is closed. */
export type MenuStore = StoreApi<{ readonly at: MenuPlace | null }>;

export function createMenu(): MenuStore {
  return createStore<{ readonly at: MenuPlace | null }>(() => ({ at: null }));
}

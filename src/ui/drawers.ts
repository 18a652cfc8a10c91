import { createStore, type StoreApi } from 'zustand/vanilla';

export const drawerNames = ['filters', 'outline', 'timeline'] as const;

/** What slides in over the graph: `timeline` on narrow screens only, from 1024 px it has a row of its own. */
export type DrawerName = (typeof drawerNames)[number];

/** What is open now. Not part of the view: it is the reader's desk, not what is seen. */
export interface Drawers extends Readonly<Record<DrawerName, boolean>> {
  /** Entity whose neighbours can be asked for by kind of tie in the Inspector; null while that list is closed. */
  readonly expanding: string | null;
}

export type DrawersStore = StoreApi<Drawers>;

const closed = { filters: false, outline: false, timeline: false } as const;

/** All closed. */
export function createDrawers(): DrawersStore {
  return createStore<Drawers>(() => ({ ...closed, expanding: null }));
}

/** Opens or closes one; with `alone` (narrow screens, where each is a sheet) the others close. */
export function toggleDrawer(drawers: DrawersStore, name: DrawerName, alone: boolean): void {
  drawers.setState((open) => ({ ...(alone ? closed : {}), [name]: !open[name] }));
}

/** Closes every sheet; true where one was open. */
export function closeDrawers(drawers: DrawersStore): boolean {
  const { filters, outline, timeline } = drawers.getState();
  if (!filters && !outline && !timeline) return false;
  drawers.setState(closed);
  return true;
}

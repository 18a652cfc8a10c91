import type { Position, View } from '../schema/view';

/** Keeps an entity where it was put, in graph units. */
export function pin(id: string, position: Position) {
  return pinMany({ [id]: position });
}

/** Keeps entities where they are, in graph units; what was pinned before and is not named stays pinned. */
export function pinMany(positions: Readonly<Record<string, Position>>) {
  return (view: View): View =>
    Object.keys(positions).length === 0 ? view : { ...view, pins: { ...view.pins, ...positions } };
}

/** Lets the layout place these entities again. */
export function unpin(ids: readonly string[]) {
  return (view: View): View => {
    const loose = new Set(ids);
    const kept = Object.entries(view.pins).filter(([id]) => !loose.has(id));
    if (kept.length === Object.keys(view.pins).length) return view;
    return { ...view, pins: Object.fromEntries(kept) };
  };
}

/** Lets the layout place every entity again. */
export function unpinAll(view: View): View {
  return Object.keys(view.pins).length === 0 ? view : { ...view, pins: {} };
}

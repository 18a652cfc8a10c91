import type { Position } from '../schema/view';

/** Where entities stand, by id: every entity ever placed, so that what a filter hid comes back to its place. */
export type Positions = Map<string, Position>;

/** Remembers places: x and y alternate, by the order of `ids`. */
export function remember(positions: Positions, ids: readonly string[], places: Float32Array): void {
  ids.forEach((id, row) => {
    positions.set(id, [places[2 * row] as number, places[2 * row + 1] as number]);
  });
}

/** The place that holds for an entity: where it was pinned, else where it was last; undefined for one never placed. */
export function positionOf(
  id: string,
  positions: ReadonlyMap<string, Position>,
  pins: Readonly<Record<string, Position>>,
): Position | undefined {
  return Object.hasOwn(pins, id) ? pins[id] : positions.get(id);
}

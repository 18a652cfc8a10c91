import type { LayoutRequest } from '../../src/layout/protocol';

/** A request over `order` rows of one size, joined by `ties`; nothing is fixed. */
export function requestOf(
  order: number,
  ties: readonly (readonly [from: number, to: number])[],
  seed = 1,
): LayoutRequest {
  return {
    seed,
    radius: new Float32Array(order).fill(12),
    labelHalfWidth: new Float32Array(order).fill(48),
    labelHeight: new Float32Array(order).fill(34),
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
    weight: new Float32Array(ties.length).fill(1),
    fixed: new Float32Array(2 * order).fill(Number.NaN),
  };
}

/** A request with some rows fixed at given places. */
export function withFixed(
  request: LayoutRequest,
  places: ReadonlyMap<number, readonly [number, number]>,
): LayoutRequest {
  const fixed = request.fixed.slice();
  for (const [row, position] of places) fixed.set(position, 2 * row);
  return { ...request, fixed };
}

/** Communities of `size` rows, joined inside by a ring and two chords a row, and to the next community by one tie. */
export function communities(count: number, size: number): LayoutRequest {
  const ties: [number, number][] = [];
  for (let community = 0; community < count; community++) {
    const start = community * size;
    for (let row = 0; row < size; row++) {
      ties.push([start + row, start + ((row + 1) % size)]);
      ties.push([start + row, start + ((row * 7 + 3) % size)]);
      ties.push([start + row, start + ((row * 11 + 5) % size)]);
    }
    ties.push([start, ((community + 1) % count) * size]);
  }
  return requestOf(count * size, ties);
}

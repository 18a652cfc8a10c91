import { cross, shareInside } from '../../src/layout/geometry';
import type { LayoutRequest } from '../../src/layout/protocol';

/** How good a picture is, in numbers that tests and tuning can compare. */
export interface Quality {
  /** Pairs of rows whose boxes of disc and name overlap. */
  readonly overlaps: number;
  /** Pairs of lines that cross; parallel ties count once. */
  readonly crossings: number;
  /** Lines that run through a disc which is not one of their ends. */
  readonly pierced: number;
  /** Lines that run through a name which is not of one of their ends. */
  readonly struck: number;
  /** Normalised stress over rows that a path joins: 0 is distances in proportion to hops. */
  readonly stress: number;
  /** Width by height of the box around everything. */
  readonly aspect: number;
  readonly width: number;
  readonly height: number;
}

function hopsFrom(start: number, neighbours: readonly ReadonlySet<number>[]): Map<number, number> {
  const hops = new Map([[start, 0]]);
  const queue = [start];
  for (const row of queue) {
    for (const other of neighbours[row] as ReadonlySet<number>) {
      if (hops.has(other)) continue;
      hops.set(other, (hops.get(row) as number) + 1);
      queue.push(other);
    }
  }
  return hops;
}

function stressOf(request: LayoutRequest, x: readonly number[], y: readonly number[]): number {
  const neighbours = x.map(() => new Set<number>());
  for (const [tie, from] of request.from.entries()) {
    const to = request.to[tie] as number;
    neighbours[from]?.add(to);
    neighbours[to]?.add(from);
  }
  // Scale that fits best, in closed form, then what is left.
  let [above, below] = [0, 0];
  const pairs: [number, number][] = [];
  for (let row = 0; row < x.length; row++) {
    for (const [other, hops] of hopsFrom(row, neighbours)) {
      if (other <= row) continue;
      const distance = Math.hypot(
        (x[row] as number) - (x[other] as number),
        (y[row] as number) - (y[other] as number),
      );
      pairs.push([distance, hops]);
      above += distance / hops;
      below += (distance / hops) ** 2;
    }
  }
  if (pairs.length === 0) return 0;
  const scale = above / below;
  return (
    pairs.reduce((sum, [distance, hops]) => sum + (1 - (scale * distance) / hops) ** 2, 0) / pairs.length
  );
}

/** Measures a picture: `places` as the kernel returns them. */
export function measure(request: LayoutRequest, places: Float32Array): Quality {
  const order = request.radius.length;
  const rows = [...Array(order).keys()];
  const x = rows.map((row) => places[2 * row] as number);
  const y = rows.map((row) => places[2 * row + 1] as number);
  const boxes = rows.map((row) => {
    const radius = request.radius[row] as number;
    const half = Math.max(radius, request.labelHalfWidth[row] as number);
    return {
      left: (x[row] as number) - half,
      right: (x[row] as number) + half,
      top: (y[row] as number) + radius,
      bottom: (y[row] as number) - radius - (request.labelHeight[row] as number),
    };
  });
  let overlaps = 0;
  for (const [row, a] of boxes.entries()) {
    for (const b of boxes.slice(row + 1)) {
      if (a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top) overlaps += 1;
    }
  }
  const lines = new Map<string, readonly [number, number]>();
  for (const [tie, from] of request.from.entries()) {
    const to = request.to[tie] as number;
    if (from !== to)
      lines.set(`${Math.min(from, to)} ${Math.max(from, to)}`, [Math.min(from, to), Math.max(from, to)]);
  }
  const at = (row: number) => [x[row] as number, y[row] as number] as const;
  const pairs = [...lines.values()];
  let crossings = 0;
  pairs.forEach(([a, b], index) => {
    for (const [c, d] of pairs.slice(index + 1)) {
      if (a === c || a === d || b === c || b === d) continue;
      if (cross(...at(a), ...at(b), ...at(c), ...at(d))) crossings += 1;
    }
  });
  let [pierced, struck] = [0, 0];
  for (const [a, b] of pairs) {
    for (const row of rows) {
      if (row === a || row === b) continue;
      const radius = request.radius[row] as number;
      const [px, py] = at(row);
      const rim = py - radius;
      const half = request.labelHalfWidth[row] as number;
      // A square as wide as the disc's inner one: a line that only grazes the rim is no blemish.
      const inner = radius * Math.SQRT1_2;
      if (shareInside(...at(a), ...at(b), px - inner, px + inner, py - inner, py + inner) > 0) pierced += 1;
      const foot = rim - (request.labelHeight[row] as number);
      if (half > 0 && shareInside(...at(a), ...at(b), px - half, px + half, foot, rim) > 0) struck += 1;
    }
  }
  const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
  const height = Math.max(...boxes.map((box) => box.top)) - Math.min(...boxes.map((box) => box.bottom));
  return {
    overlaps,
    crossings,
    pierced,
    struck,
    stress: stressOf(request, x, y),
    aspect: width / height,
    width,
    height,
  };
}

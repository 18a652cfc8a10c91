import type { Scene } from './scene';

/** Rounds after which what still overlaps is left: crowds pinned in place by hand cannot be parted. */
const roundLimit = 600;

/** Rows in the order of their left sides. */
function byLeft(scene: Scene, order: Uint32Array): void {
  order.sort(
    (a, b) =>
      (scene.x[a] as number) -
        (scene.halfWidth[a] as number) -
        ((scene.x[b] as number) - (scene.halfWidth[b] as number)) || a - b,
  );
}

/** Moves two boxes apart along the axis that needs the shorter way; fixed ones stay. */
function part(scene: Scene, a: number, b: number, sideways: number, upright: number): void {
  const share = scene.fixed[a] === 1 ? 0 : scene.fixed[b] === 1 ? 1 : 0.5;
  const { x, y } = scene;
  // Wide boxes: a step aside costs the picture more than a step up, so up is taken a little longer.
  if (sideways < upright * 0.9) {
    const way = (x[a] as number) < (x[b] as number) || (x[a] === x[b] && a < b) ? -1 : 1;
    x[a] = (x[a] as number) + way * sideways * share;
    x[b] = (x[b] as number) - way * sideways * (1 - share);
  } else {
    const [middleA, middleB] = [a, b].map(
      (row) => (y[row] as number) + ((scene.above[row] as number) - (scene.below[row] as number)) / 2,
    ) as [number, number];
    const way = middleA < middleB || (middleA === middleB && a < b) ? -1 : 1;
    y[a] = (y[a] as number) + way * upright * share;
    y[b] = (y[b] as number) - way * upright * (1 - share);
  }
}

/** One pass over all boxes that overlap; returns how many pairs did. Sweeps from left to right: O(n log n + overlaps). */
function pass(scene: Scene, order: Uint32Array): number {
  const { x, y, halfWidth, above, below, fixed } = scene;
  byLeft(scene, order);
  let found = 0;
  for (let i = 0; i < order.length; i++) {
    const a = order[i] as number;
    for (let j = i + 1; j < order.length; j++) {
      const b = order[j] as number;
      const sideways =
        (halfWidth[a] as number) + (halfWidth[b] as number) - Math.abs((x[a] as number) - (x[b] as number));
      if ((x[b] as number) - (halfWidth[b] as number) > (x[a] as number) + (halfWidth[a] as number)) break;
      if (fixed[a] === 1 && fixed[b] === 1) continue;
      const upright = Math.min(
        (y[a] as number) + (above[a] as number) - ((y[b] as number) - (below[b] as number)),
        (y[b] as number) + (above[b] as number) - ((y[a] as number) - (below[a] as number)),
      );
      if (sideways <= 1e-6 || upright <= 1e-6) continue;
      found += 1;
      part(scene, a, b, sideways + 0.02, upright + 0.02);
    }
  }
  return found;
}

/** Parts overlapping boxes until none do. Deterministic; moves little, by repeated small steps. */
export function separate(scene: Scene): void {
  const order = Uint32Array.from({ length: scene.order }, (_, row) => row);
  for (let round = 0; round < roundLimit; round++) {
    if (pass(scene, order) === 0) return;
  }
}

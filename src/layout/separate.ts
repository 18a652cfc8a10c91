import type { Scene } from './scene';

/** Rounds after which what still overlaps is left: crowds pinned in place by hand cannot be parted. */
const roundLimit = 600;
/** A crowd that has not come apart after so many rounds gets more room all over. */
const growthRounds = 25;
const growth = 1.06;

function grow(scene: Scene): void {
  for (let row = 0; row < scene.order; row++) {
    scene.x[row] = (scene.x[row] as number) * growth;
    scene.y[row] = (scene.y[row] as number) * growth;
  }
}

/** Puts rows in the order of their left sides, by insertion: from pass to pass hardly any change places. */
function sortByLeft(scene: Scene, order: Uint32Array, left: Float64Array): void {
  for (let row = 0; row < scene.order; row++) {
    left[row] = (scene.x[row] as number) - (scene.halfWidth[row] as number);
  }
  for (let place = 1; place < order.length; place++) {
    const row = order[place] as number;
    let to = place;
    while (to > 0) {
      const before = order[to - 1] as number;
      const gap = (left[before] as number) - (left[row] as number);
      if (gap < 0 || (gap === 0 && before < row)) break;
      order[to] = before;
      to -= 1;
    }
    order[to] = row;
  }
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

/** One pass over all boxes that overlap; returns how many pairs did. Sweeps from left to right: O(n + overlaps). */
function pass(scene: Scene, order: Uint32Array, left: Float64Array): number {
  const { x, y, halfWidth, above, below, fixed } = scene;
  sortByLeft(scene, order, left);
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
  const left = new Float64Array(scene.order);
  // One full sort; insertion alone would take the square of the number of rows.
  order.sort(
    (a, b) =>
      (scene.x[a] as number) -
        (scene.halfWidth[a] as number) -
        (scene.x[b] as number) +
        (scene.halfWidth[b] as number) || a - b,
  );
  const free = scene.fixed.every((fixed) => fixed === 0);
  for (let round = 0; round < roundLimit; round++) {
    if (pass(scene, order, left) === 0) return;
    if (round % growthRounds === growthRounds - 1 && free) grow(scene);
  }
}

import { type Frame, fairLength, rowCost } from './cost';
import { createRandom } from './random';
import { otherEnd, type Scene } from './scene';

/** Most visits to each row. */
const visitLimit = 60;
/** Tries at each visit: the cost of the old place is then summed once for several new ones. */
const triesAVisit = 5;
/** Pairs of things that all visits together may look at: some 0.2 s. Large pictures get fewer visits, then none. */
const effort = 1.9e6;
/** Fewer visits than this to each row only disturb. */
const fewest = 4;
/** The farthest that the first and the last tries reach, graph units. */
const reach = { first: 400, last: 6 } as const;
/** How much dearer a try may be at first and still be taken, so that a row gets over a wall. */
const heat = 6;
/** Share of tries that stand a row beside one of its neighbours instead of near where it is. */
const besideShare = 0.3;

/** Visits that the effort allows to each row: a visit looks from each of its pairs at every row and pair. */
function visitsFor(scene: Scene): number {
  const pairs = scene.pairFrom.length;
  let angles = 0;
  for (let row = 0; row < scene.order; row++) {
    angles += ((scene.offset[row + 1] as number) - (scene.offset[row] as number)) ** 2;
  }
  const sweep = 2 * pairs * (scene.order + pairs) + scene.order * scene.order + 4 * angles;
  return Math.min(visitLimit, Math.floor(effort / Math.max(sweep, 1)));
}

/** A place to try for a row, written into x and y. */
function step(scene: Scene, row: number, far: number, random: () => number): void {
  const { x, y, offset } = scene;
  const first = offset[row] as number;
  const degree = (offset[row + 1] as number) - first;
  const angle = random() * 2 * Math.PI;
  let length = far * Math.sqrt(random());
  if (degree > 0 && random() < besideShare) {
    const pair = scene.pairsAt[first + Math.floor(random() * degree)] as number;
    const other = otherEnd(scene, pair, row);
    x[row] = x[other] as number;
    y[row] = y[other] as number;
    length = fairLength(scene, pair) * (0.8 + 0.8 * random());
  }
  x[row] = (x[row] as number) + length * Math.cos(angle);
  y[row] = (y[row] as number) + length * Math.sin(angle);
}

/**
 * Improves a picture by moving one row at a time to where it costs less (simulated annealing after Davidson and Harel,
 * 1996): no name covered, no line through a disc, few crossings, fair lengths. The number of tries follows from the
 * size alone, and chance from the seed.
 */
export function polish(scene: Scene, frame: Frame, seed: number): void {
  const free = [...scene.fixed.keys()].filter((row) => scene.fixed[row] === 0);
  const visits = visitsFor(scene);
  if (free.length === 0 || visits < fewest) return;
  const random = createRandom(seed ^ 0x9e3779b9);
  const { x, y } = scene;
  const total = visits * free.length;
  for (let visit = 0; visit < total; visit++) {
    const progress = visit / total;
    const far = reach.first * (reach.last / reach.first) ** progress;
    const warmth = heat * (1 - progress) ** 3;
    const row = free[Math.floor(random() * free.length)] as number;
    let cost = rowCost(scene, row, frame, Number.POSITIVE_INFINITY);
    for (let attempt = 0; attempt < triesAVisit; attempt++) {
      const oldX = x[row] as number;
      const oldY = y[row] as number;
      step(scene, row, far, random);
      // Metropolis: how much dearer the new place may be is drawn first, so that the sum can stop at it.
      const limit = cost - warmth * Math.log(1 - random());
      const now = rowCost(scene, row, frame, limit);
      if (now <= limit) {
        cost = now;
      } else {
        x[row] = oldX;
        y[row] = oldY;
      }
    }
  }
}

import { centre, extentOf, fitToFrame, frameAround, frameFor, pack } from './compose';
import { settle } from './force';
import { placeByPivots } from './pivot-mds';
import { polish } from './polish';
import type { LayoutRequest } from './protocol';
import { createRandom } from './random';
import { componentsOf, createScene, cutOut, otherEnd, putBack, type Scene } from './scene';
import { separate } from './separate';

/** Starts each row that does not stand yet (`standing` is 0) beside those of its neighbours that do. */
function startBeside(scene: Scene, standing: Uint8Array, random: () => number): void {
  const placed = standing.slice();
  const waiting = [...placed.keys()].filter((row) => placed[row] === 0);
  while (waiting.length > 0) {
    // The row with the most placed neighbours first; rows are in order, so ties fall to the lowest.
    let [best, most] = [0, -1];
    waiting.forEach((row, index) => {
      let near = 0;
      for (let k = scene.offset[row] as number; k < (scene.offset[row + 1] as number); k++) {
        near += placed[otherEnd(scene, scene.pairsAt[k] as number, row)] as number;
      }
      if (near > most) [best, most] = [index, near];
    });
    const row = waiting.splice(best, 1)[0] as number;
    let [x, y, count] = [0, 0, 0];
    for (let k = scene.offset[row] as number; k < (scene.offset[row + 1] as number); k++) {
      const other = otherEnd(scene, scene.pairsAt[k] as number, row);
      if (placed[other] === 0) continue;
      x += scene.x[other] as number;
      y += scene.y[other] as number;
      count += 1;
    }
    const angle = random() * 2 * Math.PI;
    const away = count === 1 ? 90 : 30;
    scene.x[row] = x / Math.max(count, 1) + away * Math.cos(angle);
    scene.y[row] = y / Math.max(count, 1) + away * Math.sin(angle);
    placed[row] = 1;
  }
}

/** Lays out a connected scene of which nothing stands yet, around its own origin. */
function layOut(scene: Scene, seed: number): void {
  placeByPivots(scene, createRandom(seed));
  settle(scene);
  const frame = frameFor(scene);
  fitToFrame(scene, frame);
  polish(scene, frame, seed);
  separate(scene);
}

/**
 * Places for every row, x and y alternating. Fixed rows come back as they are; the others find a place among them, or
 * make a new picture around the origin where nothing is fixed. The same request has the same answer on every run.
 */
export function place(request: LayoutRequest): Float32Array {
  const scene = createScene(request);
  const components = componentsOf(scene);
  const stands = (rows: readonly number[]) => rows.some((row) => scene.fixed[row] === 1);
  const fresh = components.filter((rows) => !stands(rows));
  const old = components
    .filter(stands)
    .flat()
    .sort((a, b) => a - b);
  if (old.length > 0) {
    const part = cutOut(scene, old);
    startBeside(part, part.fixed, createRandom(request.seed));
    polish(part, frameAround(part), request.seed);
    separate(part);
    putBack(scene, part, old);
  }
  for (const rows of fresh) {
    if (rows.length === 1) continue;
    const part = cutOut(scene, rows);
    layOut(part, request.seed);
    putBack(scene, part, rows);
  }
  pack(scene, fresh, old.length > 0 ? extentOf(scene, old) : null);
  if (old.length === 0 && scene.order > 0) centre(scene);
  const places = new Float32Array(2 * scene.order);
  for (let row = 0; row < scene.order; row++) {
    places[2 * row] = scene.x[row] as number;
    places[2 * row + 1] = scene.y[row] as number;
  }
  return places;
}

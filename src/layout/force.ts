import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Scene } from './scene';

/** Numbers a row takes in the kernel's matrix of nodes, and where they stand. */
const rowSize = 10;
const at = { x: 0, y: 1, mass: 6, convergence: 7, size: 8, fixed: 9 } as const;
/** The same for its matrix of edges: source, target, weight. */
const pairSize = 3;

/** Pairwise repulsion below this many rows, a quadtree above. */
const treeFrom = 400;

/** Rounds by size: small pictures settle, large ones stay within a second. */
function roundsFor(order: number): number {
  return order <= 600 ? 320 : 160;
}

/**
 * ForceAtlas2 in linLog mode (Jacomy and others, 2014; Noack, 2007), which keeps what belongs together apart from the
 * rest. It runs a fixed number of rounds or until nothing moves by more than a thousandth of the picture: never by the
 * clock, so that the same request has the same answer.
 */
export function settle(scene: Scene): void {
  const nodes = new Float64Array(scene.order * rowSize);
  for (let row = 0; row < scene.order; row++) {
    const start = row * rowSize;
    nodes[start + at.x] = scene.x[row] as number;
    nodes[start + at.y] = scene.y[row] as number;
    nodes[start + at.mass] = 1 + (scene.offset[row + 1] as number) - (scene.offset[row] as number);
    nodes[start + at.convergence] = 1;
    nodes[start + at.size] = scene.radius[row] as number;
    nodes[start + at.fixed] = scene.fixed[row] as number;
  }
  const pairs = new Float64Array(scene.pairFrom.length * pairSize);
  for (let pair = 0; pair < scene.pairFrom.length; pair++) {
    pairs[pair * pairSize] = (scene.pairFrom[pair] as number) * rowSize;
    pairs[pair * pairSize + 1] = (scene.pairTo[pair] as number) * rowSize;
    pairs[pair * pairSize + 2] = scene.pairWeight[pair] as number;
  }
  const settings = {
    linLogMode: true,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 1,
    strongGravityMode: false,
    gravity: 0.6,
    slowDown: 2,
    barnesHutOptimize: scene.order >= treeFrom,
    barnesHutTheta: 1.2,
  };
  for (let round = roundsFor(scene.order); round > 0; round--) {
    const before = nodes.slice();
    iterate(settings, nodes, pairs);
    let [moved, extent] = [0, 1e-9];
    for (let start = 0; start < nodes.length; start += rowSize) {
      const [x, y] = [nodes[start + at.x] as number, nodes[start + at.y] as number];
      moved = Math.max(
        moved,
        Math.abs(x - (before[start] as number)),
        Math.abs(y - (before[start + 1] as number)),
      );
      extent = Math.max(extent, Math.abs(x), Math.abs(y));
    }
    if (moved < extent * 1e-4) break;
  }
  for (let row = 0; row < scene.order; row++) {
    if (scene.fixed[row] === 1) continue;
    scene.x[row] = nodes[row * rowSize + at.x] as number;
    scene.y[row] = nodes[row * rowSize + at.y] as number;
  }
}

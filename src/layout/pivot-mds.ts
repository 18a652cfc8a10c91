import { otherEnd, type Scene } from './scene';

/** Hops between two pivots are enough: more pivots cost time and change little (Brandes and Pich, 2006). */
const pivotLimit = 50;
const powerRounds = 60;

/** Hops from a row to every row of a connected scene. */
function breadthFirst(scene: Scene, start: number, hops: Float64Array): void {
  hops.fill(-1);
  hops[start] = 0;
  const queue = [start];
  for (let at = 0; at < queue.length; at++) {
    const row = queue[at] as number;
    const next = (hops[row] as number) + 1;
    for (let k = scene.offset[row] as number; k < (scene.offset[row + 1] as number); k++) {
      const other = otherEnd(scene, scene.pairsAt[k] as number, row);
      if ((hops[other] as number) >= 0) continue;
      hops[other] = next;
      queue.push(other);
    }
  }
}

/** Squared hops to each pivot, doubly centred: rows are entities, columns pivots. */
function centredDistances(scene: Scene, first: number): Float64Array[] {
  const nearest = new Float64Array(scene.order).fill(Number.POSITIVE_INFINITY);
  const columns: Float64Array[] = [];
  let pivot = first;
  for (let count = Math.min(pivotLimit, scene.order); count > 0; count--) {
    const hops = new Float64Array(scene.order);
    breadthFirst(scene, pivot, hops);
    let farthest = 0;
    for (let row = 0; row < scene.order; row++) {
      nearest[row] = Math.min(nearest[row] as number, hops[row] as number);
      if ((nearest[row] as number) > (nearest[farthest] as number)) farthest = row;
    }
    columns.push(hops.map((length) => length * length));
    pivot = farthest;
  }
  const rowMeans = new Float64Array(scene.order);
  let mean = 0;
  for (const column of columns) {
    for (let row = 0; row < scene.order; row++) {
      const share = (column[row] as number) / columns.length;
      rowMeans[row] = (rowMeans[row] as number) + share;
      mean += share / scene.order;
    }
  }
  return columns.map((column) => {
    const columnMean = column.reduce((sum, value) => sum + value, 0) / scene.order;
    return column.map((value, row) => -0.5 * (value - columnMean - (rowMeans[row] as number) + mean));
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Main axis of the columns by power iteration, kept at right angles to `other`. */
function mainAxis(products: Float64Array[], start: Float64Array, other: Float64Array | null): Float64Array {
  let axis = start;
  for (let round = 0; round < powerRounds; round++) {
    const next = Float64Array.from(products, (row) => dot(row, axis));
    if (other) {
      const along = dot(next, other);
      for (let i = 0; i < next.length; i++) next[i] = (next[i] as number) - along * (other[i] as number);
    }
    const length = Math.sqrt(dot(next, next));
    if (length < 1e-12) return axis;
    axis = next.map((value) => value / length);
  }
  return axis;
}

/**
 * Starting places for a connected scene by PivotMDS (Brandes and Pich, "Eigensolver methods for progressive
 * multidimensional scaling", 2006): hops on the graph become distances on paper, roughly. About one unit a hop; rows that it cannot tell apart are strewn a little.
 */
export function placeByPivots(scene: Scene, random: () => number): void {
  const columns = centredDistances(scene, Math.floor(random() * scene.order));
  const products = columns.map((column) => Float64Array.from(columns, (other) => dot(column, other)));
  const start = () => Float64Array.from(columns, () => random() - 0.5);
  const first = mainAxis(products, start(), null);
  const second = mainAxis(products, start(), first);
  for (let row = 0; row < scene.order; row++) {
    let [x, y] = [0, 0];
    columns.forEach((column, pivot) => {
      x += (column[row] as number) * (first[pivot] as number);
      y += (column[row] as number) * (second[pivot] as number);
    });
    // The scale of the columns, so that a hop is about 1.
    const unit = Math.sqrt(columns.length);
    scene.x[row] = x / unit + (random() - 0.5) * 0.4;
    scene.y[row] = y / unit + (random() - 0.5) * 0.4;
  }
}

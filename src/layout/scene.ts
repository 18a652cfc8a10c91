import type { LayoutRequest } from './protocol';

/** Breathing space kept around every disc and label, graph units. */
export const margin = 5;

/** Above this many rows a canvas has no room for all names; they are then left out of account, and discs alone keep apart. */
const namedLimit = 500;

/** The problem in a form that every step of the kernel works on: parallel ties folded into one pair, self-ties left out. */
export interface Scene {
  readonly order: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 where the row must stay. */
  readonly fixed: Uint8Array;
  readonly radius: Float64Array;
  readonly labelHalfWidth: Float64Array;
  readonly labelHeight: Float64Array;
  /** Extents of the box of disc and label around the disc's centre: sideways, up and down. */
  readonly halfWidth: Float64Array;
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Rows that a pair joins, the lower first; pairs are in rising order. */
  readonly pairFrom: Uint32Array;
  readonly pairTo: Uint32Array;
  /** Pull of the pair. */
  readonly pairWeight: Float64Array;
  /** Ties that the pair folds: the width of its fan. */
  readonly pairTies: Uint16Array;
  /** Pairs at a row: `pairsAt[offset[row] .. offset[row + 1]]`. */
  readonly offset: Uint32Array;
  readonly pairsAt: Uint32Array;
}

interface Fold {
  weight: number;
  ties: number;
}

/** More ties pull closer, but not in proportion: seven quarrels do not make one point of two countries. */
function pull(fold: Fold): number {
  return (fold.weight / fold.ties) * (1 + 0.35 * Math.log2(fold.ties));
}

function pairsByRow(
  order: number,
  pairFrom: Uint32Array,
  pairTo: Uint32Array,
): { offset: Uint32Array; pairsAt: Uint32Array } {
  const offset = new Uint32Array(order + 1);
  for (const ends of [pairFrom, pairTo]) {
    for (const row of ends) offset[row + 1] = (offset[row + 1] as number) + 1;
  }
  for (let row = 0; row < order; row++)
    offset[row + 1] = (offset[row + 1] as number) + (offset[row] as number);
  const pairsAt = new Uint32Array(2 * pairFrom.length);
  const next = offset.slice();
  for (let pair = 0; pair < pairFrom.length; pair++) {
    for (const row of [pairFrom[pair] as number, pairTo[pair] as number]) {
      pairsAt[next[row] as number] = pair;
      next[row] = (next[row] as number) + 1;
    }
  }
  return { offset, pairsAt };
}

/** Reads a request; every row starts at its fixed place or at the origin. */
export function createScene(request: LayoutRequest): Scene {
  const order = request.radius.length;
  const folds = new Map<number, Fold>();
  for (let tie = 0; tie < request.from.length; tie++) {
    const a = request.from[tie] as number;
    const b = request.to[tie] as number;
    if (a === b) continue;
    const key = Math.min(a, b) * order + Math.max(a, b);
    const fold = folds.get(key) ?? { weight: 0, ties: 0 };
    fold.weight += request.weight[tie] ?? 1;
    fold.ties += 1;
    folds.set(key, fold);
  }
  const keys = [...folds.keys()].sort((one, other) => one - other);
  const pairFrom = Uint32Array.from(keys, (key) => Math.floor(key / order));
  const pairTo = Uint32Array.from(keys, (key) => key % order);
  const fixed = new Uint8Array(order);
  const x = new Float64Array(order);
  const y = new Float64Array(order);
  for (let row = 0; row < order; row++) {
    const [fixedX, fixedY] = [request.fixed[2 * row] as number, request.fixed[2 * row + 1] as number];
    if (!Number.isFinite(fixedX) || !Number.isFinite(fixedY)) continue;
    fixed[row] = 1;
    x[row] = fixedX;
    y[row] = fixedY;
  }
  const radius = Float64Array.from(request.radius);
  const named = order <= namedLimit ? 1 : 0;
  const labelHalfWidth = Float64Array.from(request.labelHalfWidth, (length) => length * named);
  const labelHeight = Float64Array.from(request.labelHeight, (length) => length * named);
  return {
    order,
    x,
    y,
    fixed,
    radius,
    labelHalfWidth,
    labelHeight,
    halfWidth: radius.map((length, row) => Math.max(length, labelHalfWidth[row] as number) + margin),
    above: radius.map((length) => length + margin),
    below: radius.map((length, row) => length + (labelHeight[row] as number) + margin),
    pairFrom,
    pairTo,
    pairWeight: Float64Array.from(keys, (key) => pull(folds.get(key) as Fold)),
    pairTies: Uint16Array.from(keys, (key) => Math.min((folds.get(key) as Fold).ties, 0xffff)),
    ...pairsByRow(order, pairFrom, pairTo),
  };
}

/** A part of a scene as a scene of its own: `rows[i]` becomes row i; only pairs with both ends among them are kept. */
export function cutOut(scene: Scene, rows: readonly number[]): Scene {
  const placeOf = new Int32Array(scene.order).fill(-1);
  rows.forEach((row, place) => {
    placeOf[row] = place;
  });
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  const pairs = [...scene.pairFrom.keys()].filter(
    (pair) =>
      (placeOf[scene.pairFrom[pair] as number] as number) >= 0 &&
      (placeOf[scene.pairTo[pair] as number] as number) >= 0,
  );
  const pairFrom = Uint32Array.from(pairs, (pair) => placeOf[scene.pairFrom[pair] as number] as number);
  const pairTo = Uint32Array.from(pairs, (pair) => placeOf[scene.pairTo[pair] as number] as number);
  return {
    order: rows.length,
    x: pick(scene.x),
    y: pick(scene.y),
    fixed: Uint8Array.from(rows, (row) => scene.fixed[row] as number),
    radius: pick(scene.radius),
    labelHalfWidth: pick(scene.labelHalfWidth),
    labelHeight: pick(scene.labelHeight),
    halfWidth: pick(scene.halfWidth),
    above: pick(scene.above),
    below: pick(scene.below),
    pairFrom,
    pairTo,
    pairWeight: Float64Array.from(pairs, (pair) => scene.pairWeight[pair] as number),
    pairTies: Uint16Array.from(pairs, (pair) => scene.pairTies[pair] as number),
    ...pairsByRow(rows.length, pairFrom, pairTo),
  };
}

/** Writes the places of a part back into the whole it was cut out of. */
export function putBack(scene: Scene, part: Scene, rows: readonly number[]): void {
  rows.forEach((row, place) => {
    scene.x[row] = part.x[place] as number;
    scene.y[row] = part.y[place] as number;
  });
}

/** Row at the other end of a pair. */
export function otherEnd(scene: Scene, pair: number, row: number): number {
  const from = scene.pairFrom[pair] as number;
  return from === row ? (scene.pairTo[pair] as number) : from;
}

/** Rows of each connected component, largest component first, then by lowest row. */
export function componentsOf(scene: Scene): number[][] {
  const seen = new Uint8Array(scene.order);
  const components: number[][] = [];
  for (let start = 0; start < scene.order; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const rows = [start];
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      for (let k = scene.offset[row] as number; k < (scene.offset[row + 1] as number); k++) {
        const other = otherEnd(scene, scene.pairsAt[k] as number, row);
        if (seen[other] === 1) continue;
        seen[other] = 1;
        rows.push(other);
      }
    }
    components.push(rows.sort((a, b) => a - b));
  }
  return components.sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

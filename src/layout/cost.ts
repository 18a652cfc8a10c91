import { cross, nearestOn, shareInside } from './geometry';
import { otherEnd, type Scene } from './scene';

/** What a blemish costs. Tuned by eye on the founding case; only the proportions matter. */
const price = {
  /** Two boxes overlap, and each unit that they do so deeper. */
  overlap: 30,
  depth: 1.5,
  /** Two discs nearer than `nearness`: falls with the square of the distance. */
  near: 0.9,
  /** A line runs through a disc, or close by. */
  disc: 20,
  /** A line runs through a name: by the length of it that is covered. */
  label: 8,
  /** The same for the name of one of its own ends: no more than untidy. */
  ownLabel: 1.2,
  /** Two lines cross. */
  crossing: 4,
  /** Two lines leave a disc at a small angle. */
  angle: 2.4,
  /** A pair longer than it should be, by the square of hundreds of units. */
  long: 1.5,
  /** A pair shorter than it should be: its lines cannot be told apart. */
  short: 7,
  /** Outside the frame, by the square of hundreds of units. */
  frame: 14,
} as const;

/** Distance at which two discs leave each other alone, graph units. */
const nearness = 110;
/** Room between a line and a disc that it passes. */
const clearance = 9;
/** Lines that leave a disc should be this far apart, radians. */
const fairAngle = 0.4;
/** ... and wider by this for every further tie of the two, up to the widest. */
const fanAngle = 0.05;
const widestAngle = 1;
const widestTangent = Math.tan(widestAngle);
/** Length of a line from rim to rim when nothing else matters. */
const fairGap = 62;

/** What two hubs keep apart beyond that, times the root of the neighbours of the lesser: others must fit between. */
const hubGap = 18;

/** The rectangle that the picture should keep to, around the origin. */
export interface Frame {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** How far the fan of a pair bulges to one side in its middle: lines of wide fans lie closer. As it is drawn. */
function bulgeOf(ties: number): number {
  const widest = (ties - 1) / 2;
  return widest * (widest <= 1.5 ? 12 : widest >= 4 ? 9 : 10.5);
}

/** Pairs at a row. */
function degreeOf(scene: Scene, row: number): number {
  return (scene.offset[row + 1] as number) - (scene.offset[row] as number);
}

/** Length that a pair would like to have, from centre to centre: strong ties are short, wide fans long. */
export function fairLength(scene: Scene, pair: number): number {
  const rims =
    (scene.radius[scene.pairFrom[pair] as number] as number) +
    (scene.radius[scene.pairTo[pair] as number] as number);
  const pull = Math.sqrt(scene.pairWeight[pair] as number);
  const crowd = Math.sqrt(
    Math.min(degreeOf(scene, scene.pairFrom[pair] as number), degreeOf(scene, scene.pairTo[pair] as number)),
  );
  return rims + fairGap / pull + hubGap * (crowd - 1) + 3 * bulgeOf(scene.pairTies[pair] as number);
}

/** Whether a line may touch a row at all. Small enough to be compiled into its callers: most lines pass far away. */
function isNear(scene: Scene, pair: number, row: number): boolean {
  const from = scene.pairFrom[pair] as number;
  const to = scene.pairTo[pair] as number;
  const room = bulgeOf(scene.pairTies[pair] as number) + clearance;
  const reachX = (scene.halfWidth[row] as number) + room;
  const ax = (scene.x[from] as number) - (scene.x[row] as number);
  const bx = (scene.x[to] as number) - (scene.x[row] as number);
  if ((ax > reachX && bx > reachX) || (ax < -reachX && bx < -reachX)) return false;
  const reachY = (scene.below[row] as number) + room;
  const ay = (scene.y[from] as number) - (scene.y[row] as number);
  const by = (scene.y[to] as number) - (scene.y[row] as number);
  return !((ay > reachY && by > reachY) || (ay < -reachY && by < -reachY));
}

/** What a line costs by running through or close to a row that is not one of its ends. */
function lineByRow(scene: Scene, pair: number, row: number): number {
  const from = scene.pairFrom[pair] as number;
  const to = scene.pairTo[pair] as number;
  const ax = scene.x[from] as number;
  const ay = scene.y[from] as number;
  const bx = scene.x[to] as number;
  const by = scene.y[to] as number;
  const px = scene.x[row] as number;
  const py = scene.y[row] as number;
  const radius = scene.radius[row] as number;
  const t = nearestOn(ax, ay, bx, by, px, py);
  const bulge = bulgeOf(scene.pairTies[pair] as number) * 4 * t * (1 - t);
  const dx = ax + t * (bx - ax) - px;
  const dy = ay + t * (by - ay) - py;
  const distance = Math.sqrt(dx * dx + dy * dy) - bulge;
  const wanted = radius + clearance;
  let cost = distance < wanted ? price.disc * (1.25 - Math.max(0, distance) / wanted) : 0;
  const half = (scene.labelHalfWidth[row] as number) + bulge;
  const rim = py - radius;
  const foot = rim - (scene.labelHeight[row] as number) - bulge;
  const inside = shareInside(ax, ay, bx, by, px - half, px + half, foot, rim);
  if (inside > 0) {
    const covered = inside * Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    cost += price.label * Math.min(1, 0.4 + covered / 60);
  }
  return cost * Math.sqrt(scene.pairTies[pair] as number);
}

/** What the small angle costs that two pairs make at `hub`, which both share. Fans need a wider one. */
function angleCost(scene: Scene, hub: number, pair: number, other: number): number {
  const a = otherEnd(scene, pair, hub);
  const b = otherEnd(scene, other, hub);
  const x = scene.x[hub] as number;
  const y = scene.y[hub] as number;
  const ax = (scene.x[a] as number) - x;
  const ay = (scene.y[a] as number) - y;
  const bx = (scene.x[b] as number) - x;
  const by = (scene.y[b] as number) - y;
  const along = ax * bx + ay * by;
  if (along <= 0) return 0;
  const across = Math.abs(ax * by - ay * bx);
  // The tangent: most angles are wide, and arcs are dear.
  if (across >= along * widestTangent) return 0;
  const ties = (scene.pairTies[pair] as number) + (scene.pairTies[other] as number);
  const fair = Math.min(widestAngle, fairAngle + fanAngle * (ties - 2));
  const angle = Math.atan2(across, along);
  return angle < fair ? price.angle * (1 - angle / fair) ** 2 * Math.sqrt(ties / 2) : 0;
}

/** What a pair costs by running through the name of one of its ends. */
function ownLabelCost(scene: Scene, end: number, other: number, ties: number): number {
  const px = scene.x[end] as number;
  const py = scene.y[end] as number;
  const half = scene.labelHalfWidth[end] as number;
  const rim = py - (scene.radius[end] as number);
  const bottom = rim - (scene.labelHeight[end] as number);
  const inside = shareInside(
    px,
    py,
    scene.x[other] as number,
    scene.y[other] as number,
    px - half,
    px + half,
    bottom,
    rim,
  );
  return inside > 0 ? price.ownLabel * Math.sqrt(ties) : 0;
}

/** What a pair costs, seen from `row`, one of its ends: length, names, angles, crossings, rows in its way. */
function pairCost(scene: Scene, pair: number, row: number): number {
  const other = otherEnd(scene, pair, row);
  const ax = scene.x[row] as number;
  const ay = scene.y[row] as number;
  const bx = scene.x[other] as number;
  const by = scene.y[other] as number;
  const ties = scene.pairTies[pair] as number;
  const off = (Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay)) - fairLength(scene, pair)) / 100;
  let cost =
    (off < 0 ? price.short : price.long * (scene.pairWeight[pair] as number)) * off * off +
    ownLabelCost(scene, row, other, ties) +
    ownLabelCost(scene, other, row, ties);
  for (let third = 0; third < scene.order; third++) {
    if (third !== row && third !== other && isNear(scene, pair, third)) cost += lineByRow(scene, pair, third);
  }
  const left = Math.min(ax, bx);
  const right = Math.max(ax, bx);
  for (let line = 0; line < scene.pairFrom.length; line++) {
    const c = scene.pairFrom[line] as number;
    const d = scene.pairTo[line] as number;
    if (c === row || c === other || d === row || d === other) continue;
    const cx = scene.x[c] as number;
    const dx = scene.x[d] as number;
    if ((cx < left && dx < left) || (cx > right && dx > right)) continue;
    if (cross(ax, ay, bx, by, cx, scene.y[c] as number, dx, scene.y[d] as number)) {
      cost += price.crossing * Math.sqrt(Math.sqrt(ties * (scene.pairTies[line] as number)));
    }
  }
  for (let k = scene.offset[other] as number; k < (scene.offset[other + 1] as number); k++) {
    const line = scene.pairsAt[k] as number;
    if (line !== pair) cost += angleCost(scene, other, pair, line);
  }
  return cost;
}

/** What the angles between the lines at `row` cost. */
function ownAngles(scene: Scene, row: number): number {
  let cost = 0;
  const end = scene.offset[row + 1] as number;
  for (let i = scene.offset[row] as number; i < end; i++) {
    const pair = scene.pairsAt[i] as number;
    for (let j = i + 1; j < end; j++) {
      cost += angleCost(scene, row, pair, scene.pairsAt[j] as number);
    }
  }
  return cost;
}

/** What two rows cost by standing close, and by overlapping. */
function nearCost(scene: Scene, row: number, other: number): number {
  const dx = (scene.x[row] as number) - (scene.x[other] as number);
  const dy = (scene.y[row] as number) - (scene.y[other] as number);
  const cost = price.near * Math.min(12, (nearness * nearness) / (dx * dx + dy * dy + 1));
  const sideways = (scene.halfWidth[row] as number) + (scene.halfWidth[other] as number) - Math.abs(dx);
  if (sideways <= 0) return cost;
  const upright = Math.min(
    (scene.above[row] as number) + (scene.below[other] as number) + dy,
    (scene.above[other] as number) + (scene.below[row] as number) - dy,
  );
  return upright <= 0 ? cost : cost + price.overlap + price.depth * Math.min(sideways, upright);
}

function beyond(length: number): number {
  return length > 0 ? price.frame * (length / 100) * (1 + length / 100) : 0;
}

/**
 * All that a row costs where it stands: what changes when it alone moves. Once past `limit` it may stop short and
 * return what it has come to: cheap terms are summed first, so that most bad places are seen early.
 */
export function rowCost(scene: Scene, row: number, frame: Frame, limit: number): number {
  const x = scene.x[row] as number;
  const y = scene.y[row] as number;
  let cost =
    beyond(Math.abs(x) + (scene.halfWidth[row] as number) - frame.halfWidth) +
    beyond(y + (scene.above[row] as number) - frame.halfHeight) +
    beyond(-y + (scene.below[row] as number) - frame.halfHeight);
  for (let other = 0; other < scene.order; other++) {
    if (other !== row) cost += nearCost(scene, row, other);
  }
  if (cost > limit) return cost;
  for (let pair = 0; pair < scene.pairFrom.length; pair++) {
    if (scene.pairFrom[pair] === row || scene.pairTo[pair] === row) continue;
    if (isNear(scene, pair, row)) cost += lineByRow(scene, pair, row);
  }
  if (cost > limit) return cost;
  cost += ownAngles(scene, row);
  for (let k = scene.offset[row] as number; k < (scene.offset[row + 1] as number) && cost <= limit; k++) {
    cost += pairCost(scene, scene.pairsAt[k] as number, row);
  }
  return cost;
}

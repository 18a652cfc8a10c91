/** A point of the page: CSS pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A disc on the page. */
export interface Disc extends Point {
  readonly radius: number;
}

/** The line of a tie, as far as it is seen: from rim to rim. */
export interface Curve {
  /** Path data of the visible line, short of the arrowhead. */
  readonly line: string;
  /** Path data of the arrowhead; '' where there is none. */
  readonly head: string;
  /** A point of the visible line, 0 to 1 from end to end. */
  at(share: number): Point;
}

// Steps of a fan as on the canvas.
const wideStep = 12;
const narrowStep = 9;
const leastStep = 5;
const widestFan = 0.42;
const widestPort = 3.4;
const portShare = 0.72;
/** Paper around a disc, where lines end. */
export const moat = 2.2;

function offsetOf(lane: number, widest: number, length: number): number {
  if (lane === 0) return 0;
  const calm = widest <= 1.5 ? wideStep : widest >= 4 ? narrowStep : 10.5;
  return lane * Math.max(leastStep, Math.min(calm, (widestFan * length) / widest));
}

function portOf(lane: number, widest: number, radius: number): number {
  return widest === 0 ? 0 : lane * Math.min(widestPort, (portShare * radius) / widest);
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const rounded = (value: number): string => String(Math.round(value * 100) / 100 + 0);
const written = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;

/** Where on its way a path leaves or enters a disc, by halving: `inside` is a share in it, `outside` one out of it. */
function rimOf(at: (t: number) => Point, disc: Disc, reach: number, inside: number, outside: number): number {
  let [near, far] = [inside, outside];
  for (let round = 0; round < 24; round++) {
    const middle = (near + far) / 2;
    if (distance(at(middle), disc) < reach) near = middle;
    else far = middle;
  }
  return far;
}

/** A triangle with its tip at `tip`, pointing away from `back`. */
function headOf(tip: Point, back: Point, width: number): string {
  const length = distance(tip, back) || 1;
  const [dx, dy] = [(tip.x - back.x) / length, (tip.y - back.y) / length];
  const half = headLength(width) * 0.42 + width * 0.25;
  const left = { x: back.x - dy * half, y: back.y + dx * half };
  const right = { x: back.x + dy * half, y: back.y - dx * half };
  return `M${written(tip)}L${written(left)}L${written(right)}Z`;
}

/** Length of an arrowhead on a line of a width. */
function headLength(width: number): number {
  return 5.2 + 1.35 * width;
}

interface Way {
  at(t: number): Point;
  /** Path data between two shares. */
  between(t0: number, t1: number): string;
}

function bend(from: Disc, to: Disc, lane: number, widest: number): Way {
  const length = distance(from, to) || 1;
  const offset = offsetOf(lane, widest, length);
  const port = portOf(lane, widest, Math.min(from.radius, to.radius));
  // To the left of the way, as seen where y is up.
  const [nx, ny] = [(to.y - from.y) / length, -(to.x - from.x) / length];
  const bow = 2 * offset - port;
  const a = { x: from.x + port * nx, y: from.y + port * ny };
  const b = { x: to.x + port * nx, y: to.y + port * ny };
  const c = { x: (from.x + to.x) / 2 + bow * nx, y: (from.y + to.y) / 2 + bow * ny };
  const blossom = (s: number, t: number): Point => {
    const [p, q, r] = [(1 - s) * (1 - t), (1 - s) * t + s * (1 - t), s * t];
    return { x: p * a.x + q * c.x + r * b.x, y: p * a.y + q * c.y + r * b.y };
  };
  return {
    at: (t) => blossom(t, t),
    between: (t0, t1) => {
      const [start, end] = [written(blossom(t0, t0)), written(blossom(t1, t1))];
      return offset === 0 ? `M${start}L${end}` : `M${start}Q${written(blossom(t0, t1))} ${end}`;
    },
  };
}

/** The circle of a self-tie, to the upper right of its disc, where no name is. */
function loop(disc: Disc, lane: number): Way {
  const radius = 8 + 5 * Math.abs(lane);
  const away = (disc.radius + radius * 0.45) * Math.SQRT1_2;
  const centre = { x: disc.x + away, y: disc.y - away };
  const at = (t: number): Point => {
    const angle = (3 * Math.PI) / 4 + 2 * Math.PI * t;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  };
  return {
    at,
    between: (t0, t1) =>
      `M${written(at(t0))}A${rounded(radius)} ${rounded(radius)} 0 ${t1 - t0 > 0.5 ? 1 : 0} 1 ${written(at(t1))}`,
  };
}

/**
 * The line of a tie between two discs; a tie of an entity with itself is a loop.
 * @param lane place in the fan of its pair, 0 is straight; positive is left of the way from `from`, where y is up
 * @param widest largest absolute lane of the pair
 * @param width of the line, which the size of the head follows from
 */
export function curveOf(
  from: Disc,
  to: Disc,
  lane: number,
  widest: number,
  width: number,
  head: boolean,
): Curve {
  const itself = from === to;
  const way = itself ? loop(from, lane) : bend(from, to, lane, widest);
  const t0 = rimOf(way.at, from, from.radius + moat * 0.5, 0, 0.5);
  const tip = rimOf(way.at, to, to.radius + moat, 1, 0.5);
  let base = tip;
  if (head) {
    const point = way.at(tip);
    const length = headLength(width);
    // Most of the way back to the start at the farthest: discs may all but touch.
    base = rimOf(way.at, { ...point, radius: 0 }, length, tip, t0 + 0.3 * (tip - t0));
  }
  const end = head ? base : tip;
  return {
    line: way.between(t0, end),
    head: head ? headOf(way.at(tip), way.at(base), width) : '',
    at: (share) => way.at(t0 + share * (end - t0)),
  };
}

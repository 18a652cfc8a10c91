/** A point or vector; pixels of the canvas with y down, or graph units with y up. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Line of a tie between two entities: a quadratic Bézier from `a` by `c` to `b`. A straight one has `c` in the middle. */
export interface Bend {
  readonly loop: false;
  readonly a: Point;
  readonly c: Point;
  readonly b: Point;
}

/** Line of a tie that joins an entity with itself: a circle that touches the disc from outside. */
export interface Loop {
  readonly loop: true;
  readonly centre: Point;
  readonly radius: number;
  /** Where on the circle the entity lies, radians. */
  readonly towards: number;
}

export type Path = Bend | Loop;

/** From one line of a small fan to the next, in the middle of the pair; graph units. */
const wideStep = 12;
/** The same where many lines share a pair; the layout reckons with it. */
const narrowStep = 9;
/** Least step: lines nearer than this can no longer be told apart. */
const leastStep = 5;
/** A fan is never wider, to one side, than this share of the distance between its entities. */
const widestFan = 0.42;

/**
 * How far the line of a lane stands off the straight one in its middle, graph units, sign as `lane`.
 * @param lane place in the fan, 0 is straight.
 * @param widest largest absolute lane of the pair.
 * @param length distance between the two entities, graph units.
 */
export function offsetOf(lane: number, widest: number, length: number): number {
  if (lane === 0) return 0;
  const calm = widest <= 1.5 ? wideStep : widest >= 4 ? narrowStep : 10.5;
  return lane * Math.max(leastStep, Math.min(calm, (widestFan * length) / widest));
}

/** Most that the lines of a fan stand apart at a disc's rim, in the unit of its radius. */
const widestPort = 3.4;
/** Share of the smaller disc that the ends of a fan spread over. */
const portShare = 0.72;

/**
 * How far beside the middle of its discs the line of a lane begins and ends, in the unit of the radii, sign as `lane`:
 * the arrowheads of a fan would lie on one another if all of its lines aimed at the middle.
 * @param radius that of the smaller disc.
 */
export function portOf(lane: number, widest: number, radius: number): number {
  return widest === 0 ? 0 : lane * Math.min(widestPort, (portShare * radius) / widest);
}

/**
 * The Bézier from beside `a` to beside `b` whose middle stands off by `offset`, its ends by `port`; both to the left of
 * the way from `a` to `b` where y is up, and in the unit of the points.
 */
export function bendBetween(a: Point, b: Point, offset: number, port: number): Bend {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  // The middle of a quadratic Bézier lies half way between its control point and the middle of its ends.
  const bow = 2 * offset - port;
  return {
    loop: false,
    a: { x: a.x + port * nx, y: a.y + port * ny },
    c: { x: (a.x + b.x) / 2 + bow * nx, y: (a.y + b.y) / 2 + bow * ny },
    b: { x: b.x + port * nx, y: b.y + port * ny },
  };
}

/** Where loops stand: to the upper right of their disc, where no name is. Radians, y up. */
export const loopDirection = Math.PI / 4;
/** How deep the circle of a loop reaches into the disc, share of its radius. */
export const loopDepth = 0.55;

/** Radius of the circle of a self-tie, in the unit of the disc's radius; the lanes of self-ties begin at 1. */
export function loopRadius(lane: number): number {
  return 8 + 5 * Math.abs(lane);
}

/** The circle of a self-tie around a disc at `centre`; y down. */
export function loopAt(centre: Point, discRadius: number, circleRadius: number): Loop {
  const away = discRadius + circleRadius * (1 - loopDepth);
  return {
    loop: true,
    centre: {
      x: centre.x + away * Math.cos(loopDirection),
      y: centre.y - away * Math.sin(loopDirection),
    },
    radius: circleRadius,
    towards: Math.PI - loopDirection,
  };
}

/** Point of a path at `t`, 0 to 1 from end to end. */
export function pointAt(path: Path, t: number): Point {
  if (path.loop) {
    const angle = path.towards + 2 * Math.PI * t;
    return {
      x: path.centre.x + path.radius * Math.cos(angle),
      y: path.centre.y + path.radius * Math.sin(angle),
    };
  }
  const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return {
    x: p * path.a.x + q * path.c.x + r * path.b.x,
    y: p * path.a.y + q * path.c.y + r * path.b.y,
  };
}

/** Pieces that a bent line is judged by; a bow of 60 pixels is then off by less than half a pixel. */
const pieces = 16;

function distanceToPiece(ax: number, ay: number, bx: number, by: number, p: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - ax) * dx + (p.y - ay) * dy) / square));
  return Math.hypot(ax + t * dx - p.x, ay + t * dy - p.y);
}

/** Distance from a point to a path; infinite where it is surely more than `limit`. */
export function distanceTo(path: Path, p: Point, limit: number): number {
  if (path.loop) return Math.abs(Math.hypot(p.x - path.centre.x, p.y - path.centre.y) - path.radius);
  const { a, b, c } = path;
  if (
    p.x < Math.min(a.x, b.x, c.x) - limit ||
    p.x > Math.max(a.x, b.x, c.x) + limit ||
    p.y < Math.min(a.y, b.y, c.y) - limit ||
    p.y > Math.max(a.y, b.y, c.y) + limit
  ) {
    return Number.POSITIVE_INFINITY;
  }
  let least = Number.POSITIVE_INFINITY;
  let from: Point = a;
  for (let piece = 1; piece <= pieces; piece++) {
    const to = pointAt(path, piece / pieces);
    least = Math.min(least, distanceToPiece(from.x, from.y, to.x, to.y, p));
    from = to;
  }
  return least;
}

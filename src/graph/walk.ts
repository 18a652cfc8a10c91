import { pairKey } from './pair';
import type { ShownGraph } from './shown-graph';

/** An arrow key. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where a walk stands: on an entity, or on one of its ties, having come from that entity. */
export interface Footing {
  readonly entity: string;
  readonly tie?: string;
}

/** Quarter turns from the x axis, counter-clockwise, y up. */
const quarterOf: Readonly<Record<Direction, number>> = { right: 0, up: 1, left: 2, down: 3 };

/** How far the ties of one fan are told apart, radians for a lane: too little to pass the next neighbour by. */
const laneAngle = 1e-4;

/** Into -PI (included) to PI (left out). */
function normalised(angle: number): number {
  const turn = 2 * Math.PI;
  return ((((angle + Math.PI) % turn) + turn) % turn) - Math.PI;
}

/** A tie as seen from one of its ends. */
interface Way {
  readonly tie: string;
  readonly other: string;
  readonly angle: number;
}

/** The ways out of an entity, by angle rising, ties of one fan in the order of their lanes; loops lead up. */
function waysFrom(graph: ShownGraph, entity: string): Way[] {
  const here = graph.getNodeAttributes(entity);
  const ways = graph.mapEdges(entity, (tie, { lane }, from, to): Way => {
    const other = from === entity ? to : from;
    if (other === entity) return { tie, other, angle: normalised(Math.PI / 2 + lane * laneAngle) };
    const there = graph.getNodeAttributes(other);
    // Lanes are seen from the lower id to the higher; a positive one lies to the left, which is counter-clockwise.
    const side = entity < other ? lane : -lane;
    return {
      tie,
      other,
      angle: normalised(Math.atan2(there.y - here.y, there.x - here.x) + side * laneAngle),
    };
  });
  return ways.sort(
    (a, b) => a.angle - b.angle || (pairKey(a.other, a.tie) < pairKey(b.other, b.tie) ? -1 : 1),
  );
}

/** The way nearest to a direction, less than a right angle off; among equals the first. */
function nearest(ways: readonly Way[], towards: number): Way | null {
  let best: Way | null = null;
  let off = Math.PI / 2;
  for (const way of ways) {
    const turn = Math.abs(normalised(way.angle - towards));
    if (turn >= off) continue;
    best = way;
    off = turn;
  }
  return best;
}

/**
 * One step of a walk along ties. From an entity an arrow takes to the tie that leads off nearest to it; null where none
 * does within a right angle. On a tie the arrow that points along it goes on to the other end, the one that points back
 * returns, and those across turn to the next tie around the entity on that side: so every tie of an entity can be
 * reached, however many lie in one direction. Null too where the footing is not shown.
 */
export function walk(graph: ShownGraph, at: Footing, direction: Direction): Footing | null {
  if (!graph.hasNode(at.entity)) return null;
  const ways = waysFrom(graph, at.entity);
  const on = at.tie === undefined ? -1 : ways.findIndex(({ tie }) => tie === at.tie);
  if (on < 0) {
    const way = nearest(ways, (quarterOf[direction] * Math.PI) / 2);
    return way && { entity: at.entity, tie: way.tie };
  }
  const way = ways[on] as Way;
  // The way is taken for the arrow that it lies nearest to, so that each of the four means one thing at every angle.
  const along = Math.round(way.angle / (Math.PI / 2));
  const turn = (quarterOf[direction] - along + 8) % 4;
  if (turn === 0) return { entity: way.other };
  if (turn !== 2) {
    const next = ways[(on + (turn === 1 ? 1 : ways.length - 1)) % ways.length] as Way;
    return next === way ? null : { entity: at.entity, tie: next.tie };
  }
  return { entity: at.entity };
}

/** Where a walk begins: the entity with most ties, then the lowest id; null where nothing is shown. */
export function startOfWalk(graph: ShownGraph): Footing | null {
  let start: string | null = null;
  let most = -1;
  graph.forEachNode((id, { degree }) => {
    if (degree < most || (degree === most && start !== null && id > start)) return;
    start = id;
    most = degree;
  });
  return start === null ? null : { entity: start };
}

import { bendBetween, loopAt, loopRadius, offsetOf, type Path, type Point, portOf } from './curve';
import type { EntityShape } from './entity-shape';
import { discFactor, type Projection, toCanvas } from './projection';

/** What has a line: a tie, or a bundle of many. */
export interface Line {
  readonly from: EntityShape;
  readonly to: EntityShape;
  readonly lane: number;
  readonly widest: number;
  /** Instead of what the lane tells: how far its middle stands off the straight line, graph units. */
  readonly bow?: number;
}

/** Middle and radius of an entity's disc on the canvas, CSS pixels. */
export function discOn(projection: Projection, entity: EntityShape): Point & { readonly radius: number } {
  return { ...toCanvas(projection, entity), radius: entity.radius * discFactor(projection.scale) };
}

/** How far the middle of a tie's line stands off the straight one, graph units. */
export function offsetOfTie(tie: Line): number {
  return tie.bow ?? offsetOf(tie.lane, tie.widest, Math.hypot(tie.to.x - tie.from.x, tie.to.y - tie.from.y));
}

/** How far beside the middle of its discs a tie's line begins and ends, in the unit of the radii. */
export function portOfTie(tie: Line): number {
  return portOf(tie.lane, tie.widest, Math.min(tie.from.radius, tie.to.radius));
}

/** Line of a tie on the canvas, from centre to centre: the same that the ribbon program draws. */
export function pathOn(projection: Projection, tie: Line): Path {
  if (tie.from === tie.to) {
    const { x, y, radius } = discOn(projection, tie.from);
    return loopAt({ x, y }, radius, loopRadius(tie.lane) * discFactor(projection.scale));
  }
  const port = (portOfTie(tie) * discFactor(projection.scale)) / projection.scale;
  const bend = bendBetween(tie.from, tie.to, offsetOfTie(tie), port);
  return {
    loop: false,
    a: toCanvas(projection, bend.a),
    c: toCanvas(projection, bend.c),
    b: toCanvas(projection, bend.b),
  };
}

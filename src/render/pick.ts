import { distanceTo, type Point } from './curve';
import type { Picture } from './picture';
import type { Projection } from './projection';
import { discOn, pathOn } from './trace';

/** What points: decides how far beside a line still hits it. */
export type Pointer = 'mouse' | 'touch';

/** Half the width of the strip that hits a line, CSS pixels. */
const reach: Readonly<Record<Pointer, number>> = { mouse: 5, touch: 13 };
/** Least radius of a disc to hit. */
const leastRadius: Readonly<Record<Pointer, number>> = { mouse: 8, touch: 13 };
/** A line this near is meant, even where it runs through a name or close by a small disc. */
const onLine = 3;

/**
 * The entity or tie under a point of the canvas, or null. Reckoned here, not read back from the graphics card: a read
 * waits for the frame (up to 139 ms measured), and of lines that lie close the nearest is taken, not the topmost.
 * @param nameAt the entity whose drawn name covers a point.
 */
export function pick(
  picture: Picture,
  projection: Projection,
  point: Point,
  pointer: Pointer,
  nameAt: (point: Point) => string | null,
): string | null {
  let disc: string | null = null;
  let beyondRim = Number.POSITIVE_INFINITY;
  for (const entity of picture.entities) {
    const { x, y, radius } = discOn(projection, entity);
    const beyond = Math.hypot(point.x - x, point.y - y) - radius;
    // On equal terms the later one is on top.
    if (beyond <= Math.max(0, leastRadius[pointer] - radius) && beyond <= beyondRim) {
      [disc, beyondRim] = [entity.id, beyond];
    }
  }
  if (disc !== null && beyondRim <= 0) return disc;
  let line: string | null = null;
  let beside = Number.POSITIVE_INFINITY;
  for (const tie of picture.ties) {
    const distance = distanceTo(pathOn(projection, tie), point, reach[pointer]);
    if (distance <= reach[pointer] && distance < beside) [line, beside] = [tie.id, distance];
  }
  if (line !== null && beside <= onLine) return line;
  if (disc !== null && beyondRim < beside) return disc;
  return nameAt(point) ?? line;
}

import { distanceTo, type Point } from './curve';
import { isOut } from './instants';
import type { Picture } from './picture';
import type { Presence } from './presence';
import { lineFactor, type Projection } from './projection';
import { discOn, pathOn } from './trace';

/** What points: decides how far beside a line still hits it. */
export type Pointer = 'mouse' | 'touch';

/** Half the width of the strip that hits a line, CSS pixels. */
const reach: Readonly<Record<Pointer, number>> = { mouse: 5, touch: 13 };
/** Least radius of a disc to hit. */
const leastRadius: Readonly<Record<Pointer, number>> = { mouse: 8, touch: 13 };
/** A line this near is meant, even where it runs through a name or close by a small disc. */
const onLine = 3;

/** What can be hit. */
export interface Target {
  readonly picture: Picture;
  readonly projection: Projection;
  /** What is out cannot be hit. */
  readonly presence: Presence;
  /** The entity whose drawn name covers a point. */
  nameAt(point: Point): string | null;
  /** The bundle whose drawn count covers a point. */
  countAt(point: Point): string | null;
}

/**
 * The entity, tie or bundle under a point of the canvas, or null. Reckoned here, not read back from the graphics card:
 * a read waits for the frame (up to 139 ms measured), and of lines that lie close the nearest is taken, not the topmost.
 */
export function pick(target: Target, point: Point, pointer: Pointer): string | null {
  const { picture, projection, presence } = target;
  let disc: string | null = null;
  let beyondRim = Number.POSITIVE_INFINITY;
  for (const entity of picture.entities) {
    const { x, y, radius } = discOn(projection, entity);
    const beyond = Math.hypot(point.x - x, point.y - y) - radius;
    // On equal terms the later one is on top.
    if (beyond > Math.max(0, leastRadius[pointer] - radius) || beyond > beyondRim) continue;
    if (!presence.entitiesOut.has(entity.id)) [disc, beyondRim] = [entity.id, beyond];
  }
  if (disc !== null && beyondRim <= 0) return disc;
  let line = target.countAt(point);
  let beside = line === null ? Number.POSITIVE_INFINITY : 0;
  for (const tie of picture.ties) {
    if (isOut(tie.ranks, presence.thresholds)) continue;
    const distance = distanceTo(pathOn(projection, tie), point, reach[pointer]);
    if (distance <= reach[pointer] && distance < beside) [line, beside] = [tie.id, distance];
  }
  for (const bundle of picture.bundles) {
    if (presence.counts?.get(bundle.id) === 0) continue;
    const half = (bundle.width * lineFactor(projection.scale)) / 2;
    const distance = distanceTo(pathOn(projection, bundle), point, reach[pointer] + half) - half;
    if (distance <= reach[pointer] && Math.max(0, distance) < beside)
      [line, beside] = [bundle.id, Math.max(0, distance)];
  }
  if (line !== null && beside <= onLine) return line;
  if (disc !== null && beyondRim < beside) return disc;
  return target.nameAt(point) ?? line;
}

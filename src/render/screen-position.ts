import { type Point, pointAt } from './curve';
import { type Insets, openArea } from './fitting';
import { pick, type Target } from './pick';
import { discOn, pathOn } from './trace';

/** What stands around the canvas. */
export interface Surroundings {
  readonly insets: Insets;
  /** Whether a click at a point of the canvas reaches it: nothing of the page lies above. */
  isReachable(point: Point): boolean;
}

/** Places along a line, from its middle outwards. */
const places: readonly number[] = Array.from({ length: 61 }, (_, at) => {
  const off = Math.ceil(at / 2) * (at % 2 === 0 ? 1 : -1);
  return 0.5 + off * 0.0155;
});
/** A good place is hit this far around it too, CSS pixels. */
const around: readonly Point[] = [
  { x: 2, y: 0 },
  { x: -2, y: 0 },
  { x: 0, y: 2 },
  { x: 0, y: -2 },
];

/**
 * Canvas point of a record: an entity's centre, or a point on a tie's line where a click hits that tie and nothing
 * else, the nearest to its middle. Points in sight and with room around come first. Null if the record is not shown,
 * or if no point of its line hits it: so for
 * a tie that is drawn in a bundle. The bundle's own id leads to its line.
 */
export function positionOf(target: Target, id: string, { insets, isReachable }: Surroundings): Point | null {
  const { picture, projection } = target;
  const entity = picture.entity.get(id);
  if (entity) {
    const { x, y } = discOn(projection, entity);
    return { x, y };
  }
  const line = picture.tie.get(id) ?? picture.bundle.get(id);
  if (!line) return null;
  const path = pathOn(projection, line);
  const area = openArea(projection.width, projection.height, insets);
  const hits = (point: Point): boolean => pick(target, point, 'mouse') === id;
  const inSight = ({ x, y }: Point): boolean =>
    x > area.left + 2 && x < area.right - 2 && y > area.top + 2 && y < area.bottom - 2;
  const points = places.map((t) => pointAt(path, t)).filter(hits);
  const visible = points.filter((point) => inSight(point) && isReachable(point));
  const roomy = (point: Point): boolean =>
    around.every((step) => hits({ x: point.x + step.x, y: point.y + step.y }));
  return visible.find(roomy) ?? visible[0] ?? points.find(roomy) ?? points[0] ?? null;
}

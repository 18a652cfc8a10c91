import type { Palette } from '../appearance/palette';
import { mix } from '../appearance/palette';
import { labelGap, labelLeading, labelSize } from '../graph/label';
import type { PlacedCount } from './counts';
import { boxAround, Crowd } from './crowd';
import type { Point } from './curve';
import { type Emphasis, strengthOf } from './emphasis';
import type { EntityShape, Picture } from './picture';
import type { Presence } from './presence';
import { labelFactor, type Projection } from './projection';
import { discOn } from './trace';

/** A name on the canvas, CSS pixels: middle and top of its box, and how it is written. */
export interface PlacedName {
  readonly entity: EntityShape;
  readonly x: number;
  readonly top: number;
  readonly halfWidth: number;
  readonly height: number;
  readonly size: number;
  readonly leading: number;
}

/** Two names may touch by this much, CSS pixels, and their boxes are estimates from above: this share is written on. */
const tolerance = 2.5;
const writtenShare = 0.92;
/** Most that a name moves sideways to stay on the canvas, CSS pixels. */
const sideStep = 30;
/** More names than this no one reads at once, and each costs a tenth of a millisecond a frame. */
const most = 240;
/** Countries first, then what has many ties. */
const countryBonus = 6;

function rank(entity: EntityShape, emphasis: Emphasis, presence: Presence): number {
  // Who is out or outside of the focus gives way to all who are not.
  if (presence.entitiesOut.has(entity.id)) return entity.attributes.degree - 2e6;
  const important = entity.attributes.degree + (entity.attributes.kind === 'country' ? countryBonus : 0);
  if (emphasis.hovered === entity.id || emphasis.selected.has(entity.id)) return 2e6 + important;
  if (emphasis.near?.has(entity.id)) return 1e6 + important;
  return entity.attributes.faded ? important - 1e6 : important;
}

/** Middle of a name below a disc at `x`: moved a little where the edge of the canvas would cut it. */
function insideX(x: number, halfWidth: number, width: number): number {
  if (x < 0 || x > width) return x;
  const [left, right] = [halfWidth + 3 - x, x + halfWidth + 3 - width];
  if (left > 0) return x + Math.min(left, sideStep);
  return right > 0 ? x - Math.min(right, sideStep) : x;
}

/**
 * The names that are drawn, most important first: those in sight that overlap no more important name, no disc and no
 * count. Names of what is hovered or selected are always among them.
 */
export function placeNames(
  picture: Picture,
  projection: Projection,
  emphasis: Emphasis,
  presence: Presence,
  counts: readonly PlacedCount[],
): PlacedName[] {
  const factor = labelFactor(projection.scale);
  const names = new Crowd(tolerance);
  const discRoom = new Crowd(tolerance);
  for (const entity of picture.entities) {
    const { x, y, radius } = discOn(projection, entity);
    // A square inside the disc: a name may cut its corner.
    discRoom.add(boxAround(x, y, radius * 0.8, radius * 0.8));
  }
  for (const { x, y, halfWidth, halfHeight } of counts) names.add(boxAround(x, y, halfWidth, halfHeight));
  const placed: PlacedName[] = [];
  const ranked = picture.entities
    .filter((entity) => entity.lines.length > 0)
    .map((entity) => ({ entity, rank: rank(entity, emphasis, presence) }))
    .sort((a, b) => b.rank - a.rank || (a.entity.id < b.entity.id ? -1 : 1));
  for (const { entity, rank: importance } of ranked) {
    if (placed.length >= most) break;
    const disc = discOn(projection, entity);
    const halfWidth = (writtenShare * entity.width * factor) / 2;
    const name: PlacedName = {
      entity,
      x: insideX(disc.x, halfWidth, projection.width),
      top: disc.y + disc.radius + labelGap,
      halfWidth,
      height: entity.lines.length * labelLeading * factor,
      size: labelSize * factor,
      leading: labelLeading * factor,
    };
    const box = {
      left: name.x - name.halfWidth,
      right: name.x + name.halfWidth,
      top: name.top,
      bottom: name.top + name.height,
    };
    const inSight =
      box.right > 0 && box.left < projection.width && box.bottom > 0 && box.top < projection.height;
    if (!inSight) continue;
    // A country is worth the corner of a disc, what is hovered or selected is worth another name.
    const discsMatter = entity.attributes.kind !== 'country';
    if (importance < 2e6 && !(names.isFree(box) && (!discsMatter || discRoom.isFree(box)))) continue;
    names.add(box);
    placed.push(name);
  }
  return placed;
}

/** The entity whose name covers a point; what is not there is not hit. */
export function nameUnder(names: readonly PlacedName[], presence: Presence, point: Point): string | null {
  const found = names.find(
    ({ entity, x, top, halfWidth, height }) =>
      Math.abs(point.x - x) <= halfWidth &&
      point.y >= top &&
      point.y <= top + height &&
      !presence.entitiesOut.has(entity.id),
  );
  return found?.entity.id ?? null;
}

/** Share of ink in a name of so much strength: what recedes can still be read, what is out is hardly there. */
function inkOf(strength: number): number {
  if (strength === 1) return 0.92;
  return strength === 0 ? 0.16 : 0.3 + 0.5 * strength;
}

/** Writes the names, least important first, each in ink on a rim of paper that parts it from the lines below. */
export function drawNames(
  context: CanvasRenderingContext2D,
  names: readonly PlacedName[],
  palette: Palette,
  emphasis: Emphasis,
  presence: Presence,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.strokeStyle = palette.paper;
  for (const { entity, x, top, size, leading } of [...names].reverse()) {
    const forward = emphasis.hovered === entity.id || emphasis.selected.has(entity.id);
    const weight = entity.attributes.kind === 'country' || forward ? 650 : 500;
    const strength = presence.entitiesOut.has(entity.id)
      ? 0
      : strengthOf(emphasis, entity.id, entity.attributes.faded);
    context.font = `${weight} ${size}px "Inter Variable", Inter, system-ui, sans-serif`;
    context.lineWidth = forward ? 5 : 3.5;
    context.fillStyle = mix(palette.ink, palette.paper, inkOf(strength));
    entity.lines.forEach((line, at) => {
      const baseline = top + (at + 0.5) * leading + 0.36 * size;
      context.strokeText(line, x, baseline);
      context.fillText(line, x, baseline);
    });
  }
}

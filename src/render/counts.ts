import { mix, type Palette } from '../appearance/palette';
import type { BundleShape } from './bundle';
import { boxAround, Crowd } from './crowd';
import { type Point, pointAt } from './curve';
import { type Emphasis, strengthOfBundle } from './emphasis';
import type { Picture } from './picture';
import type { Presence } from './presence';
import { labelFactor, type Projection } from './projection';
import { discOn, pathOn } from './trace';

/** The number of ties on a bundle's line: a plate with round ends. CSS pixels. */
export interface PlacedCount {
  readonly bundle: BundleShape;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly text: string;
  /** None of its ties is there. */
  readonly out: boolean;
}

/** More plates than this no one reads at once. */
const most = 240;
/** Size of the figures and of the plate around them at the composed zoom. */
const figure = 12;
const figureWidth = 7.6;
const plateHeight = 18;
/** Paper between the plate and the discs. */
const air = 3;

/** Where along its line a plate is tried: the middle first. */
const places: readonly number[] = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];

/**
 * The counts that are drawn: on lines that are in sight and long enough to bear one, as near to the middle as no disc
 * and no other count is in the way.
 */
export function placeCounts(picture: Picture, projection: Projection, presence: Presence): PlacedCount[] {
  if (picture.bundles.length === 0) return [];
  const factor = labelFactor(projection.scale);
  const halfHeight = (plateHeight * factor) / 2;
  const taken = new Crowd(0);
  for (const entity of picture.entities) {
    const { x, y, radius } = discOn(projection, entity);
    taken.add(boxAround(x, y, radius + air, radius + air));
  }
  const placed: PlacedCount[] = [];
  for (const bundle of picture.bundles) {
    if (placed.length >= most) break;
    const path = pathOn(projection, bundle);
    const count = presence.counts?.get(bundle.id) ?? bundle.ties.length;
    const text = String(count);
    const halfWidth = Math.max(halfHeight + 2, (figureWidth * text.length * factor) / 2 + 6);
    const inSight = ({ x, y }: Point): boolean =>
      x > -halfWidth &&
      x < projection.width + halfWidth &&
      y > -halfHeight &&
      y < projection.height + halfHeight;
    const isFree = ({ x, y }: Point): boolean => taken.isFree(boxAround(x, y, halfWidth, halfHeight));
    const found = places.map((t) => pointAt(path, t)).find((point) => inSight(point) && isFree(point));
    // Ends too near to one another for a plate: the line goes without.
    if (!found) continue;
    const { x, y } = found;
    placed.push({ bundle, x, y, halfWidth, halfHeight, text, out: count === 0 });
    // Between two plates there is a little more room than they need.
    taken.add(boxAround(x, y, halfWidth, halfWidth));
  }
  return placed;
}

/** The bundle whose count covers a point; what is not there is not hit. */
export function countUnder(counts: readonly PlacedCount[], point: Point): string | null {
  const found = counts.find(
    ({ x, y, halfWidth, halfHeight, out }) =>
      !out && Math.abs(point.x - x) <= halfWidth && Math.abs(point.y - y) <= halfHeight,
  );
  return found?.bundle.id ?? null;
}

/** Draws the plates: ink on paper with a rim, so that they read the same in both themes. */
export function drawCounts(
  context: CanvasRenderingContext2D,
  counts: readonly PlacedCount[],
  palette: Palette,
  emphasis: Emphasis,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const { bundle, x, y, halfWidth, halfHeight, text, out } of counts) {
    const selected = bundle.ties.some((id) => emphasis.selected.has(id));
    const hovered = emphasis.hovered === bundle.id;
    const strength = out ? 0.2 : selected || hovered ? 1 : strengthOfBundle(emphasis, bundle);
    const size = (figure * halfHeight * 2) / plateHeight;
    context.beginPath();
    context.roundRect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, halfHeight);
    context.fillStyle = selected ? palette.accent : palette.paper;
    context.fill();
    context.lineWidth = selected || hovered ? 2 : 1.25;
    context.strokeStyle = selected ? palette.accent : mix(palette.ink, palette.paper, 0.2 + 0.5 * strength);
    context.stroke();
    context.font = `650 ${size}px "Inter Variable", Inter, system-ui, sans-serif`;
    context.fillStyle = selected
      ? palette.onAccent
      : mix(palette.ink, palette.paper, strength === 1 ? 0.95 : 0.3 + 0.5 * strength);
    context.fillText(text, x, y + 0.36 * size);
  }
}

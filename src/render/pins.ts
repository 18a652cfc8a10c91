import { mix, type Palette } from '../appearance/palette';
import { type Emphasis, strengthOf } from './emphasis';
import type { Picture } from './picture';
import type { Presence } from './presence';
import { labelFactor, type Projection } from './projection';
import { discOn } from './trace';

/** Where the needle goes in: the upper left of the disc's rim, as loops stand at the upper right. */
const corner = Math.SQRT1_2;

/** Draws a pin on every entity that was put in place by hand: a head and a needle, on a rim of paper. */
export function drawPins(
  context: CanvasRenderingContext2D,
  picture: Picture,
  projection: Projection,
  palette: Palette,
  emphasis: Emphasis,
  presence: Presence,
): void {
  const factor = labelFactor(projection.scale);
  context.lineCap = 'round';
  for (const entity of picture.entities) {
    if (!entity.attributes.pinned || presence.entitiesOut.has(entity.id)) continue;
    const disc = discOn(projection, entity);
    const [tipX, tipY] = [disc.x - corner * disc.radius, disc.y - corner * disc.radius];
    const [headX, headY] = [tipX - 3.2 * factor, tipY - 5.2 * factor];
    const strength = strengthOf(emphasis, entity.id, entity.attributes.faded);
    const ink = mix(palette.ink, palette.paper, strength === 1 ? 0.9 : 0.25 + 0.4 * strength);
    // Once wide in paper, once in ink.
    for (const [colour, rim] of [
      [palette.paper, 1.6],
      [ink, 0],
    ] as const) {
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = 1.5 * factor + 2 * rim;
      context.beginPath();
      context.moveTo(tipX, tipY);
      context.lineTo(headX, headY);
      context.stroke();
      context.beginPath();
      context.arc(headX, headY, 3.4 * factor + rim, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

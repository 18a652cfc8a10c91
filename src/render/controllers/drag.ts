import type { MouseCoords } from 'sigma/types';
import { pin } from '../../state/actions';
import type { ViewStore } from '../../state/store';
import type { Canvas } from '../canvas';
import type { EntityShape } from '../picture';
import { toCanvas, toGraph } from '../projection';
import type { Pointing } from './pointing';

/** A mouse that moved less than this has clicked, CSS pixels. */
const threshold = 4;

/** Pulls entities about with the mouse. Fingers pan instead: a phone has no room for both. */
export interface Drag {
  /** Whether an entity is being pulled. */
  isBusy(): boolean;
  /** Whether the click that comes now only ended a drag; true once. */
  wasDragged(): boolean;
  kill(): void;
}

/** Dragging an entity is pinning it: the picture follows at once, the view learns of it at the end, as one step. */
export function bindDrag(canvas: Canvas, pointing: Pointing, view: ViewStore, container: HTMLElement): Drag {
  const mouse = canvas.sigma.getMouseCaptor();
  let held: { entity: EntityShape; startX: number; startY: number; offX: number; offY: number } | null = null;
  let moving = false;
  let dragged = false;

  const down = (event: MouseCoords): void => {
    dragged = false;
    moving = false;
    held = null;
    if (!(event.original instanceof MouseEvent) || event.original.button !== 0) return;
    const id = pointing.at({ x: event.x, y: event.y }, 'mouse');
    const entity = id === null ? undefined : canvas.scene.picture.entity.get(id);
    if (!entity) return;
    const centre = toCanvas(canvas.projection(), entity);
    held = {
      entity,
      startX: event.x,
      startY: event.y,
      offX: centre.x - event.x,
      offY: centre.y - event.y,
    };
  };
  const move = (event: MouseCoords): void => {
    if (!held) return;
    // Otherwise sigma pans.
    event.preventSigmaDefault();
    if (!moving && Math.hypot(event.x - held.startX, event.y - held.startY) < threshold) return;
    moving = true;
    container.style.cursor = 'grabbing';
    const place = toGraph(canvas.projection(), { x: event.x + held.offX, y: event.y + held.offY });
    // The place a link can carry: a tenth of a pixel is finer than any hand.
    const [x, y] = [Math.round(place.x * 10) / 10, Math.round(place.y * 10) / 10];
    Object.assign(held.entity, { x, y });
    // The picture may have been made anew under the hand.
    const now = canvas.scene.picture.entity.get(held.entity.id);
    if (now) Object.assign(now, { x, y });
    // The bend of its lines depends on their length.
    canvas.restyle();
  };
  const up = (): void => {
    if (held && moving) {
      dragged = true;
      container.style.cursor = 'pointer';
      view.apply(pin(held.entity.id, [held.entity.x, held.entity.y]));
    }
    held = null;
    moving = false;
  };

  mouse.on('mousedown', down);
  mouse.on('mousemovebody', move);
  mouse.on('mouseup', up);
  return {
    isBusy: () => moving,
    wasDragged() {
      const was = dragged;
      dragged = false;
      return was;
    },
    kill() {
      mouse.removeListener('mousedown', down);
      mouse.removeListener('mousemovebody', move);
      mouse.removeListener('mouseup', up);
    },
  };
}

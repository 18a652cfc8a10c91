import type { TouchCoords } from 'sigma/types';
import type { MenuPlace } from '../../state/menu';
import type { ViewStore } from '../../state/store';
import type { Canvas } from '../canvas';
import type { Point } from '../curve';
import { fingerOf, type Pointing, recordsOf } from './pointing';

/** How long a finger rests until it asks for the menu, milliseconds. */
const press = 500;
/** How far it may tremble meanwhile, CSS pixels. */
const tremble = 10;
/** A browser tells of a long press itself, a little later: asked for twice, the menu opens once; milliseconds. */
const echo = 900;

/** Asks for the context menu. */
export interface MenuAsking {
  /** For records, at a point of the canvas: by key. */
  ask(ids: readonly string[], at: Point): void;
  /** Whether the tap that comes now only ended a long press; true once. */
  wasPressed(): boolean;
  kill(): void;
}

/**
 * Right click and long press ask for the menu of what they hit; of the whole selection where that is a part of it; of
 * empty paper.
 */
export function bindMenu(
  canvas: Canvas,
  pointing: Pointing,
  view: ViewStore,
  container: HTMLElement,
  onMenu: (place: MenuPlace) => void,
): MenuAsking {
  let asked = Number.NEGATIVE_INFINITY;
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: Point | null = null;

  const ask = (ids: readonly string[], at: Point): void => {
    asked = performance.now();
    const { left, top } = container.getBoundingClientRect();
    onMenu({ x: left + at.x, y: top + at.y, ids });
  };
  const askAt = (point: Point, pointer: 'mouse' | 'touch'): void => {
    const hit = recordsOf(canvas.scene.picture, pointing.at(point, pointer));
    const { selection } = view.getState().view;
    const whole = hit.length > 0 && hit.every((id) => selection.includes(id));
    ask(whole ? selection : hit, point);
  };

  const contextmenu = (event: MouseEvent): void => {
    event.preventDefault();
    // By key it comes to the container itself: that is answered where keys are. After a long press it is an echo.
    if (event.target === container || performance.now() - asked < echo) return;
    const { left, top } = container.getBoundingClientRect();
    askAt({ x: event.clientX - left, y: event.clientY - top }, 'mouse');
  };
  const forget = (): void => {
    clearTimeout(timer);
    start = null;
  };
  const down = (event: TouchCoords): void => {
    forget();
    pressed = false;
    const point = fingerOf(event);
    if (!point || event.touches.length !== 1) return;
    start = point;
    timer = setTimeout(() => {
      pressed = true;
      askAt(point, 'touch');
    }, press);
  };
  const move = (event: TouchCoords): void => {
    const point = fingerOf(event);
    // While the menu is open the finger that opened it moves nothing.
    if (pressed) event.preventSigmaDefault();
    if (start && point && Math.hypot(point.x - start.x, point.y - start.y) > tremble) forget();
  };

  const touch = canvas.sigma.getTouchCaptor();
  container.addEventListener('contextmenu', contextmenu);
  touch.on('touchdown', down);
  touch.on('touchmove', move);
  touch.on('touchup', forget);
  return {
    ask,
    wasPressed() {
      const was = pressed;
      pressed = false;
      return was;
    },
    kill() {
      forget();
      container.removeEventListener('contextmenu', contextmenu);
      touch.removeListener('touchdown', down);
      touch.removeListener('touchmove', move);
      touch.removeListener('touchup', forget);
    },
  };
}

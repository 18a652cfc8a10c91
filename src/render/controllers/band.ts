import type { MouseCoords } from 'sigma/types';
import { addToSelection } from '../../state/actions';
import type { ViewStore } from '../../state/store';
import type { Canvas } from '../canvas';
import type { Point } from '../curve';
import type { Target } from '../pick';
import { discOn } from '../trace';
import type { Pointing } from './pointing';

/** A rectangle on the canvas, CSS pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mouse that moved less than this has clicked, CSS pixels. */
const threshold = 4;

/** The rectangle between two of its corners. */
export function areaBetween(one: Point, other: Point): Area {
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  };
}

/** Entities whose middles lie in a rectangle; what is not there is left out. */
export function entitiesIn({ picture, projection, presence }: Target, area: Area): string[] {
  return picture.entities.flatMap((entity) => {
    const { x, y } = discOn(projection, entity);
    const inside = x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
    return inside && !presence.entitiesOut.has(entity.id) ? [entity.id] : [];
  });
}

/** Selects what the mouse draws a rectangle around, with Shift held, from empty paper on. */
export interface Band {
  /** Whether a rectangle is being drawn. */
  isBusy(): boolean;
  /** Gives it up; false where none is drawn. */
  cancel(): boolean;
  /** Whether the click that comes now only ended a rectangle; true once. */
  wasDrawn(): boolean;
  kill(): void;
}

export function bindBand(canvas: Canvas, pointing: Pointing, view: ViewStore, container: HTMLElement): Band {
  const mouse = canvas.sigma.getMouseCaptor();
  let start: Point | null = null;
  let frame: HTMLElement | null = null;
  let drawn = false;

  const end = (): void => {
    frame?.remove();
    frame = null;
    start = null;
  };
  const down = (event: MouseCoords): void => {
    drawn = false;
    end();
    const { original } = event;
    if (!(original instanceof MouseEvent) || original.button !== 0 || !original.shiftKey) return;
    const point = { x: event.x, y: event.y };
    if (pointing.at(point, 'mouse') === null) start = point;
  };
  const move = (event: MouseCoords): void => {
    if (!start) {
      // A rectangle that was given up does not turn into a pull.
      if (drawn && mouse.isMouseDown) event.preventSigmaDefault();
      return;
    }
    // Otherwise sigma pans.
    event.preventSigmaDefault();
    if (!frame && Math.hypot(event.x - start.x, event.y - start.y) < threshold) return;
    drawn = true;
    if (!frame) {
      frame = document.createElement('div');
      frame.className = 'stage-band';
      container.append(frame);
    }
    const { left, right, top, bottom } = areaBetween(start, event);
    frame.style.transform = `translate(${left}px, ${top}px)`;
    frame.style.width = `${right - left}px`;
    frame.style.height = `${bottom - top}px`;
  };
  const up = (event: MouseCoords): void => {
    if (start && frame) {
      const ids = entitiesIn(canvas.target(), areaBetween(start, event));
      if (ids.length > 0) view.apply(addToSelection(ids), 'push');
    }
    end();
  };

  mouse.on('mousedown', down);
  mouse.on('mousemovebody', move);
  mouse.on('mouseup', up);
  return {
    isBusy: () => frame !== null,
    cancel() {
      const was = frame !== null;
      end();
      return was;
    },
    wasDrawn() {
      const was = drawn;
      drawn = false;
      return was;
    },
    kill() {
      end();
      mouse.removeListener('mousedown', down);
      mouse.removeListener('mousemovebody', move);
      mouse.removeListener('mouseup', up);
    },
  };
}

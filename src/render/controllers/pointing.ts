import type { MouseCoords, TouchCoords } from 'sigma/types';
import type { Canvas } from '../canvas';
import type { Point } from '../curve';
import { type Pointer, pick } from '../pick';

/** Finds what a pointer is on. */
export interface Pointing {
  /** Id of the entity or tie at a point of the canvas, or null. */
  at(point: Point, pointer: Pointer): string | null;
}

export function createPointing(canvas: Canvas): Pointing {
  return {
    at: (point, pointer) => pick(canvas.scene.picture, canvas.projection(), point, pointer, canvas.nameAt),
  };
}

/** Where a finger is, or was when it left. */
export function fingerOf(event: TouchCoords): Point | null {
  return event.touches[0] ?? event.previousTouches[0] ?? null;
}

/** Whether a click should add to the selection. */
export function adds(event: MouseCoords): boolean {
  const { shiftKey, ctrlKey, metaKey } = event.original;
  return shiftKey || ctrlKey || metaKey;
}

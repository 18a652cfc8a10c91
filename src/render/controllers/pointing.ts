import type { MouseCoords, TouchCoords } from 'sigma/types';
import type { Canvas } from '../canvas';
import type { Point } from '../curve';
import { type Pointer, pick } from '../pick';
import type { Picture } from '../picture';

/** Finds what a pointer is on. */
export interface Pointing {
  /** Id of the entity, tie or bundle at a point of the canvas, or null. */
  at(point: Point, pointer: Pointer): string | null;
}

export function createPointing(canvas: Canvas): Pointing {
  return { at: (point, pointer) => pick(canvas.target(), point, pointer) };
}

/** The records that an id on the canvas stands for: itself, or the ties of a bundle. */
export function recordsOf(picture: Picture, id: string | null): readonly string[] {
  return id === null ? [] : (picture.bundle.get(id)?.ties ?? [id]);
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

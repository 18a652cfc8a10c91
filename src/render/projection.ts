import type { Point } from './curve';

/** Side of the square of graph units, around the origin, that sigma takes for its unit; any fixed number does. */
export const unit = 1000;

/** How graph units lie on the canvas. The canvas is never turned. */
export interface Projection {
  /** Canvas, CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Graph point in the middle of the canvas. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels to a graph unit: 1 is the zoom that the picture is composed for. */
  readonly scale: number;
}

/** Camera of sigma, angle apart. */
export interface CameraFrame {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Reads sigma's camera. */
export function projectionOf(camera: CameraFrame, width: number, height: number): Projection {
  return {
    width,
    height,
    x: (camera.x - 0.5) * unit,
    y: (camera.y - 0.5) * unit,
    scale: Math.min(width, height) / (unit * camera.ratio),
  };
}

/** The camera that makes a projection. */
export function cameraOf(projection: Projection): CameraFrame {
  const { width, height, x, y, scale } = projection;
  return { x: x / unit + 0.5, y: y / unit + 0.5, ratio: Math.min(width, height) / (unit * scale) };
}

/** Canvas point of a graph point. */
export function toCanvas(projection: Projection, point: Point): Point {
  return {
    x: projection.width / 2 + (point.x - projection.x) * projection.scale,
    y: projection.height / 2 - (point.y - projection.y) * projection.scale,
  };
}

/** Graph point of a canvas point. */
export function toGraph(projection: Projection, point: Point): Point {
  return {
    x: projection.x + (point.x - projection.width / 2) / projection.scale,
    y: projection.y - (point.y - projection.height / 2) / projection.scale,
  };
}

/** Below this scale a picture is looked at from far away. */
const far = 0.32;

/** What sizes are multiplied with at a scale: discs grow and shrink more slowly than distances, so that they stay legible. */
export function discFactor(scale: number): number {
  if (scale >= 1) return scale ** 0.45;
  // Far out they follow the distances, or they would cover one another.
  return scale >= far ? scale ** 0.62 : far ** 0.62 * (scale / far);
}

/** The same for the width of lines, slower still. */
export function lineFactor(scale: number): number {
  return Math.min(1.6, scale < 1 ? scale ** 0.55 : scale ** 0.35);
}

/** The same for names. Never below 10 pixels, or they could not be read. */
export function labelFactor(scale: number): number {
  return Math.min(1.16, Math.max(0.8, scale ** (scale < 1 ? 0.75 : 0.5)));
}

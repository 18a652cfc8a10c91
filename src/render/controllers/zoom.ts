import type { TouchCoords, WheelCoords } from 'sigma/types';
import type { Canvas } from '../canvas';
import type { CameraControl } from './camera';

/** Zoom of a wheel that turned by a pixel: a usual notch of 100 is a fifth. */
const perPixel = 0.0019;
/** A pinch on a trackpad comes as small turns with Ctrl. */
const perPinch = 0.01;
/** Pixels that a line and a page of `deltaMode` stand for. */
const linePixels = 33;
const pagePixels = 600;

/**
 * Wheel and two fingers zoom around where they are. Sigma's own wheel moves in jumps of 1.7, and its pinch reckons with
 * a turn of the picture that we do not allow.
 * @returns what takes the listeners away.
 */
export function bindZoom(canvas: Canvas, camera: CameraControl): () => void {
  const wheel = (event: WheelCoords): void => {
    event.preventSigmaDefault();
    const { original } = event;
    if (!(original instanceof WheelEvent)) return;
    const unit = original.deltaMode === 1 ? linePixels : original.deltaMode === 2 ? pagePixels : 1;
    const turned = Math.max(-300, Math.min(300, original.deltaY * unit));
    const rate = original.ctrlKey && original.deltaMode === 0 ? perPinch : perPixel;
    camera.zoomAt({ x: event.x, y: event.y }, Math.exp(-turned * rate));
  };
  const pinch = (event: TouchCoords): void => {
    const [a, b] = event.touches;
    const [c, d] = event.previousTouches;
    if (!a || !b || !c || !d) return;
    event.preventSigmaDefault();
    const [middleX, middleY] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const before = Math.hypot(c.x - d.x, c.y - d.y);
    camera.panBy(middleX - (c.x + d.x) / 2, middleY - (c.y + d.y) / 2);
    if (before > 0) camera.zoomAt({ x: middleX, y: middleY }, Math.hypot(a.x - b.x, a.y - b.y) / before);
  };

  const mouse = canvas.sigma.getMouseCaptor();
  const touch = canvas.sigma.getTouchCaptor();
  mouse.on('wheel', wheel);
  touch.on('touchmove', pinch);
  return () => {
    mouse.removeListener('wheel', wheel);
    touch.removeListener('touchmove', pinch);
  };
}

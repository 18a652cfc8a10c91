import type { CameraPort } from '../../conductor/camera';
import type { PreferencesStore } from '../../state/preferences';
import type { Canvas } from '../canvas';
import { fitProjection, type Insets, noInsets, openArea } from '../fitting';
import type { EntityShape } from '../picture';
import { cameraOf, type Projection, toGraph, unit } from '../projection';
import { positionOf } from '../screen-position';

/** How long the camera travels, milliseconds; not at all where the reader wants little motion. */
const travel = 220;
/** Zoom of one press of a button. */
const step = 1.4;
/** How far one may zoom in: CSS pixels to a graph unit. */
const nearest = 6;
/** How far one may zoom out, against the zoom that shows everything. */
const farthest = 0.4;

/** Moves the camera and tells where things stand. */
export interface CameraControl extends Omit<CameraPort, 'painted'> {
  /** Space that panels cover. Counts from the next fit or centring on: what lies there is not moved. */
  setInsets(insets: Insets): void;
  insets(): Insets;
  /** Shows everything, at once. */
  fitNow(): void;
  /** Zooms around a point of the canvas, at once. */
  zoomAt(point: { readonly x: number; readonly y: number }, factor: number): void;
  /** Moves the picture by pixels, at once. */
  panBy(dx: number, dy: number): void;
  /** Shows the same graph point in the middle at the same zoom, after the canvas got another size. */
  keep(before: Projection): void;
  /** True from a fit until the reader moves the camera. */
  isFitted(): boolean;
  /** Resolves when a journey is over. */
  arrived(): Promise<void>;
  kill(): void;
}

export function createCamera(
  canvas: Canvas,
  container: HTMLElement,
  preferences: PreferencesStore,
): CameraControl {
  const camera = canvas.sigma.getCamera();
  let insets = noInsets;
  let fitted = false;
  let fitting = false;
  let journey: Promise<void> = Promise.resolve();

  const place = (projection: Projection, slowly: boolean): void => {
    const state = cameraOf(projection);
    if (!slowly || preferences.getState().reducedMotion) {
      camera.setState(state);
      return;
    }
    journey = camera.animate(state, { duration: travel, easing: 'quadraticInOut' });
  };
  const forget = () => {
    if (!fitting) fitted = false;
  };
  camera.on('updated', forget);

  const showAll = (slowly: boolean): void => {
    const { width, height } = canvas.sigma.getDimensions();
    const projection = fitProjection(canvas.scene.picture.entities, width, height, insets);
    const perRatio = Math.min(width, height) / unit;
    camera.minRatio = perRatio / nearest;
    camera.maxRatio = perRatio / (farthest * projection.scale);
    fitting = true;
    place(projection, slowly);
    fitted = true;
    if (!slowly) fitting = false;
    else {
      void journey.then(() => {
        fitting = false;
      });
    }
  };

  const zoomAt = (
    point: { readonly x: number; readonly y: number },
    factor: number,
    slowly: boolean,
  ): void => {
    const now = canvas.projection();
    const wanted = cameraOf({ ...now, scale: now.scale * factor });
    const ratio = camera.getBoundedRatio(wanted.ratio);
    const scale = (now.scale * factor * wanted.ratio) / ratio;
    const held = toGraph(now, point);
    // The graph point under the pointer stays there.
    const x = held.x - (point.x - now.width / 2) / scale;
    const y = held.y + (point.y - now.height / 2) / scale;
    place({ ...now, x, y, scale }, slowly);
  };

  const middle = () => {
    const { width, height } = canvas.sigma.getDimensions();
    const area = openArea(width, height, insets);
    return { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
  };

  return {
    zoomIn: () => zoomAt(middle(), step, true),
    zoomOut: () => zoomAt(middle(), 1 / step, true),
    fit: () => showAll(true),
    fitNow: () => showAll(false),
    zoomAt: (point, factor) => zoomAt(point, factor, false),
    panBy(dx, dy) {
      const now = canvas.projection();
      place({ ...now, x: now.x - dx / now.scale, y: now.y + dy / now.scale }, false);
    },
    centre(ids) {
      const { entity, tie, bundleOf } = canvas.scene.picture;
      const shapes = ids.flatMap((id): EntityShape[] => {
        const [one, line] = [entity.get(id), tie.get(id) ?? bundleOf.get(id)];
        return one ? [one] : line ? [line.from, line.to] : [];
      });
      if (shapes.length === 0) return;
      const now = canvas.projection();
      place(fitProjection(shapes, now.width, now.height, insets, now.scale), true);
    },
    screenPosition(id) {
      const box = container.getBoundingClientRect();
      const found = positionOf(canvas.target(), id, {
        insets,
        isReachable: ({ x, y }) => container.contains(document.elementFromPoint(box.left + x, box.top + y)),
      });
      return found && { x: box.left + found.x, y: box.top + found.y };
    },
    setInsets(next) {
      insets = next;
    },
    insets: () => insets,
    keep(before) {
      const { width, height } = canvas.sigma.getDimensions();
      place({ ...before, width, height }, false);
    },
    isFitted: () => fitted,
    arrived: () => journey,
    kill: () => {
      camera.removeListener('updated', forget);
    },
  };
}

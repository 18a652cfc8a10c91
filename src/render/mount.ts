import { palettes } from '../appearance/palette';
import { createCanvas } from './canvas';
import { createCamera } from './controllers/camera';
import { bindDrag } from './controllers/drag';
import { bindHover } from './controllers/hover';
import { createPointing } from './controllers/pointing';
import { bindSelection } from './controllers/selection';
import { bindZoom } from './controllers/zoom';
import { emphasisOf } from './emphasis';
import { isAnother, pictureOf } from './picture';
import type { Stage, StageParts } from './stage-parts';

/** Frames come late or never while the page is hidden; nobody should wait for them longer than this, milliseconds. */
const patience = 600;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // The frame is painted after this callback; a task after it comes when that is done.
      setTimeout(resolve, 0);
    });
  });
}

/**
 * Makes the canvas and binds it to graph, view, hover and preferences; throws where WebGL is missing.
 * @param onLost the graphics card took a context away: this stage is dead.
 */
export function mount(parts: StageParts, onLost: () => void): Stage {
  const { container, graph, view, hover, preferences } = parts;
  const canvas = createCanvas(container, palettes[preferences.getState().theme]);
  const camera = createCamera(canvas, container, preferences);
  const pointing = createPointing(canvas);
  const drag = bindDrag(canvas, pointing, view, container);
  let dirty = true;
  let frame: number | null = null;

  const emphasise = (): void => {
    canvas.scene.emphasis = emphasisOf(graph, view.getState().view.selection, hover.getState().id);
  };
  /** Brings the canvas in step with the graph, now. */
  const flush = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    if (!dirty) return;
    dirty = false;
    const picture = pictureOf(graph);
    const another = picture.entities.length > 0 && isAnother(canvas.scene.picture, picture);
    emphasise();
    // The camera goes first, so that the new picture is drawn once, in its place.
    if (another) {
      canvas.scene.picture = picture;
      camera.fitNow();
    }
    canvas.show(picture);
  };
  const invalidate = (): void => {
    dirty = true;
    frame ??= requestAnimationFrame(flush);
  };
  const restyle = (): void => {
    emphasise();
    canvas.restyle();
  };

  if (preferences.getState().reducedMotion) canvas.setMotion(true);
  graph.on('attributesUpdated', invalidate);
  invalidate();
  const resized = new ResizeObserver(() => {
    const { width, height } = canvas.sigma.getDimensions();
    if (container.offsetWidth === width && container.offsetHeight === height) return;
    const now = canvas.projection();
    const fitted = camera.isFitted();
    canvas.sigma.resize();
    if (fitted) camera.fitNow();
    else camera.keep(now);
    canvas.sigma.scheduleRender();
  });
  resized.observe(container);
  const fonts = (): void => {
    canvas.sigma.scheduleRender();
  };
  document.fonts.addEventListener('loadingdone', fonts);
  const layers = Object.values(canvas.sigma.getCanvases());
  for (const layer of layers) layer.addEventListener('webglcontextlost', onLost, { once: true });
  const bound: (() => void)[] = [
    bindSelection(canvas, pointing, view, drag.wasDragged),
    bindHover(canvas, pointing, hover, container, drag.isBusy),
    bindZoom(canvas, camera),
    hover.subscribe(restyle),
    view.subscribe((now, before) => {
      if (now.view.selection !== before.view.selection) restyle();
    }),
    preferences.subscribe((now, before) => {
      if (now.reducedMotion !== before.reducedMotion) canvas.setMotion(now.reducedMotion);
      if (now.theme === before.theme) return;
      canvas.scene.palette = palettes[now.theme];
      restyle();
    }),
    drag.kill,
    camera.kill,
    () => resized.disconnect(),
    () => document.fonts.removeEventListener('loadingdone', fonts),
    () => {
      graph.removeListener('attributesUpdated', invalidate);
    },
    () => {
      if (frame !== null) cancelAnimationFrame(frame);
    },
    () => {
      // Sigma gives its contexts up when it is killed: that is no loss.
      for (const layer of layers) layer.removeEventListener('webglcontextlost', onLost);
    },
    canvas.kill,
  ];

  const { setInsets, zoomIn, zoomOut } = camera;
  return {
    camera: {
      zoomIn,
      zoomOut,
      fit() {
        flush();
        camera.fit();
      },
      centre(ids) {
        flush();
        camera.centre(ids);
      },
      screenPosition(id) {
        flush();
        return camera.screenPosition(id);
      },
      async painted() {
        flush();
        await Promise.race([camera.arrived(), new Promise((resolve) => setTimeout(resolve, patience))]);
        await nextFrame();
      },
    },
    setInsets,
    kill() {
      for (const unbind of bound) unbind();
    },
  };
}

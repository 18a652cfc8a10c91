import { createCanvas } from './canvas';
import { bindBand } from './controllers/band';
import { createCamera } from './controllers/camera';
import { bindDrag } from './controllers/drag';
import { bindHover } from './controllers/hover';
import { bindKeys } from './controllers/keys';
import { bindMenu } from './controllers/menu';
import { createPointing } from './controllers/pointing';
import { bindSelection } from './controllers/selection';
import { bindTip } from './controllers/tip';
import { bindZoom } from './controllers/zoom';
import { type Emphasis, emphasisOf } from './emphasis';
import { manyTies } from './handing';
import { isAnother, type Picture, pictureOf } from './picture';
import { presenceOf } from './presence';
import type { Stage, StageParts } from './stage-parts';
import { forcedColours, paletteOf } from './system-palette';
import { nextFrame, patience } from './tasks';

/**
 * Makes the canvas and binds it to graph, view, hover and preferences; throws where WebGL is missing.
 * @param onLost the graphics card took a context away: this stage is dead.
 */
export function mount(parts: StageParts, onLost: () => void): Stage {
  const { container, graph, view, hover, preferences, preview } = parts;
  const canvas = createCanvas(container, paletteOf(preferences.getState().theme, container), parts.software);
  const camera = createCamera(canvas, container, preferences);
  const pointing = createPointing(canvas);
  const drag = bindDrag(canvas, pointing, view, container);
  const band = bindBand(canvas, pointing, view, container);
  const menu = bindMenu(canvas, pointing, view, container, parts.onMenu);
  /** The last picture that showed something: what comes back after a filter that let nothing through is not new. */
  let last: Picture = canvas.scene.picture;
  let dirty = true;
  let frame: number | null = null;

  const emphasis = (): Emphasis => {
    const { selection } = view.getState().view;
    return emphasisOf(graph, canvas.scene.picture, selection, hover.getState().id);
  };
  const presence = () => presenceOf(canvas.scene.picture, preview.getState(), view.getState().view.selection);
  /** What is left to do to bring the canvas in step with the graph; it goes on where it was left. */
  function* steps(): Generator<void> {
    const picture = pictureOf(graph, canvas.scene.picture);
    yield;
    const another = picture.entities.length > 0 && isAnother(last, picture);
    if (picture.entities.length > 0) last = picture;
    canvas.scene.picture = picture;
    canvas.scene.presence = presence();
    canvas.scene.emphasis = emphasis();
    // The camera goes first, so that the new picture is drawn once, in its place.
    if (another) camera.fitNow();
    dirty = false;
    drawing = true;
    yield* canvas.show(picture);
    drawing = false;
  }
  let drawing = false;
  let left: Generator<void> | null = null;
  let task: ReturnType<typeof setTimeout> | undefined;
  /** Brings the canvas in step with the graph, now. */
  const flush = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    clearTimeout(task);
    frame = null;
    while (left || dirty) {
      left ??= steps();
      if (left.next().done) left = null;
    }
  };
  /** The same in tasks of a step each, between which clicks are heard. */
  const goOn = (): void => {
    left ??= steps();
    if (left.next().done) left = null;
    if (left || dirty) task = setTimeout(goOn, 0);
  };
  /** Once a frame, but after it: the frame that shows the panels does not wait for the picture. */
  const atFrame = (): void => {
    frame = null;
    task = setTimeout(graph.size <= manyTies ? flush : goOn, 0);
  };
  const invalidate = (): void => {
    dirty = true;
    clearTimeout(task);
    // A picture that is out of date is not drawn; one that is half drawn is, as the next is held against it.
    if (!drawing) left = null;
    frame ??= requestAnimationFrame(atFrame);
  };
  const emphasise = (): void => {
    // A picture that is on its way comes with its own.
    if (!dirty) canvas.emphasise(emphasis());
  };

  let fading: number | null = null;
  /** Times come with every movement of a hand: one fade a frame. */
  const fade = (): void => {
    fading ??= requestAnimationFrame(() => {
      fading = null;
      if (!dirty) canvas.fade(presence());
    });
  };
  const repaint = (): void => {
    canvas.scene.palette = paletteOf(preferences.getState().theme, container);
    canvas.restyle();
  };
  const forced = matchMedia(forcedColours);
  forced.addEventListener('change', repaint);

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
    bindSelection(
      canvas,
      pointing,
      view,
      () => {
        // Both are asked, so that neither remembers.
        const [dragged, drawn] = [drag.wasDragged(), band.wasDrawn()];
        return dragged || drawn;
      },
      menu.wasPressed,
    ),
    bindHover(canvas, pointing, hover, container, () => drag.isBusy() || band.isBusy()),
    bindZoom(canvas, camera),
    bindKeys({ canvas, container, camera, graph, view, hover, menu, band }),
    bindTip(canvas, container, hover, parts.caption),
    preview.subscribe(fade),
    hover.subscribe(emphasise),
    view.subscribe((now, before) => {
      if (now.view.selection !== before.view.selection) emphasise();
    }),
    preferences.subscribe((now, before) => {
      if (now.reducedMotion !== before.reducedMotion) canvas.setMotion(now.reducedMotion);
      if (now.theme === before.theme) return;
      repaint();
    }),
    drag.kill,
    band.kill,
    menu.kill,
    () => forced.removeEventListener('change', repaint),
    camera.kill,
    () => resized.disconnect(),
    () => document.fonts.removeEventListener('loadingdone', fonts),
    () => {
      graph.removeListener('attributesUpdated', invalidate);
    },
    () => {
      if (frame !== null) cancelAnimationFrame(frame);
      clearTimeout(task);
      if (fading !== null) cancelAnimationFrame(fading);
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

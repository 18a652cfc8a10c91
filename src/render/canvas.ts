import { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Palette } from '../appearance/palette';
import { type Atlas, createAtlas } from './atlas';
import { loopRadius } from './curve';
import type { Emphasis } from './emphasis';
import { drawNames, nameUnder, type PlacedName, placeNames } from './labels';
import { lookOfEntity, lookOfTie } from './look';
import { createSigma } from './one-context';
import type { Picture, PictureGraph } from './picture';
import { createDiscProgram, type DiscData } from './programs/disc';
import { IdleProgram } from './programs/idle';
import { createRibbonProgram } from './programs/ribbon';
import { type Projection, projectionOf, unit } from './projection';
import { offsetOfTie, portOfTie } from './trace';

/** What the canvas shows at this moment; controllers read it, the stage writes it. */
export interface Scene {
  picture: Picture;
  emphasis: Emphasis;
  palette: Palette;
  /** Names as last drawn. */
  names: readonly PlacedName[];
}

/** Sigma with our programs, our names and without its own picking. */
export interface Canvas {
  readonly sigma: Sigma;
  readonly scene: Scene;
  projection(): Projection;
  /** Hands a new picture to sigma and draws it at once. */
  show(picture: Picture): void;
  /** Draws again at the next frame, after a change of emphasis or palette. */
  restyle(): void;
  /** Whether the picture glides on after a pull, and travels on a double click. */
  setMotion(reduced: boolean): void;
  /** The entity whose drawn name covers a point of the canvas. */
  nameAt(point: { readonly x: number; readonly y: number }): string | null;
  kill(): void;
}

const half = unit / 2;
/**
 * From here on frames would come too slowly: straight lines get a program of their own (below, one draws all, so that
 * the selected lies on top), and lines lose the band that parts them where they cross.
 */
const manyTies = 1500;

/** Sigma throws where WebGL is missing. */
export function createCanvas(container: HTMLElement, palette: Palette): Canvas {
  const empty: PictureGraph = new MultiDirectedGraph();
  const scene: Scene = {
    picture: { graph: empty, entities: [], ties: [], entity: new Map(), tie: new Map() },
    emphasis: { near: null, rest: 1, selected: new Set(), hovered: null },
    palette,
    names: [],
  };
  const atlas: Atlas = createAtlas(() => restyle());

  const sigma = createSigma(empty, container, {
    allowInvalidContainer: true,
    enableCameraRotation: false,
    renderLabels: false,
    stagePadding: 0,
    zIndex: true,
    draggedEventsTolerance: 4,
    nodeProgramClasses: { circle: createDiscProgram({ atlas, palette: () => scene.palette }) },
    nodeHoverProgramClasses: { circle: IdleProgram },
    edgeProgramClasses: { line: createRibbonProgram(false), arrow: createRibbonProgram(true) },
    nodeReducer: (id, { x, y }) => {
      const entity = scene.picture.entity.get(id);
      if (!entity) return { x, y, hidden: true };
      const { fill, ring, ringWidth, strength, zIndex } = lookOfEntity(entity, scene.palette, scene.emphasis);
      const flagCell = entity.attributes.flag === '' ? -1 : atlas.flagCell(entity.attributes.flag);
      const data: DiscData = {
        color: fill,
        ring,
        ringWidth,
        strength,
        flag: flagCell >= 0,
        cell: flagCell >= 0 ? flagCell : atlas.iconCell(entity.attributes.icon),
      };
      return { x, y, size: entity.radius, zIndex, ...data };
    },
    edgeReducer: (id) => {
      const tie = scene.picture.tie.get(id);
      if (!tie) return { hidden: true };
      const { colour, ...look } = lookOfTie(tie, scene.palette, scene.emphasis);
      const loop = tie.from === tie.to;
      const offset = loop ? loopRadius(tie.lane) : offsetOfTie(tie);
      const port = loop ? 0 : portOfTie(tie);
      const many = scene.picture.ties.length > manyTies;
      const type = many && offset === 0 ? 'arrow' : 'line';
      const bandWidth = many && !scene.emphasis.selected.has(id) ? 0 : look.bandWidth;
      return { ...look, bandWidth, type, color: colour, loop, offset, port };
    },
  });
  // A fixed square for sigma's unit: otherwise every change of what is shown would move the camera.
  sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
  // Its own listeners read the graphics card at every move of the pointer; ours reckon (see pick.ts).
  sigma.getMouseCaptor().removeAllListeners();
  sigma.getTouchCaptor().removeAllListeners();

  // Layers that stay empty: shown, they would be blended at every frame.
  const layers = sigma.getCanvases();
  for (const name of ['edgeLabels', 'hovers', 'hoverNodes']) {
    const layer = layers[name];
    if (layer) layer.style.display = 'none';
  }

  const projection = (): Projection => {
    const { width, height } = sigma.getDimensions();
    return projectionOf(sigma.getCamera().getState(), width, height);
  };
  const names = layers.labels?.getContext('2d') ?? null;
  sigma.on('afterRender', () => {
    scene.names = placeNames(scene.picture, projection(), scene.emphasis);
    if (names) drawNames(names, scene.names, scene.palette, scene.emphasis);
  });

  let frame: number | null = null;
  let alive = true;
  function restyle(): void {
    // A flag may come in after the end.
    if (!alive) return;
    frame ??= requestAnimationFrame(() => {
      frame = null;
      sigma.refresh();
    });
  }

  return {
    sigma,
    scene,
    projection,
    show(picture) {
      scene.picture = picture;
      sigma.setGraph(picture.graph);
    },
    restyle,
    setMotion(reduced) {
      const camera = sigma.getCamera();
      const { minRatio, maxRatio } = camera;
      sigma.setSettings({ inertiaRatio: reduced ? 0 : 3, doubleClickZoomingDuration: reduced ? 1 : 200 });
      // New settings take the bounds of zooming away.
      Object.assign(camera, { minRatio, maxRatio });
    },
    nameAt: (point) => nameUnder(scene.names, point),
    kill() {
      alive = false;
      if (frame !== null) cancelAnimationFrame(frame);
      sigma.kill();
    },
  };
}

import type Sigma from 'sigma';
import type { Palette } from '../appearance/palette';
import { type Atlas, createAtlas } from './atlas';
import { countUnder, drawCounts, placeCounts } from './counts';
import type { Emphasis } from './emphasis';
import { Handing, manyTies } from './handing';
import { alwaysOut, neverOut } from './instants';
import { drawNames, nameUnder, placeNames } from './labels';
import { lookOfCasing, lookOfEntity, lookOfStrand } from './look';
import { createSigma } from './one-context';
import type { Target } from './pick';
import { emptyPicture, type Picture } from './picture';
import { drawPins } from './pins';
import { allPresent, type Presence } from './presence';
import { createDiscProgram, type DiscData } from './programs/disc';
import { IdleProgram } from './programs/idle';
import { createRibbonProgram } from './programs/ribbon';
import { type Projection, projectionOf, unit } from './projection';
import { rehearsalPicture } from './rehearsal';
import { Ribbons } from './ribbons';
import type { Scene } from './scene';

/** Sigma with our programs, our names and without its own picking. */
export interface Canvas {
  readonly sigma: Sigma;
  readonly scene: Scene;
  projection(): Projection;
  /** What can be hit now. */
  target(): Target;
  /** Hands a new picture to sigma and draws it, in as many steps as it takes: until the last, what is drawn is in part old. */
  show(picture: Picture): Generator<void>;
  /** Draws again at the next frame, after a change of emphasis or palette. */
  restyle(): void;
  /** Draws again at the next frame, after a change of emphasis alone: what it does not touch is not written anew. */
  emphasise(emphasis: Emphasis): void;
  /** Fades what is not there, at the next frame: only discs and strands that come or go are written anew. */
  fade(presence: Presence): void;
  /** Whether the picture glides on after a pull, and travels on a double click. */
  setMotion(reduced: boolean): void;
  kill(): void;
}

const half = unit / 2;
/** Share of ink that a line keeps which misses the times under the hand. */
const outShare = 0.09;

/** Cells for the numbers of communities are made as they are needed; further communities go without. */
const mostNumbers = 99;

/**
 * @param software the processor draws in a graphics card's stead
 * @throws Error where WebGL is missing
 */
export function createCanvas(container: HTMLElement, palette: Palette, software: boolean): Canvas {
  const scene: Scene = {
    picture: emptyPicture(),
    emphasis: { near: null, rest: 1, selected: new Set(), hovered: null },
    palette,
    presence: allPresent,
    names: [],
    counts: [],
  };
  const atlas: Atlas = createAtlas(() => restyle());
  const surroundings = {
    palette: () => scene.palette,
    rest: () => scene.emphasis.rest,
    thresholds: () => scene.presence.thresholds,
    // Among thousands of lines faint ones are a haze, and take as long to draw as the others.
    outShare: () => (scene.picture.ties.length > manyTies ? 0 : outShare),
  };
  let drawDiscs: (() => void) | null = null;
  const later = (draw: () => void): void => {
    drawDiscs = draw;
  };

  /** The scene as it is now, to be held against later ones. */
  const drawn = () => ({ picture: scene.picture, emphasis: scene.emphasis, presence: scene.presence });
  const handing = new Handing(drawn());

  const ribbons = new Ribbons(scene);
  const line = createRibbonProgram(false, surroundings);
  /** New settings take the bounds of zooming away: they are put back. */
  const keepingBounds = (change: () => void): void => {
    const camera = sigma.getCamera();
    const { minRatio, maxRatio } = camera;
    change();
    Object.assign(camera, { minRatio, maxRatio });
  };
  /** Most pictures have few lines: the second program is compiled when one with many comes. */
  const readyForMany = (picture: Picture): void => {
    if (picture.ties.length <= manyTies || hasMany) return;
    hasMany = true;
    keepingBounds(() =>
      sigma.setSetting('edgeProgramClasses', { line, arrow: createRibbonProgram(true, surroundings) }),
    );
  };
  let hasMany = false;

  const sigma = createSigma(software, handing.slots.forSigma, container, {
    allowInvalidContainer: true,
    enableCameraRotation: false,
    renderLabels: false,
    stagePadding: 0,
    zIndex: true,
    draggedEventsTolerance: 4,
    nodeProgramClasses: { circle: createDiscProgram({ atlas, ...surroundings, later }) },
    nodeHoverProgramClasses: { circle: IdleProgram },
    edgeProgramClasses: { line, arrow: IdleProgram },
    nodeReducer: (slot, { x, y }) => {
      const { picture, presence } = scene;
      const id = handing.slots.entityAt(slot);
      const entity = id === undefined ? undefined : picture.entity.get(id);
      if (id === undefined || !entity) return { x, y, hidden: true };
      const onPath = picture.pathEntities.has(id);
      const look = lookOfEntity(entity, scene.palette, scene.emphasis, onPath);
      const { flag: country, icon, community = -1 } = entity.attributes;
      // Coloured by community a disc bears its number, as colour alone does not tell; the flag would hide the colour.
      const numbered = community >= 0;
      const flagCell = numbered || country === '' ? -1 : atlas.flagCell(country);
      const numberCell = numbered && community < mostNumbers ? atlas.numberCell(community + 1) : -1;
      const data: DiscData = {
        color: look.fill,
        ring: look.ring,
        ringWidth: look.ringWidth,
        strength: look.strength,
        near: look.near,
        flag: flagCell >= 0,
        cell: numbered ? numberCell : flagCell >= 0 ? flagCell : atlas.iconCell(icon),
        out: presence.entitiesOut.has(id),
      };
      return { x, y, size: entity.radius, zIndex: look.zIndex, ...data };
    },
    edgeReducer: (slot) => {
      const { picture, presence, emphasis } = scene;
      const type = handing.slots.typeOf(slot);
      const id = handing.slots.lineAt(slot);
      if (id === undefined) return { hidden: true, type };
      const tie = picture.tie.get(id);
      if (tie) return ribbons.ofTie(tie, type);
      const ranks = presence.strandsOut.has(id) ? alwaysOut : neverOut;
      const strand = picture.strand.get(id);
      if (strand)
        return ribbons.of(strand.bundle, lookOfStrand(strand, scene.palette, emphasis), ranks, type);
      const bundle = picture.bundle.get(id);
      if (bundle) return ribbons.of(bundle, lookOfCasing(bundle, scene.palette, emphasis), ranks, type);
      return { hidden: true, type };
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
  const pen = layers.labels?.getContext('2d') ?? null;
  sigma.on('afterRender', () => {
    drawDiscs?.();
    drawDiscs = null;
    const { picture, emphasis, presence } = scene;
    const now = projection();
    scene.counts = placeCounts(picture, now, presence);
    scene.names = placeNames(picture, now, emphasis, presence, scene.counts);
    if (!pen) return;
    drawCounts(pen, scene.counts, scene.palette, emphasis);
    drawPins(pen, picture, now, scene.palette, emphasis, presence);
    drawNames(pen, scene.names, scene.palette, emphasis, presence);
  });

  let frame: number | null = null;
  let alive = true;
  function restyle(): void {
    // A flag may come in after the end.
    if (!alive) return;
    frame ??= requestAnimationFrame(() => {
      frame = null;
      handing.redraw(sigma, drawn());
    });
  }

  /**
   * Draws everything once, in the colour of paper. Where the processor draws, it makes its drawing code at the first draw,
   * for 130 ms, and the first frame would wait for it: now it is at work while the page waits for records.
   */
  const rehearse = (): void => {
    const { picture, emphasis } = scene;
    scene.picture = rehearsalPicture();
    scene.emphasis = { near: new Set(), rest: 0, selected: new Set(), hovered: null };
    for (const _ of handing.show(sigma, drawn()));
    const graphics = layers.edges?.getContext('webgl2');
    // Without a fence ANGLE keeps what is flushed until somebody asks for pixels.
    graphics?.fenceSync(graphics.SYNC_GPU_COMMANDS_COMPLETE, 0);
    graphics?.flush();
    Object.assign(scene, { picture, emphasis, names: [], counts: [] });
  };
  if (software) rehearse();

  return {
    sigma,
    scene,
    projection,
    target: () => ({
      picture: scene.picture,
      projection: projection(),
      presence: scene.presence,
      nameAt: (point) => nameUnder(scene.names, scene.presence, point),
      countAt: (point) => countUnder(scene.counts, point),
    }),
    show(picture) {
      readyForMany(picture);
      scene.picture = picture;
      return handing.show(sigma, drawn());
    },
    restyle,
    emphasise(emphasis) {
      scene.emphasis = emphasis;
      // In order of drawing they stay as they are: to sort thousands of lines takes longer than a frame.
      if (scene.picture.ties.length > manyTies) handing.restyle(sigma, drawn());
      else restyle();
    },
    fade(presence) {
      scene.presence = presence;
      handing.restyle(sigma, drawn());
    },
    setMotion(reduced) {
      keepingBounds(() =>
        sigma.setSettings({ inertiaRatio: reduced ? 0 : 3, doubleClickZoomingDuration: reduced ? 1 : 200 }),
      );
    },
    kill() {
      alive = false;
      if (frame !== null) cancelAnimationFrame(frame);
      sigma.kill();
    },
  };
}

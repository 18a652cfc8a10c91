import type Sigma from 'sigma';
import type { Palette } from '../appearance/palette';
import { type Atlas, createAtlas } from './atlas';
import { countUnder, drawCounts, type PlacedCount, placeCounts } from './counts';
import { loopRadius } from './curve';
import { type Emphasis, restyled } from './emphasis';
import { alwaysOut, neverOut, type Ranks } from './instants';
import { drawNames, nameUnder, type PlacedName, placeNames } from './labels';
import { lookOfCasing, lookOfEntity, lookOfStrand, lookOfTie, type TieLook } from './look';
import { createSigma } from './one-context';
import type { Target } from './pick';
import { emptyPicture, type Picture, type TieShape } from './picture';
import { drawPins } from './pins';
import { allPresent, type Presence } from './presence';
import { createDiscProgram, type DiscData } from './programs/disc';
import { IdleProgram } from './programs/idle';
import { createRibbonProgram, type RibbonData } from './programs/ribbon';
import { type Projection, projectionOf, unit } from './projection';
import { type Line, offsetOfTie, portOfTie } from './trace';

/** What the canvas shows at this moment; controllers read it, the stage writes it. */
export interface Scene {
  picture: Picture;
  emphasis: Emphasis;
  palette: Palette;
  presence: Presence;
  /** Names and counts as last drawn. */
  names: readonly PlacedName[];
  counts: readonly PlacedCount[];
}

/** Sigma with our programs, our names and without its own picking. */
export interface Canvas {
  readonly sigma: Sigma;
  readonly scene: Scene;
  projection(): Projection;
  /** What can be hit now. */
  target(): Target;
  /** Hands a new picture to sigma and draws it at once. */
  show(picture: Picture): void;
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

/** A ribbon, and what it was made under. */
interface RestingRibbon {
  readonly palette: Palette;
  readonly many: boolean;
  /** x and y of both ends. */
  readonly ends: readonly number[];
  readonly data: RibbonData & { type: string };
}

const half = unit / 2;
/**
 * From here on frames would come too slowly: straight lines get a program of their own (below, one draws all, so that
 * the selected lies on top), and lines lose the band that parts them where they cross.
 */
const manyTies = 1500;

/** Share of ink that a line keeps which misses the times under the hand. */
const outShare = 0.09;

/** Cells for the numbers of communities are made as they are needed; further communities go without. */
const mostNumbers = 99;

/** What is in one set and not in the other. */
function changed(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [...[...before].filter((id) => !after.has(id)), ...[...after].filter((id) => !before.has(id))];
}

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

  /** Ribbons as they were last made while nothing was brought forward. */
  const atRest = new WeakMap<TieShape, RestingRibbon>();
  /** The ribbon of a tie: the last one where nothing changed, neither in it nor in its place. */
  const ribbonOf = (tie: TieShape): RibbonData & { type: string } => {
    const { emphasis, palette, picture } = scene;
    const make = () => ribbon(tie, lookOfTie(tie, palette, emphasis), tie.ranks);
    if (emphasis.near !== null || emphasis.selected.size > 0) return make();
    const many = picture.ties.length > manyTies;
    const ends = [tie.from.x, tie.from.y, tie.to.x, tie.to.y];
    const last = atRest.get(tie);
    if (last?.palette === palette && last.many === many && last.ends.every((at, index) => at === ends[index]))
      return last.data;
    const data = make();
    atRest.set(tie, { palette, many, ends, data });
    return data;
  };

  /** A line with its look, as the ribbon program wants it. */
  const ribbon = (line: Line, { colour, ...look }: TieLook, ranks: Ranks): RibbonData & { type: string } => {
    const { picture } = scene;
    const loop = line.from === line.to;
    const offset = loop ? loopRadius(line.lane) : offsetOfTie(line);
    const port = loop ? 0 : portOfTie(line);
    const many = picture.ties.length > manyTies;
    const type = many && offset === 0 ? 'arrow' : 'line';
    const bandWidth = many && look.band === scene.palette.paper ? 0 : look.bandWidth;
    return { ...look, bandWidth, type, color: colour, loop, offset, port, ranks };
  };

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

  const sigma = createSigma(software, scene.picture.graph.forSigma, container, {
    allowInvalidContainer: true,
    enableCameraRotation: false,
    renderLabels: false,
    stagePadding: 0,
    zIndex: true,
    draggedEventsTolerance: 4,
    nodeProgramClasses: { circle: createDiscProgram({ atlas, ...surroundings, later }) },
    nodeHoverProgramClasses: { circle: IdleProgram },
    edgeProgramClasses: { line, arrow: IdleProgram },
    nodeReducer: (id, { x, y }) => {
      const { picture, presence } = scene;
      const entity = picture.entity.get(id);
      if (!entity) return { x, y, hidden: true };
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
    edgeReducer: (id) => {
      const { picture, presence, emphasis } = scene;
      const tie = picture.tie.get(id);
      if (tie) return ribbonOf(tie);
      const ranks = presence.strandsOut.has(id) ? alwaysOut : neverOut;
      const strand = picture.strand.get(id);
      if (strand) return ribbon(strand.bundle, lookOfStrand(strand, scene.palette, emphasis), ranks);
      const bundle = picture.bundle.get(id);
      if (bundle) return ribbon(bundle, lookOfCasing(bundle, scene.palette, emphasis), ranks);
      return { hidden: true };
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
      sigma.refresh();
    });
  }

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
      sigma.setGraph(picture.graph.forSigma);
    },
    restyle,
    emphasise(emphasis) {
      const { picture, emphasis: before } = scene;
      scene.emphasis = emphasis;
      if (picture.ties.length <= manyTies) {
        restyle();
        return;
      }
      // In order of drawing they stay as they are: to sort thousands of lines takes longer than a frame.
      const nodes: string[] = [];
      const edges = new Set<string>();
      for (const id of restyled(before, emphasis)) {
        if (picture.entity.has(id)) nodes.push(id);
        else if (picture.tie.has(id)) edges.add(id);
        const bundle = picture.bundle.get(id) ?? picture.bundleOf.get(id);
        if (bundle) for (const line of [bundle, ...bundle.strands]) edges.add(line.id);
      }
      sigma.refresh({ partialGraph: { nodes, edges: [...edges] }, skipIndexation: true, schedule: true });
    },
    fade(presence) {
      const before = scene.presence;
      scene.presence = presence;
      sigma.refresh({
        partialGraph: {
          nodes: changed(before.entitiesOut, presence.entitiesOut),
          edges: changed(before.strandsOut, presence.strandsOut),
        },
        skipIndexation: true,
        schedule: true,
      });
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

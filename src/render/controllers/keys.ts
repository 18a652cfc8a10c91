import { type Direction, type Footing, startOfWalk, walk } from '../../graph/walk';
import { select, toggleSelected } from '../../state/actions';
import type { HoverStore } from '../../state/hover';
import type { ViewStore } from '../../state/store';
import type { Canvas } from '../canvas';
import { type Point, pointAt } from '../curve';
import { openArea } from '../fitting';
import { discOn, pathOn } from '../trace';
import type { Band } from './band';
import type { CameraControl } from './camera';
import type { MenuAsking } from './menu';

const directions: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** Shift and an arrow move the picture by this much, CSS pixels. */
const pan = 80;
/** What is nearer to the edge than this is brought to the middle, CSS pixels. */
const rim = 24;

/** What the keys work on. */
export interface KeyParts {
  readonly canvas: Canvas;
  readonly container: HTMLElement;
  readonly camera: CameraControl;
  readonly graph: Parameters<typeof walk>[0];
  readonly view: ViewStore;
  readonly hover: HoverStore;
  readonly menu: MenuAsking;
  readonly band: Band;
}

/**
 * Keys while the canvas has the focus. Arrows walk along ties: the record reached is the hovered one, so that it is
 * drawn forward and can be said aloud; Enter selects it, with Shift it is added. Shift and an arrow move the picture,
 * plus, minus and zero zoom; Shift+F10 and the menu key ask for its menu. Escape ends the walk; what it does beyond is
 * up to the page.
 * @returns what takes the listeners away.
 */
export function bindKeys(parts: KeyParts): () => void {
  const { canvas, container, camera, graph, view, hover, menu, band } = parts;
  let at: Footing | null = null;

  const recordOf = (footing: Footing): string => footing.tie ?? footing.entity;
  /** Where the walk stands: where it stood, if that is still what is hovered; else at the hovered or selected record. */
  const footing = (): Footing | null => {
    const hovered = hover.getState().id;
    if (at && recordOf(at) === hovered && graph.hasNode(at.entity)) return at;
    const last = view.getState().view.selection.at(-1);
    for (const id of [hovered, last]) {
      if (id === null || id === undefined) continue;
      if (graph.hasNode(id)) return { entity: id };
      if (graph.hasEdge(id)) return { entity: graph.source(id), tie: id };
    }
    return null;
  };
  /** Canvas point of a record; null where it is not drawn. */
  const pointOf = (id: string): Point | null => {
    const { picture } = canvas.scene;
    const projection = canvas.projection();
    const entity = picture.entity.get(id);
    if (entity) return discOn(projection, entity);
    const line = picture.tie.get(id) ?? picture.bundleOf.get(id);
    return line ? pointAt(pathOn(projection, line), 0.5) : null;
  };
  const middle = (): { readonly area: ReturnType<typeof openArea>; readonly point: Point } => {
    const { width, height } = canvas.sigma.getDimensions();
    const area = openArea(width, height, camera.insets());
    return { area, point: { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 } };
  };
  const go = (next: Footing): void => {
    at = next;
    const id = recordOf(next);
    hover.setState({ id });
    const point = pointOf(id);
    if (!point) return;
    const { area } = middle();
    const inside =
      point.x > area.left + rim &&
      point.x < area.right - rim &&
      point.y > area.top + rim &&
      point.y < area.bottom - rim;
    if (!inside) camera.centre([id]);
  };

  const step = (direction: Direction): void => {
    const from = footing();
    if (!from) {
      const start = startOfWalk(graph);
      if (start) go(start);
      return;
    }
    // The first arrow of a walk says where it begins, unless the record is in sight of the reader already.
    const next = walk(graph, from, direction);
    if (next) go(next);
    else if (hover.getState().id !== recordOf(from)) go(from);
  };
  const shift = (direction: Direction): void => {
    const [x, y] = { up: [0, pan], down: [0, -pan], left: [pan, 0], right: [-pan, 0] }[direction];
    camera.panBy(x ?? 0, y ?? 0);
  };
  const askMenu = (): void => {
    const { selection } = view.getState().view;
    const from = footing();
    const id = from && recordOf(from);
    const ids = id === null ? [] : selection.includes(id) ? selection : [id];
    menu.ask(ids, (id === null ? null : pointOf(id)) ?? middle().point);
  };
  const choose = (more: boolean): boolean => {
    const from = footing();
    if (!from) return false;
    const id = recordOf(from);
    view.apply(more ? toggleSelected(id) : select([id]), 'push');
    return true;
  };

  /** Whether a key was for the canvas. */
  const answer = (event: KeyboardEvent): boolean => {
    const direction = directions.get(event.key);
    if (direction) {
      if (event.shiftKey) shift(direction);
      else step(direction);
      return true;
    }
    if (event.key === 'Enter') return choose(event.shiftKey);
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      askMenu();
      return true;
    }
    if (event.key === '+' || event.key === '=') {
      camera.zoomIn();
      return true;
    }
    if (event.key === '-') {
      camera.zoomOut();
      return true;
    }
    if (event.key === '0') {
      camera.fit();
      return true;
    }
    return false;
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.target !== container || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (answer(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      at = null;
      hover.setState({ id: null });
    }
  };
  const blur = (): void => {
    // Hovered by key alone: nobody points at it any longer. The walk goes on from here when the focus comes back.
    if (at && hover.getState().id === recordOf(at) && !container.matches(':hover'))
      hover.setState({ id: null });
  };
  /** A rectangle is drawn with the mouse, wherever the focus is. */
  const cancel = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && band.cancel()) event.preventDefault();
  };

  container.addEventListener('keydown', keydown);
  container.addEventListener('blur', blur);
  window.addEventListener('keydown', cancel, { capture: true });
  return () => {
    container.removeEventListener('keydown', keydown);
    container.removeEventListener('blur', blur);
    window.removeEventListener('keydown', cancel, { capture: true });
  };
}

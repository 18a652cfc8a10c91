import type { MouseCoords, TouchCoords } from 'sigma/types';
import { select, toggleSelected } from '../../state/actions';
import type { ViewStore } from '../../state/store';
import type { Canvas } from '../canvas';
import type { Point } from '../curve';
import { adds, fingerOf, type Pointing } from './pointing';

/** Two clicks farther apart than this are two clicks, however quick; CSS pixels. */
const sameSpot = 6;

/**
 * Click or tap selects an entity or tie, with Shift it adds or takes out; on empty paper it clears. Sigma calls any two
 * quick clicks a double one: only on the same empty spot is it meant as zoom.
 * @param afterDrag whether the click just ended a drag.
 * @returns what takes the listeners away.
 */
export function bindSelection(
  canvas: Canvas,
  pointing: Pointing,
  view: ViewStore,
  afterDrag: () => boolean,
): () => void {
  let last: Point | null = null;

  const choose = (id: string | null, more: boolean): void => {
    if (id === null) {
      if (!more) view.apply(select([]), 'push');
    } else view.apply(more ? toggleSelected(id) : select([id]), 'push');
  };
  const click = (event: MouseCoords): void => {
    const point = { x: event.x, y: event.y };
    last = point;
    if (!afterDrag()) choose(pointing.at(point, 'mouse'), adds(event));
  };
  const again = (point: Point, id: string | null): boolean => {
    const near = last !== null && Math.hypot(point.x - last.x, point.y - last.y) <= sameSpot;
    last = point;
    return id === null && near;
  };
  const doubleClick = (event: MouseCoords): void => {
    const point = { x: event.x, y: event.y };
    const id = pointing.at(point, 'mouse');
    if (again(point, id)) return;
    event.preventSigmaDefault();
    // The first of two clicks on one record has selected it: Shift must not take it out again.
    if (!afterDrag() && !(adds(event) && id !== null && view.getState().view.selection.includes(id))) {
      choose(id, adds(event));
    }
  };
  const tap = (event: TouchCoords): void => {
    const point = fingerOf(event);
    if (!point) return;
    last = point;
    choose(pointing.at(point, 'touch'), false);
  };
  const doubleTap = (event: TouchCoords): void => {
    const point = fingerOf(event);
    if (!point) return;
    const id = pointing.at(point, 'touch');
    if (again(point, id)) return;
    event.preventSigmaDefault();
    choose(id, false);
  };

  const mouse = canvas.sigma.getMouseCaptor();
  const touch = canvas.sigma.getTouchCaptor();
  mouse.on('click', click);
  mouse.on('doubleClick', doubleClick);
  touch.on('tap', tap);
  touch.on('doubletap', doubleTap);
  return () => {
    mouse.removeListener('click', click);
    mouse.removeListener('doubleClick', doubleClick);
    touch.removeListener('tap', tap);
    touch.removeListener('doubletap', doubleTap);
  };
}

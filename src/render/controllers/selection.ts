import type { MouseCoords, TouchCoords } from 'sigma/types';
import { addToSelection, fanOut, select, toggleSelected } from '../../state/actions';
import type { ViewStore } from '../../state/store';
import type { Canvas } from '../canvas';
import type { Point } from '../curve';
import { adds, fingerOf, type Pointing, recordsOf } from './pointing';

/** Two clicks farther apart than this are two clicks, however quick; CSS pixels. */
const sameSpot = 6;

/**
 * Click or tap selects an entity or tie, with Shift it adds or takes out; on empty paper it clears. On a bundle it
 * selects all its ties, twice it fans them out. Sigma calls any two quick clicks a double one: only on the same empty
 * spot is it meant as zoom.
 * @param afterDrag whether the click just ended a drag.
 * @param afterPress whether the tap just ended a long press.
 * @returns what takes the listeners away.
 */
export function bindSelection(
  canvas: Canvas,
  pointing: Pointing,
  view: ViewStore,
  afterDrag: () => boolean,
  afterPress: () => boolean,
): () => void {
  let last: Point | null = null;

  const isChosen = (id: string): boolean =>
    recordsOf(canvas.scene.picture, id).every((one) => view.getState().view.selection.includes(one));
  const choose = (id: string | null, more: boolean): void => {
    if (id === null) {
      if (!more) view.apply(select([]), 'push');
      return;
    }
    const bundle = canvas.scene.picture.bundle.get(id);
    if (!bundle) view.apply(more ? toggleSelected(id) : select([id]), 'push');
    else if (!more) view.apply(select(bundle.ties), 'push');
    else if (!isChosen(id)) view.apply(addToSelection(bundle.ties), 'push');
    else {
      const { selection } = view.getState().view;
      view.apply(select(selection.filter((one) => !bundle.ties.includes(one))), 'push');
    }
  };
  const click = (event: MouseCoords): void => {
    const point = { x: event.x, y: event.y };
    last = point;
    if (!afterDrag()) choose(pointing.at(point, 'mouse'), adds(event));
  };
  /** Whether a second click is on the same spot as the first. */
  const isSame = (point: Point): boolean => {
    const same = last !== null && Math.hypot(point.x - last.x, point.y - last.y) <= sameSpot;
    last = point;
    return same;
  };
  /** Answers the second of two quick clicks; false where it is meant as zoom. */
  const again = (point: Point, id: string | null, more: boolean, mute: boolean): boolean => {
    const same = isSame(point);
    if (id === null && same) return false;
    const bundle = id === null ? undefined : canvas.scene.picture.bundle.get(id);
    if (bundle && same) view.apply(fanOut(bundle.from.id, bundle.to.id));
    // The first of two clicks on one record has selected it: Shift must not take it out again.
    else if (!mute && !(more && id !== null && isChosen(id))) choose(id, more);
    return true;
  };
  const doubleClick = (event: MouseCoords): void => {
    const point = { x: event.x, y: event.y };
    if (again(point, pointing.at(point, 'mouse'), adds(event), afterDrag())) event.preventSigmaDefault();
  };
  const tap = (event: TouchCoords): void => {
    const point = fingerOf(event);
    if (!point || afterPress()) return;
    last = point;
    choose(pointing.at(point, 'touch'), false);
  };
  const doubleTap = (event: TouchCoords): void => {
    const point = fingerOf(event);
    if (!point) return;
    const mute = afterPress();
    if (again(point, pointing.at(point, 'touch'), false, mute)) event.preventSigmaDefault();
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

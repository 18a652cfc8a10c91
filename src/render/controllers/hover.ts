import type { MouseCoords } from 'sigma/types';
import type { HoverStore } from '../../state/hover';
import type { Canvas } from '../canvas';
import type { Pointing } from './pointing';

/** A pointer on its way across the picture does not make it flicker: it must rest this long, milliseconds. */
const rest = 50;

/**
 * Tells the hover store what the mouse is on, and shows a hand there.
 * @param isBusy whether the mouse drags something.
 * @returns what takes the listeners away.
 */
export function bindHover(
  canvas: Canvas,
  pointing: Pointing,
  hover: HoverStore,
  container: HTMLElement,
  isBusy: () => boolean,
): () => void {
  const mouse = canvas.sigma.getMouseCaptor();
  let under: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (id: string | null): void => {
    container.style.cursor = id === null ? '' : 'pointer';
    if (id === under) return;
    under = id;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (hover.getState().id !== id) hover.setState({ id });
    }, rest);
  };
  const move = (event: MouseCoords): void => {
    // While the picture is pulled along, what slides below the pointer means nothing.
    if (isBusy() || mouse.isMouseDown) return;
    settle(pointing.at({ x: event.x, y: event.y }, 'mouse'));
  };
  const leave = (): void => settle(null);
  // A walk by key hovers too: it came after what the pointer did, which is still to be settled and now out of date.
  const stop = hover.subscribe(({ id }) => {
    clearTimeout(timer);
    under = id;
  });

  mouse.on('mousemove', move);
  mouse.on('mouseleave', leave);
  return () => {
    clearTimeout(timer);
    stop();
    container.style.cursor = '';
    mouse.removeListener('mousemove', move);
    mouse.removeListener('mouseleave', leave);
  };
}

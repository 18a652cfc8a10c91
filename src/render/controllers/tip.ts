import type { HoverStore } from '../../state/hover';
import type { Canvas } from '../canvas';
import { type Point, pointAt } from '../curve';
import type { StageParts } from '../stage-parts';
import { pathOn } from '../trace';
import { recordsOf } from './pointing';

/** A pointer on its way across the picture asks nothing: it must rest this long, milliseconds. */
const rest = 260;
/** From the pointer to the tooltip, and from the tooltip to the edge of the canvas, CSS pixels. */
const away = 14;
const rim = 8;

/**
 * Says beside the pointer what the line under it stands for; on a walk by key beside the middle of the line. For eyes
 * alone: the interface says the hovered record aloud.
 * @returns what takes the listeners and the tooltip away.
 */
export function bindTip(
  canvas: Canvas,
  container: HTMLElement,
  hover: HoverStore,
  caption: StageParts['caption'],
): () => void {
  let tip: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: Point | null = null;

  const hide = (): void => {
    clearTimeout(timer);
    tip?.remove();
    tip = null;
  };
  const show = (id: string): void => {
    const { picture } = canvas.scene;
    const line = picture.tie.get(id) ?? picture.bundle.get(id) ?? picture.bundleOf.get(id);
    const text = line && caption(recordsOf(picture, id));
    if (!line || !text) return;
    tip = document.createElement('div');
    tip.className = 'stage-tip';
    tip.ariaHidden = 'true';
    for (const [tag, words] of [
      ['strong', text.title],
      ['span', text.note],
    ] as const) {
      const part = document.createElement(tag);
      part.textContent = words;
      tip.append(part);
    }
    container.append(tip);
    const at = pointer ?? pointAt(pathOn(canvas.projection(), line), 0.5);
    const { width, height } = canvas.sigma.getDimensions();
    const [wide, high] = [tip.offsetWidth, tip.offsetHeight];
    const left = Math.max(rim, Math.min(at.x + away, width - wide - rim));
    // Below the pointer, or above it where there is no room.
    const top = at.y + away + high + rim > height ? at.y - away - high : at.y + away;
    tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(rim, top))}px)`;
  };

  const mouse = canvas.sigma.getMouseCaptor();
  const move = (event: Point): void => {
    pointer = { x: event.x, y: event.y };
  };
  const leave = (): void => {
    pointer = null;
  };
  const key = (): void => {
    pointer = null;
  };
  const stop = hover.subscribe(({ id }) => {
    hide();
    if (id !== null) timer = setTimeout(() => show(id), rest);
  });
  mouse.on('mousemove', move);
  mouse.on('mouseleave', leave);
  mouse.on('mousedown', hide);
  mouse.on('wheel', hide);
  container.addEventListener('keydown', key, { capture: true });
  return () => {
    hide();
    stop();
    mouse.removeListener('mousemove', move);
    mouse.removeListener('mouseleave', leave);
    mouse.removeListener('mousedown', hide);
    mouse.removeListener('wheel', hide);
    container.removeEventListener('keydown', key, { capture: true });
  };
}

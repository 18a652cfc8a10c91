import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react';

/** What a drag along a track does. */
export interface Dragging {
  /** The pointer is at a place, 0 to 1 along the track. */
  move(place: number): void;
  /** It was let go; `far` where it went farther than a click. */
  drop(far: boolean): void;
  /** It was taken away, or Escape pressed: all as before. */
  cancel(): void;
}

/** Farther than this is no click, CSS pixels. */
const clickReach = 4;

/** Place of a pointer along an element, 0 to 1. */
export function placeOf(event: { readonly clientX: number }, track: Element): number {
  const box = track.getBoundingClientRect();
  return box.width === 0 ? 0 : Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
}

/** Starts drags along a track: the pointer stays in hand wherever it goes, until it is let go. */
export function useDrag(
  track: RefObject<HTMLElement | null>,
): (event: ReactPointerEvent<HTMLElement>, dragging: Dragging) => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return useCallback(
    (event, dragging) => {
      const element = track.current;
      if (!element || stop.current) return;
      event.preventDefault();
      event.stopPropagation();
      const { pointerId, clientX } = event;
      let far = false;
      const onMove = (moved: PointerEvent) => {
        if (moved.pointerId !== pointerId) return;
        far ||= Math.abs(moved.clientX - clientX) > clickReach;
        if (far) dragging.move(placeOf(moved, element));
      };
      const end = (finish: () => void) => {
        if (!stop.current) return;
        stop.current = null;
        element.removeEventListener('pointermove', onMove);
        element.removeEventListener('pointerup', onUp);
        element.removeEventListener('pointercancel', onCancel);
        window.removeEventListener('keydown', onKey, true);
        finish();
      };
      const onUp = (up: PointerEvent) => {
        if (up.pointerId === pointerId) end(() => dragging.drop(far));
      };
      const onCancel = () => end(() => dragging.cancel());
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return;
        key.preventDefault();
        key.stopPropagation();
        onCancel();
      };
      stop.current = onCancel;
      element.setPointerCapture(pointerId);
      element.addEventListener('pointermove', onMove);
      element.addEventListener('pointerup', onUp);
      element.addEventListener('pointercancel', onCancel);
      window.addEventListener('keydown', onKey, true);
    },
    [track],
  );
}

import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import type { Direction, Stride } from './steps';

/** Steps of the native slider behind a handle: fine enough that every place has one of its own. */
const reach = 10_000;

export interface HandleProps {
  readonly kind: 'start' | 'end' | 'both' | 'known';
  readonly name: string;
  /** What is said for its value. */
  readonly text: string;
  /** 0 to 1 along the axis. */
  readonly place: number;
  /** For `both`: where the other end stands. */
  readonly until?: number;
  /** A key, or an assistive technology's step. `run` names the key press: repeats of it are one step of undo. */
  onStep(direction: Direction, stride: Stride, run: string): void;
  onGrab(event: PointerEvent<HTMLElement>): void;
  /** An assistive technology set a place. */
  onPlace(place: number): void;
}

/** Which way and how far a key moves a handle: arrows, Page, Home, End; with Shift always a day. */
function strideOf({ key, shiftKey }: KeyboardEvent): readonly [Direction, Stride] | null {
  const stride: Stride = shiftKey ? 'day' : 'step';
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return [1, stride];
    case 'ArrowLeft':
    case 'ArrowDown':
      return [-1, stride];
    case 'PageUp':
      return [1, 'page'];
    case 'PageDown':
      return [-1, 'page'];
    case 'Home':
      return [-1, 'all'];
    case 'End':
      return [1, 'all'];
    default:
      return null;
  }
}

/**
 * One handle of a track: a native slider, which every assistive technology can move, under a grip that the pointer
 * drags. The track does the dragging, so that a grip which passes another stays in hand.
 */
export function Handle({ kind, name, text, place, until, onStep, onGrab, onPlace }: HandleProps) {
  const id = useId();
  const presses = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const value = Math.round(place * reach);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const asked = strideOf(event);
    if (!asked) return;
    event.preventDefault();
    if (!event.repeat) presses.current += 1;
    onStep(...asked, `${id}${presses.current}`);
  };
  const left = `${place * 100}%`;
  const style = until === undefined ? { left } : { left, width: `${(until - place) * 100}%` };
  return (
    <span
      className="handle"
      data-kind={kind}
      style={style}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        input.current?.focus({ preventScroll: true });
        onGrab(event);
      }}
    >
      <input
        ref={input}
        type="range"
        min={0}
        max={reach}
        step={1}
        value={value}
        aria-label={name}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          // A screen reader on a touch screen moves by a few per cent at once: that is one step of ours.
          const next = Number(event.currentTarget.value);
          presses.current += 1;
          if (Math.abs(next - value) > reach / 8) onPlace(next / reach);
          else if (next !== value) onStep(next > value ? 1 : -1, 'step', `${id}${presses.current}`);
        }}
      />
      <span className="handle-grip" aria-hidden="true" />
    </span>
  );
}

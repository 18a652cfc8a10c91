import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Canvas } from '../../../src/render/canvas';
import { bindHover } from '../../../src/render/controllers/hover';
import { createHover } from '../../../src/state/hover';

/** A canvas with `kor` at x 100 and nothing elsewhere; the mouse is moved by the test. */
function bound() {
  const mouse = new EventEmitter();
  const hover = createHover();
  const container = { style: { cursor: '' } };
  const stop = bindHover(
    { sigma: { getMouseCaptor: () => mouse } } as unknown as Canvas,
    { at: ({ x }) => (x === 100 ? 'kor' : null) },
    hover,
    container as unknown as HTMLElement,
    () => false,
  );
  return { hover, container, stop, moveTo: (x: number) => mouse.emit('mousemove', { x, y: 0 }) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('hovering with the mouse', () => {
  it('hovers what the pointer rests on, and nothing on its way', () => {
    const { hover, container, moveTo } = bound();
    moveTo(100);
    expect(container.style.cursor).toBe('pointer');
    vi.advanceTimersByTime(30);
    moveTo(50);
    vi.advanceTimersByTime(100);
    expect(hover.getState().id).toBeNull();
    moveTo(100);
    vi.advanceTimersByTime(100);
    expect(hover.getState().id).toBe('kor');
  });

  it('gives way to what a key hovers while the pointer is still to be settled', () => {
    const { hover, moveTo } = bound();
    moveTo(100);
    vi.advanceTimersByTime(100);
    moveTo(50);
    hover.setState({ id: 'kor-signs-pact' });
    vi.advanceTimersByTime(100);
    expect(hover.getState().id).toBe('kor-signs-pact');
  });

  it('hovers nothing more once it is stopped', () => {
    const { hover, stop, moveTo } = bound();
    moveTo(100);
    stop();
    vi.advanceTimersByTime(100);
    expect(hover.getState().id).toBeNull();
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSlices } from '../../src/engine/slices';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A clock that stands where it is put. */
function clock() {
  const spy = vi.spyOn(performance, 'now').mockReturnValue(0);
  return (now: number) => spy.mockReturnValue(now);
}

describe('slices of work', () => {
  it('let messages in once a slice is over, and not before', async () => {
    const put = clock();
    const slices = createSlices();
    let heard = false;
    const { port1, port2 } = new MessageChannel();
    const arrival = new Promise<void>((resolve) => {
      port1.onmessage = () => {
        heard = true;
        port1.close();
        resolve();
      };
    });
    port2.postMessage(null);
    put(7.9);
    await slices.breathe();
    expect(heard).toBe(false);
    put(8);
    // The message was sent before the slice's own: it arrives first.
    await slices.breathe();
    await arrival;
    expect(heard).toBe(true);
  });

  it('end with aborted once the signal says so', async () => {
    const controller = new AbortController();
    const slices = createSlices(controller.signal);
    slices.check();
    await slices.breathe();
    controller.abort();
    expect(() => slices.check()).toThrow('aborted');
    await expect(slices.breathe()).rejects.toMatchObject({ code: 'aborted' });
  });

  it('wait for shared work, or not when cancelled meanwhile', async () => {
    const controller = new AbortController();
    const slices = createSlices(controller.signal);
    expect(await slices.wait(Promise.resolve(1))).toBe(1);
    expect(await createSlices().wait(Promise.resolve(2))).toBe(2);
    await expect(slices.wait(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    const waiting = slices.wait(new Promise<never>(() => {}));
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
    await expect(slices.wait(Promise.resolve(3))).rejects.toMatchObject({ code: 'aborted' });
  });
});

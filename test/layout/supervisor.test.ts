import { describe, expect, it } from 'vitest';
import { place } from '../../src/layout/kernel';
import { buffersOf, type LayoutQuestion, type LayoutRequest } from '../../src/layout/protocol';
import { createLayout, LayoutAbandoned } from '../../src/layout/supervisor';
import { requestOf } from './requests';

type Behaviour = 'answers' | 'is silent' | 'fails';

/** A worker in this thread: it answers in a later task, as workers do, unless it was ended. */
class StandIn extends EventTarget {
  ended = false;
  readonly behaviour: Behaviour;
  constructor(behaviour: Behaviour) {
    super();
    this.behaviour = behaviour;
  }
  postMessage(question: LayoutQuestion, transfer: ArrayBuffer[]): void {
    const { id, request } = structuredClone(question, { transfer });
    setTimeout(() => {
      if (this.ended || this.behaviour === 'is silent') return;
      if (this.behaviour === 'fails') {
        this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
        return;
      }
      this.dispatchEvent(new MessageEvent('message', { data: { id, places: place(request) } }));
    });
  }
  terminate(): void {
    this.ended = true;
  }
}

function setUp(...behaviours: Behaviour[]) {
  const made: StandIn[] = [];
  const layout = createLayout(() => {
    const worker = new StandIn(behaviours[made.length] ?? 'answers');
    made.push(worker);
    return worker as unknown as Worker;
  });
  return { layout, made };
}

const line = (): LayoutRequest => requestOf(3, [[0, 1]]);

describe('a layout over a worker', () => {
  it('starts no worker before the first question: the founding case needs none', async () => {
    const { layout, made } = setUp();
    expect(made).toHaveLength(0);
    await layout.place(line());
    expect(made).toHaveLength(1);
  });

  it('answers as the kernel does, and moves the arrays of the request away', async () => {
    const { layout } = setUp();
    const request = line();
    expect(await layout.place(request)).toEqual(place(line()));
    expect(request.fixed).toHaveLength(0);
    expect(request.radius).toHaveLength(0);
  });

  it('asks the same worker again once it has answered', async () => {
    const { layout, made } = setUp();
    await layout.place(line());
    await layout.place(line());
    expect(made).toHaveLength(1);
  });

  it('works on two questions side by side, and keeps one worker after', async () => {
    const { layout, made } = setUp();
    const answers = await Promise.all([layout.place(line()), layout.place(requestOf(2, []))]);
    expect(answers).toEqual([place(line()), place(requestOf(2, []))]);
    expect(made.map((worker) => worker.ended)).toEqual([false, true]);
  });

  it('ends the worker of a question whose signal aborts, before and after asking', async () => {
    const { layout, made } = setUp('is silent');
    await expect(layout.place(line(), AbortSignal.abort())).rejects.toThrow(LayoutAbandoned);
    expect(made).toHaveLength(0);
    const controller = new AbortController();
    const answer = layout.place(line(), controller.signal);
    controller.abort();
    await expect(answer).rejects.toThrow(LayoutAbandoned);
    expect(made[0]?.ended).toBe(true);
  });

  it('is not disturbed by a signal that aborts after the answer', async () => {
    const { layout, made } = setUp();
    const controller = new AbortController();
    await layout.place(line(), controller.signal);
    controller.abort();
    expect(made[0]?.ended).toBe(false);
  });

  it('rejects when the worker fails, and starts another for the next question', async () => {
    const { layout, made } = setUp('fails');
    await expect(layout.place(line())).rejects.toThrow('out of memory');
    expect(await layout.place(line())).toEqual(place(line()));
    expect(made).toHaveLength(2);
  });

  it('rejects what is open when killed, and leaves no worker behind', async () => {
    const { layout, made } = setUp('is silent');
    const answer = layout.place(line());
    layout.kill();
    await expect(answer).rejects.toThrow('killed');
    expect(made.every((worker) => worker.ended)).toBe(true);
  });
});

describe('the buffers of a request', () => {
  it('are named once each, also where columns share one', () => {
    const shared = new Float32Array(4);
    const request = { ...line(), radius: shared.subarray(0, 2), fixed: shared.subarray(2) };
    expect(buffersOf(request).filter((buffer) => buffer === shared.buffer)).toHaveLength(1);
    expect(buffersOf(line())).toHaveLength(7);
  });
});

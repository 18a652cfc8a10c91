import { describe, expect, it } from 'vitest';
import { createHost } from '../../src/engine/host';
import type { Request } from '../../src/engine/protocol';

/** A worker that answers as told, and remembers what became of it. */
class FakeWorker extends EventTarget {
  readonly heard: Request[] = [];
  ended = false;
  constructor(readonly answer: (request: Request) => unknown) {
    super();
  }
  postMessage(request: Request): void {
    this.heard.push(request);
    const value = this.answer(request);
    if (value === undefined) return;
    queueMicrotask(() => {
      const data = { type: 'answer', call: request.call, value };
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  terminate(): void {
    this.ended = true;
  }
}

const input = { name: 'case.json', body: new Blob(['{}']) };
const fine = ({ type }: Request) => (type === 'open' ? { ok: true, warnings: [] } : { id: 'answered' });

function hostOf(answer: (request: Request) => unknown) {
  const workers: FakeWorker[] = [];
  const host = createHost(() => {
    const worker = new FakeWorker(answer);
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { host, workers };
}

describe('the host of engines', () => {
  it('starts its first worker at once and gives every opening one of its own', async () => {
    const { host, workers } = hostOf(fine);
    expect(workers).toHaveLength(1);
    await host.open([input]);
    expect(workers).toHaveLength(1);
    await host.open([input]);
    expect(workers).toHaveLength(2);
    expect(workers.map((worker) => worker.ended)).toEqual([false, false]);
  });

  it('leaves the worker of a success to its engine, which ends it when closed', async () => {
    const { host, workers } = hostOf(fine);
    const opened = await host.open([input]);
    if (!opened.ok) throw new Error('refused');
    expect(await opened.engine.summary('en')).toEqual({ id: 'answered' });
    await opened.engine.close();
    expect(workers[0]?.ended).toBe(true);
    await expect(opened.engine.summary('en')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('ends the worker of a file with faults and hands back the issues', async () => {
    const { host, workers } = hostOf(() => ({ ok: false, issues: [] }));
    expect(await host.open([input])).toEqual({ ok: false, issues: [] });
    expect(workers[0]?.ended).toBe(true);
  });

  it('ends the worker of an opening that is cancelled', async () => {
    const { host, workers } = hostOf(() => undefined);
    const controller = new AbortController();
    const opening = host.open([input], {}, { signal: controller.signal });
    controller.abort();
    await expect(opening).rejects.toMatchObject({ code: 'aborted' });
    expect(workers[0]?.ended).toBe(true);
  });

  it('rejects all that is under way when the worker crashes', async () => {
    const { host, workers } = hostOf((request) => (request.type === 'open' ? fine(request) : undefined));
    const opened = await host.open([input]);
    if (!opened.ok) throw new Error('refused');
    const asked = opened.engine.summary('en');
    workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(asked).rejects.toMatchObject({ code: 'crashed', facts: { message: 'out of memory' } });
    expect(workers[0]?.ended).toBe(true);
  });

  it('says so when a worker failed before it was asked anything, and starts another for the next opening', async () => {
    const { host, workers } = hostOf(fine);
    workers[0]?.dispatchEvent(new Event('error'));
    await expect(host.open([input])).rejects.toMatchObject({ code: 'crashed' });
    expect(await host.open([input])).toMatchObject({ ok: true });
    expect(workers).toHaveLength(2);
  });

  it('rejects what cannot be sent', async () => {
    const { host } = hostOf((request) => {
      if (request.type !== 'open') throw new DOMException('no clone', 'DataCloneError');
      return fine(request);
    });
    const opened = await host.open([input]);
    if (!opened.ok) throw new Error('refused');
    await expect(opened.engine.summary('en')).rejects.toThrow('no clone');
  });
});

import { buffersOf, type LayoutAnswer, type LayoutQuestion, type LayoutRequest } from './protocol';

/** Runs layouts off the page. */
export interface Layout {
  /**
   * Places for a request, whose buffers move to the worker. Rejects with {@link LayoutAbandoned} when its signal aborts
   * or its worker dies. Requests do not disturb one another: whoever asks anew aborts what it asked before.
   */
  place(request: LayoutRequest, signal?: AbortSignal): Promise<Float32Array>;
  kill(): void;
}

/** A layout that was given up. */
export class LayoutAbandoned extends Error {
  constructor(reason: string) {
    super(`layout: ${reason}`);
    this.name = 'LayoutAbandoned';
  }
}

/** Makes a layout over workers from the factory. The first request makes the first one; one is kept for the next, more come while it is busy. */
export function createLayout(factory: () => Worker): Layout {
  let idle: Worker | null = null;
  const busy = new Map<Worker, (reason: string) => void>();
  let count = 0;

  return {
    place(request, signal) {
      if (signal?.aborted) return Promise.reject(new LayoutAbandoned('aborted'));
      const worker = idle ?? factory();
      idle = null;
      count += 1;
      const id = count;
      return new Promise((resolve, reject) => {
        const done = () => {
          busy.delete(worker);
          worker.removeEventListener('message', hear);
          worker.removeEventListener('error', fail);
          signal?.removeEventListener('abort', abort);
        };
        const stop = (reason: string) => {
          done();
          // The kernel cannot be interrupted: ending its worker is what stops it.
          worker.terminate();
          reject(new LayoutAbandoned(reason));
        };
        const hear = ({ data }: MessageEvent<LayoutAnswer>) => {
          if (data.id !== id) return;
          done();
          if (idle) worker.terminate();
          else idle = worker;
          resolve(data.places);
        };
        const fail = (event: ErrorEvent) => stop(`worker failed: ${event.message}`);
        const abort = () => stop('aborted');
        busy.set(worker, stop);
        worker.addEventListener('message', hear);
        worker.addEventListener('error', fail);
        signal?.addEventListener('abort', abort);
        const question: LayoutQuestion = { id, request };
        worker.postMessage(question, buffersOf(request));
      });
    },
    kill() {
      for (const stop of [...busy.values()]) stop('killed');
      idle?.terminate();
      idle = null;
    },
  };
}

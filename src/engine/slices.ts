import { EngineError } from './port';

/** Work done between two looks at the message queue, in milliseconds: a cancel is seen within 20 ms. */
const sliceLength = 8;

/** Keeps a worker that works through a lot of data able to hear. Made once per call. */
export interface Slices {
  /** Call every few hundred rows: gives way when the slice is over; throws EngineError('aborted') once cancelled. */
  breathe(): Promise<void>;
  /** The same check without giving way. */
  check(): void;
  /** Waits for work that goes on for others when this call is cancelled. */
  wait<T>(work: Promise<T>): Promise<T>;
}

/** Lets queued messages in: a timer would be held back to 4 ms, a promise lets nothing in. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Slices of one call; without a signal it cannot be cancelled. */
export function createSlices(signal?: AbortSignal): Slices {
  let began = performance.now();
  const check = () => {
    if (signal?.aborted) throw new EngineError('aborted');
  };
  return {
    check,
    async wait(work) {
      check();
      if (!signal) return work;
      let abort = () => {};
      const aborted = new Promise<never>((_, reject) => {
        abort = () => reject(new EngineError('aborted'));
        signal.addEventListener('abort', abort, { once: true });
      });
      try {
        return await Promise.race([work, aborted]);
      } finally {
        signal.removeEventListener('abort', abort);
      }
    },
    async breathe() {
      check();
      if (performance.now() - began < sliceLength) return;
      await macrotask();
      began = performance.now();
      check();
    },
  };
}

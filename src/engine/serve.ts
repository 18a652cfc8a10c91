import {
  type Call,
  EngineError,
  type ExportRequest,
  type GraphEngine,
  type Input,
  type Opening,
  type Progress,
} from './port';
import {
  buffersIn,
  type Channel,
  type OpenAnswer,
  type Request,
  type Response,
  type TableQuestions,
  type WireError,
} from './protocol';

/** What opening yields on the worker's side. */
export interface Served {
  readonly answer: OpenAnswer;
  readonly engine: GraphEngine | null;
}

/** What is done before there is an engine. */
export interface Opener extends TableQuestions {
  open(inputs: readonly Input[], opening: Opening, call: Call): Promise<Served>;
}

function wireError(reason: unknown): WireError {
  if (reason instanceof EngineError) return { code: reason.code, facts: reason.facts };
  return { code: 'crashed', facts: { message: String(reason).slice(0, 200) } };
}

/**
 * Serves one engine over a channel: first `open`, then any number of questions at once. Cancelling a call aborts its
 * signal; the loops behind it give way often enough to hear of it.
 */
export function serve(channel: Channel, { open, tables, mapping }: Opener): void {
  let engine: GraphEngine | null = null;
  const running = new Map<number, AbortController>();
  const exports = new Map<number, AsyncIterator<Uint8Array>>();

  const send = (response: Response, transfer: ArrayBuffer[] = []) => channel.postMessage(response, transfer);

  function ready(): GraphEngine {
    if (!engine) throw new EngineError('unavailable');
    return engine;
  }

  /** Runs a call under a signal of its own; whatever it throws goes back as an error. */
  async function run(call: number, work: (with_: Call) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    running.set(call, controller);
    const onProgress = (progress: Progress) => send({ type: 'progress', call, progress });
    try {
      await work({ signal: controller.signal, onProgress });
    } catch (reason) {
      exports.delete(call);
      send({ type: 'error', call, error: wireError(reason) });
    } finally {
      if (!exports.has(call)) running.delete(call);
    }
  }

  async function pull(call: number): Promise<void> {
    const stream = exports.get(call);
    if (!stream) return;
    try {
      const { value, done } = await stream.next();
      if (done) {
        exports.delete(call);
        running.delete(call);
        send({ type: 'chunk', call, value: null });
      } else send({ type: 'chunk', call, value }, buffersIn(value));
    } catch (reason) {
      exports.delete(call);
      running.delete(call);
      send({ type: 'error', call, error: wireError(reason) });
    }
  }

  function cancel(call: number): void {
    running.get(call)?.abort();
    const stream = exports.get(call);
    exports.delete(call);
    running.delete(call);
    void stream?.return?.();
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    switch (data.type) {
      case 'open':
        void run(data.call, async (call) => {
          const served = await open(data.inputs, data.opening, call);
          engine = served.engine;
          send({ type: 'answer', call: data.call, value: served.answer });
        });
        break;
      case 'tables':
        void run(data.call, async (call) => {
          send({ type: 'answer', call: data.call, value: await tables(data.inputs, data.told, call) });
        });
        break;
      case 'mapping':
        void run(data.call, async (call) => {
          send({ type: 'answer', call: data.call, value: await mapping(data.inputs, data.columns, call) });
        });
        break;
      case 'ask':
        void run(data.call, async (call) => {
          const method = ready()[data.method] as (...args: unknown[]) => Promise<unknown>;
          const value = await method(...data.args, call);
          send({ type: 'answer', call: data.call, value }, buffersIn(value));
        });
        break;
      case 'export':
        void run(data.call, async (call) => {
          const [request] = data.args as [ExportRequest];
          exports.set(data.call, ready().export(request, call)[Symbol.asyncIterator]());
          await pull(data.call);
        });
        break;
      case 'pull':
        void pull(data.call);
        break;
      case 'cancel':
        cancel(data.call);
    }
  });
}

import type { Mapping } from '../schema/mapping';
import {
  type Call,
  EngineError,
  type ExportRequest,
  type GraphEngine,
  type Input,
  type Opening,
  type TableHead,
} from './port';
import type { Channel, Method, OpenAnswer, Request, Response, TableQuestions } from './protocol';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: EngineError) => void;
  readonly call: Call;
}

/** The page's side of a channel to a served engine. */
export interface Client extends TableQuestions {
  open(inputs: readonly Input[], opening: Opening, call: Call): Promise<OpenAnswer>;
  readonly engine: GraphEngine;
  /** Rejects everything under way, and everything asked later, with this error. */
  fail(error: EngineError): void;
}

/** Asks over a channel; `end` closes what is behind it. */
export function createClient(channel: Channel, end: () => void): Client {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let dead: EngineError | null = null;

  const send = (request: Request) => channel.postMessage(request);

  channel.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    const entry = waiting.get(data.call);
    if (!entry) return;
    if (data.type === 'progress') {
      entry.call.onProgress?.(data.progress);
      return;
    }
    waiting.delete(data.call);
    if (data.type === 'error') entry.reject(new EngineError(data.error.code, data.error.facts));
    else entry.resolve(data.value);
  });

  /** Sends a request and waits for its answer; aborting rejects at once and tells the other side. */
  function request<T>(call: Call, number: number, message: Request): Promise<T> {
    const { signal } = call;
    if (dead) return Promise.reject(dead);
    if (signal?.aborted) return Promise.reject(new EngineError('aborted'));
    return new Promise<T>((resolve, reject) => {
      const abort = () => {
        waiting.delete(number);
        send({ type: 'cancel', call: number });
        reject(new EngineError('aborted'));
      };
      signal?.addEventListener('abort', abort, { once: true });
      const settle = () => signal?.removeEventListener('abort', abort);
      waiting.set(number, {
        call,
        resolve: (value) => {
          settle();
          resolve(value as T);
        },
        reject: (reason) => {
          settle();
          reject(reason);
        },
      });
      try {
        send(message);
      } catch (reason) {
        // What cannot be cloned is a mistake of the caller: nothing was sent, so nothing will be answered.
        waiting.delete(number);
        settle();
        reject(reason);
      }
    });
  }

  function ask<T>(method: Method, args: readonly unknown[], call: Call = {}): Promise<T> {
    count += 1;
    return request<T>(call, count, { type: 'ask', call: count, method, args });
  }

  async function* exported(asked: ExportRequest, call: Call = {}): AsyncGenerator<Uint8Array> {
    count += 1;
    const number = count;
    let whole = false;
    try {
      let message: Request = { type: 'export', call: number, args: [asked] };
      for (;;) {
        const chunk = await request<Uint8Array | null>(call, number, message);
        if (chunk === null) {
          whole = true;
          return;
        }
        yield chunk;
        message = { type: 'pull', call: number };
      }
    } finally {
      // The reader stopped early: the other side need not write on.
      if (!whole && !dead) send({ type: 'cancel', call: number });
    }
  }

  const fail = (error: EngineError) => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  return {
    open(inputs, opening, call) {
      count += 1;
      return request<OpenAnswer>(call, count, { type: 'open', call: count, inputs, opening });
    },
    tables(inputs, told, call) {
      count += 1;
      return request<readonly TableHead[]>(call, count, { type: 'tables', call: count, inputs, told });
    },
    mapping(inputs, columns, call) {
      count += 1;
      return request<Mapping | null>(call, count, { type: 'mapping', call: count, inputs, columns });
    },
    fail,
    engine: {
      capabilities: (call) => ask('capabilities', [], call),
      summary: (language, call) => ask('summary', [language], call),
      overview: (query, budget, language, call) => ask('overview', [query, budget, language], call),
      evaluate: (ids, query, language, call) => ask('evaluate', [ids, query, language], call),
      search: (text, query, page, language, call) => ask('search', [text, query, page, language], call),
      entity: (id, query, page, language, call) => ask('entity', [id, query, page, language], call),
      tiesOf: (id, query, asked, language, call) => ask('tiesOf', [id, query, asked, language], call),
      tie: (id, query, page, language, call) => ask('tie', [id, query, page, language], call),
      sources: (query, page, language, call) => ask('sources', [query, page, language], call),
      source: (id, query, page, language, call) => ask('source', [id, query, page, language], call),
      neighbourhood: (asked, query, budget, language, call) =>
        ask('neighbourhood', [asked, query, budget, language], call),
      facets: (query, dimensions, limit, language, call) =>
        ask('facets', [query, dimensions, limit, language], call),
      timeline: (query, bins, call) => ask('timeline', [query, bins], call),
      difference: (before, after, limit, call) => ask('difference', [before, after, limit], call),
      path: (asked, query, language, call) => ask('path', [asked, query, language], call),
      metric: (name, entities, query, call) => ask('metric', [name, entities, query], call),
      losses: (asked, call) => ask('losses', [asked], call),
      export: exported,
      async close() {
        fail(new EngineError('unavailable'));
        end();
      },
    },
  };
}

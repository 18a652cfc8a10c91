import { type Client, createClient } from './client';
import { EngineError, type EngineHost } from './port';

/** A worker with somebody to hear it fail. */
interface Prepared {
  readonly client: Client;
  end(): void;
}

function prepare(factory: () => Worker): Prepared {
  const worker = factory();
  const end = () => worker.terminate();
  const client = createClient(worker, end);
  // Listens from the start: a script that cannot be loaded fails before anything is asked of it.
  const crash = (event: Event) => {
    event.preventDefault();
    const message = 'message' in event ? String(event.message) : event.type;
    client.fail(new EngineError('crashed', { message: message.slice(0, 200) }));
    end();
  };
  worker.addEventListener('error', crash);
  worker.addEventListener('messageerror', crash);
  return { client, end };
}

/**
 * Makes engines in workers. The factory is the entry's: only entries call `new Worker`. The first worker starts at
 * once, beside whatever the page has to load before it can open a file; later openings start their own.
 */
export function createHost(factory: () => Worker): EngineHost {
  let first: Prepared | null = prepare(factory);
  return {
    async tables(inputs, told = {}, call = {}) {
      // The worker that looks is the one that will open.
      first ??= prepare(factory);
      const looking = first;
      try {
        return await looking.client.tables(inputs, told, call);
      } catch (reason) {
        looking.end();
        if (first === looking) first = null;
        throw reason;
      }
    },
    async mapping(inputs, columns, call = {}) {
      // Of its own: all rows are read for it, and an opening must not wait for that.
      const { client, end } = prepare(factory);
      try {
        return await client.mapping(inputs, columns, call);
      } finally {
        end();
      }
    },
    async open(inputs, opening = {}, call = {}) {
      const { client, end } = first ?? prepare(factory);
      first = null;
      try {
        const answer = await client.open(inputs, opening, call);
        if (answer.ok) return { ...answer, engine: client.engine };
        end();
        return answer;
      } catch (reason) {
        // Parsing cannot be interrupted: ending the worker is what cancels it.
        end();
        throw reason;
      }
    },
  };
}

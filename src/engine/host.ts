import { createClient } from './client';
import { EngineError, type EngineHost } from './port';

/** Makes engines in workers. The factory is the entry's: only entries call `new Worker`. */
export function createHost(factory: () => Worker): EngineHost {
  // Starting a worker costs a few hundred milliseconds: one is always ready for the next opening.
  let spare: Worker | null = factory();
  return {
    async open(inputs, call = {}) {
      const worker = spare ?? factory();
      spare = null;
      const end = () => worker.terminate();
      const client = createClient(worker, end);
      const crash = (event: Event) => {
        event.preventDefault();
        const message = event instanceof ErrorEvent ? event.message : event.type;
        client.fail(new EngineError('crashed', { message: message.slice(0, 200) }));
        end();
      };
      worker.addEventListener('error', crash);
      worker.addEventListener('messageerror', crash);
      try {
        const answer = await client.open(inputs, call);
        if (answer.ok) return { ok: true, engine: client.engine, warnings: answer.warnings };
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

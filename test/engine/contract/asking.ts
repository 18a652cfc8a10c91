import { EngineError, type GraphEngine, type Paged } from '../../../src/engine/port';
import type { Dossier } from '../../../src/schema/dossier';

/** Makes the engine under test over a dossier. */
export type MakeEngine = (dossier: Dossier) => Promise<GraphEngine>;

/** A budget that holds all of the small dossier. */
export const roomy = { entities: 100, ties: 100 };
/** A page that holds all of any of its lists. */
export const page = { limit: 100 };

/** Reads a list to its end, a few items at a time. */
export async function drain<T>(ask: (after: string | undefined) => Promise<Paged<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const got = await ask(after);
    items.push(...got.items);
    after = got.next;
  } while (after !== undefined);
  return items;
}

/** The code of the error that a question is refused with; `answered` where it is not. */
export async function code(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (reason) {
    if (reason instanceof EngineError) return reason.code;
    throw reason;
  }
  return 'answered';
}

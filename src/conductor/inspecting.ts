import { EngineError, type GraphEngine, type TieDetail } from '../engine/port';
import type { Query } from '../schema/query';
import type { Inspected } from './answers';

/** Claims of a tie or entity asked for at once: more than any record written by hand has. */
export const claimPage = 50;
/** Ties of an entity asked for at once. */
export const tiePage = 60;
/** Selected records described one by one; a larger selection is listed by what the graph knows. */
const describedLimit = 200;

/** What the answers about records depend on beside the ids. */
export interface Asking {
  readonly engine: GraphEngine;
  readonly query: Query;
  readonly language: string;
  readonly signal: AbortSignal;
}

/** The answer; null where the dossier lacks what was asked for. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (reason) {
    if (reason instanceof EngineError && reason.code === 'not-found') return null;
    throw reason;
  }
}

/** Entities and ties share one namespace: an id is one or the other, or of another dossier. */
export async function inspectOne(id: string, asking: Asking): Promise<Inspected> {
  const { engine, query, language, signal } = asking;
  const tie = await orNull(engine.tie(id, query, { limit: claimPage }, language, { signal }));
  if (tie) return { type: 'tie', detail: tie };
  const entity = await orNull(engine.entity(id, query, { limit: claimPage }, language, { signal }));
  if (!entity) return { type: 'unknown', ids: [id] };
  const ties = await engine.tiesOf(id, query, { page: { limit: tiePage } }, language, { signal });
  return { type: 'entity', detail: entity, ties };
}

/** Several records, each in a line, in the order of selecting. */
async function inspectMany(ids: readonly string[], asking: Asking): Promise<Inspected> {
  const { engine, query, language, signal } = asking;
  const described = await Promise.all(
    ids.slice(0, describedLimit).map(async (id) => {
      const tie: TieDetail | null = await orNull(engine.tie(id, query, { limit: 1 }, language, { signal }));
      if (tie) return { tie: tie.line };
      const found = await orNull(engine.entity(id, query, { limit: 1 }, language, { signal }));
      return found ? { entity: { id, label: found.label, kind: found.entity.kind } } : {};
    }),
  );
  const entities = described.flatMap((record) => record.entity ?? []);
  const ties = described.flatMap((record) => record.tie ?? []);
  return entities.length + ties.length === 0 ? { type: 'unknown', ids } : { type: 'many', entities, ties };
}

/** What the Inspector shows for a selection; null for none. */
export async function inspect(ids: readonly string[], asking: Asking): Promise<Inspected | null> {
  const [only, another] = ids;
  if (only === undefined) return null;
  return another === undefined ? inspectOne(only, asking) : inspectMany(ids, asking);
}

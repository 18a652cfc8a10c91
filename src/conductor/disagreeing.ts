import type { GraphEngine, TieLine } from '../engine/port';
import type { ShownGraph } from '../graph/shown-graph';
import { evidenceLevels, type Query } from '../schema/query';

/** Lines asked for: a list that people read, not all that there may be. */
const listed = 40;

/** Drawn ties whose sources disagree: contested first, then denied; each by id. */
export function disagreeingTies(graph: ShownGraph): string[] {
  const ids: Record<'contested' | 'denied', string[]> = { contested: [], denied: [] };
  graph.forEachEdge((id, { evidence }) => {
    const level = evidenceLevels[evidence];
    if (level === 'contested' || level === 'denied') ids[level].push(id);
  });
  return [...ids.contested.sort(), ...ids.denied.sort()];
}

/** The first of them in a line each, and how many there are. */
export async function describeDisagreements(
  ids: readonly string[],
  engine: GraphEngine,
  query: Query,
  language: string,
  signal: AbortSignal,
): Promise<{ readonly lines: readonly TieLine[]; readonly total: number }> {
  const details = await Promise.all(
    ids.slice(0, listed).map((id) => engine.tie(id, query, { limit: 1 }, language, { signal })),
  );
  return { lines: details.map((detail) => detail.line), total: ids.length };
}

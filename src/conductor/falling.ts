import type { GraphEngine } from '../engine/port';
import type { View } from '../schema/view';
import type { Fallen } from './answers';
import { withoutClauses } from './counting';
import { chainsBetween, nameOf } from './tracing';

/** Changed ties that are told one by one. */
const listed = 30;

/**
 * What the sources that are off take away; null where every source is on. Of a path the fall is told where its chains
 * with all sources on are shorter than any without them.
 */
export async function fallenOf(
  view: View,
  engine: GraphEngine,
  language: string,
  signal: AbortSignal,
): Promise<Fallen | null> {
  const { query, path } = view;
  const off = (query.sourcesOff?.length ?? 0) > 0 || query.sourcesOnly !== undefined;
  if (!off) return null;
  const whole = withoutClauses(query, ['sourcesOff', 'sourcesOnly']);
  const difference = await engine.difference(whole, query, listed, { signal });
  const details = await Promise.all(
    difference.ties.map(({ id }) => engine.tie(id, query, { limit: 1 }, language, { signal })),
  );
  const lines = details.map((detail) => detail.line);
  if (!path) return { difference, lines, path: null };

  const length = async (under: typeof query) => {
    const { paths } = await chainsBetween(path, engine, under, language, signal);
    return paths[0]?.hops.length ?? Number.POSITIVE_INFINITY;
  };
  const [before, after] = [await length(whole), await length(query)];
  if (before >= after) return { difference, lines, path: null };
  const asking = { engine, query, language, signal };
  const [fromLabel, toLabel] = [await nameOf(path.from, asking), await nameOf(path.to, asking)];
  return { difference, lines, path: { fromLabel, toLabel } };
}

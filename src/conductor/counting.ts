import type { Count, GraphEngine, GraphSlice } from '../engine/port';
import { evidenceLevels, type Query } from '../schema/query';
import type { Clause, ShownCounts } from './answers';
import type { Showing } from './showing';

const contested = evidenceLevels.indexOf('contested');

/** Counts of what is drawn. `relax` is empty: it takes questions of its own. */
export function countsOf(slice: GraphSlice, hubs: Showing['hubs']): ShownCounts {
  const { entities, ties, omitted } = slice;
  let [drawn, disputed, certain] = [0, 0, 0];
  for (let row = 0; row < ties.ids.length; row += 1) {
    const evidence = ties.evidence[row];
    if (evidence === 0) continue;
    drawn += 1;
    if (evidence === contested) disputed += 1;
    if (ties.certain[row] !== 0) certain += 1;
  }
  const label = (id: string) => entities.label[entities.ids.indexOf(id)];
  return {
    entities: entities.ids.length,
    ties: drawn,
    contested: disputed,
    certainTies: certain,
    omittedEntities: omitted.entities,
    omittedTies: omitted.ties,
    hubs: hubs.flatMap(({ id, more }: { readonly id: string; readonly more: Count }) => {
      const name = label(id);
      return name === undefined ? [] : [{ id, label: name, more }];
    }),
    relax: [],
  };
}

/** Clauses in force. */
export function clausesOf(query: Query): Clause[] {
  return (Object.keys(query) as Clause[]).filter((clause) => query[clause] !== undefined);
}

/** The query without some of its clauses. */
export function withoutClauses(query: Query, clauses: readonly Clause[]): Query {
  const rest = { ...query };
  for (const clause of clauses) delete rest[clause];
  return rest;
}

/** For each clause in force how many ties its dropping alone brings back: those that bring any, most first. */
export async function relaxations(
  engine: GraphEngine,
  query: Query,
  signal: AbortSignal,
): Promise<ShownCounts['relax']> {
  const found: { clause: Clause; ties: number }[] = [];
  for (const clause of clausesOf(query)) {
    const { gained } = await engine.difference(query, withoutClauses(query, [clause]), 1, { signal });
    if (gained.value > 0) found.push({ clause, ties: gained.value });
  }
  return found.sort((a, b) => b.ties - a.ties || (a.clause < b.clause ? -1 : 1));
}

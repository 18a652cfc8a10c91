import {
  type Budget,
  EngineError,
  type GraphEngine,
  type GraphSlice,
  type TieDetail,
  type TieLine,
} from '../../src/engine/port';
import type { EvidenceCode, Query } from '../../src/schema/query';
import { type EntityRow, sliceOf, summary, type TieRow } from '../graph/slices';

/** A small world: entities, and ties that each rest on one source of the same id as the tie's kind. */
export interface World {
  readonly entities: readonly EntityRow[];
  readonly ties: readonly TieRow[];
}

/** A question that was put to the engine: its name and the arguments that matter. */
export interface Question {
  readonly name: keyof GraphEngine;
  readonly ask: readonly unknown[];
}

const count = (value: number) => ({ value, exact: true });

/** An engine of few lines over a world, naive where the real one is fast. `questions` hears of every call. */
export function fakeEngine(
  { entities, ties }: World,
  questions: Question[] = [],
  replaced: Partial<GraphEngine> = {},
): GraphEngine {
  const kindOf = new Map(entities.map(([id, kind]) => [id, kind]));
  const labelOf = (id: string) => entities.find(([each]) => each === id)?.[2] ?? id;
  const lives = ([, kind, from, to, evidence]: TieRow, query: Query) =>
    evidence !== 0 &&
    !query.sourcesOff?.includes(kind) &&
    (query.tieKinds?.includes(kind) ?? true) &&
    [from, to].every((end) => query.kinds?.includes(kindOf.get(end) ?? '') ?? true);
  const living = (query: Query) => ties.filter((tie) => lives(tie, query));
  const weight = (id: string) => ties.filter(([, , from, to]) => from === id || to === id).length;
  const shown = (query: Query) => {
    const alive = living(query);
    return entities.filter(
      ([id, kind]) =>
        (query.kinds?.includes(kind) ?? true) &&
        (weight(id) === 0 || alive.some(([, , from, to]) => from === id || to === id)),
    );
  };
  const sliceFor = (
    ids: ReadonlySet<string>,
    rows: readonly TieRow[],
    all: number,
    allTies: number,
  ): GraphSlice => {
    const inside = rows.filter(([, , from, to]) => ids.has(from) && ids.has(to));
    const slice = sliceOf(
      entities.filter(([id]) => ids.has(id)),
      inside,
    );
    const left = { entities: count(all - ids.size), ties: count(allTies - inside.length), hubs: [] };
    return { ...slice, omitted: left };
  };
  const line = (tie: TieRow, query: Query): TieLine => {
    const [id, kind, from, to, evidence = 4] = tie;
    const ends = { from, to, fromLabel: labelOf(from), toLabel: labelOf(to) };
    return { id, kind, ...ends, evidence: (lives(tie, query) ? evidence : 0) as EvidenceCode };
  };
  const tieOf = (id: string, query: Query): TieDetail => {
    const row = ties.find(([each]) => each === id);
    if (!row) throw new EngineError('not-found', { id });
    const claim = {
      id: 'a',
      says: `It is so: ${id}.`,
      stance: 'supports' as const,
      voice: 'asserted' as const,
      citations: [{ source: row[1], locator: { paragraph: 3 } }],
    };
    const source = { id: row[1], title: `On ${row[1]}`, live: true };
    const view = {
      claim,
      live: true,
      counts: true,
      weak: false,
      forecast: false,
      overtakenBy: [],
      sources: [source],
    };
    return {
      tie: { id, kind: row[1], from: row[2], to: row[3] },
      line: line(row, query),
      claims: { items: [view], total: count(1) },
    };
  };
  function reach(
    seeds: readonly string[],
    depth: number,
    limit: number,
    kinds: readonly string[] | undefined,
    query: Query,
  ) {
    const near = new Set(seeds.filter((id) => kindOf.has(id)));
    const hubs: { id: string; more: { value: number; exact: boolean } }[] = [];
    let edge = [...near];
    for (let step = 0; step < depth; step += 1) {
      const next: string[] = [];
      for (const id of edge) {
        const others = living(query)
          .filter(([, kind]) => kinds?.includes(kind) ?? true)
          .flatMap(([, , from, to]) => (from === id ? [to] : to === id ? [from] : []));
        const ranked = [...new Set(others)].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
        if (ranked.length > limit) hubs.push({ id, more: count(ranked.length - limit) });
        for (const other of ranked.slice(0, limit)) {
          if (near.has(other)) continue;
          near.add(other);
          next.push(other);
        }
      }
      edge = next;
    }
    return { near, hubs };
  }
  const engine: GraphEngine = {
    capabilities: async () => ({ revision: '1', search: 'substring', formats: [] }),
    summary: async () => summary,
    async overview(query: Query, budget: Budget) {
      const all = shown(query);
      const alive = living(query);
      const ids = new Set(all.slice(0, budget.entities).map(([id]) => id));
      const inside = alive.filter(([, , from, to]) => ids.has(from) && ids.has(to)).slice(0, budget.ties);
      return sliceFor(ids, inside, all.length, alive.length);
    },
    async evaluate(ids, query) {
      const known = new Set(ids.entities.filter((id) => kindOf.has(id)));
      const rows = ties
        .filter(([id]) => ids.ties.includes(id))
        .map((tie): TieRow => [tie[0], tie[1], tie[2], tie[3], line(tie, query).evidence]);
      return sliceFor(known, rows, known.size, rows.length);
    },
    async neighbourhood(ask, query) {
      const { near, hubs } = reach(ask.seeds, ask.depth, ask.limit, ask.tieKinds, query);
      const slice = sliceFor(near, living(query), near.size, 0);
      return { ...slice, omitted: { ...slice.omitted, ties: count(0), hubs } };
    },
    search: async () => ({ items: [], total: count(0) }),
    async entity(id) {
      const row = entities.find(([each]) => each === id);
      if (!row) throw new EngineError('not-found', { id });
      return {
        entity: { id, kind: row[1], name: { en: labelOf(id) } },
        label: labelOf(id),
        claims: { items: [], total: count(0) },
        tieCounts: [],
      };
    },
    async tiesOf(id, query) {
      const items = living(query).filter(([, , from, to]) => from === id || to === id);
      return { items: items.map((tie) => line(tie, query)), total: count(items.length) };
    },
    tie: async (id, query) => tieOf(id, query),
    sources: async () => ({ items: [], total: count(0) }),
    source: async (id) => ({
      source: { id, csl: { type: 'report', title: `On ${id}`, URL: `https://example.org/${id}` } },
      line: { id, title: `On ${id}`, live: true },
      rests: { items: [], total: count(0) },
    }),
    facets: async (query) => ({ tieKinds: [{ value: 'all', count: count(living(query).length) }] }),
    timeline: async (query) => ({
      edges: Float64Array.of(0, 1),
      certain: Uint32Array.of(living(query).length),
      possible: Uint32Array.of(living(query).length),
      known: { instants: new Float64Array(), claims: new Uint32Array() },
    }),
    async difference(before, after) {
      const [was, is] = [living(before), living(after)];
      const lost = was.filter((tie) => !is.includes(tie));
      const gained = is.filter((tie) => !was.includes(tie));
      const [seen, sees] = [shown(before), shown(after)];
      return {
        lost: count(lost.length),
        gained: count(gained.length),
        changed: count(0),
        entitiesLost: count(seen.filter((each) => !sees.includes(each)).length),
        entitiesGained: count(sees.filter((each) => !seen.includes(each)).length),
        ties: lost.map(([id, , , , evidence]) => ({
          id,
          was: (evidence ?? 4) as EvidenceCode,
          is: 0 as const,
        })),
      };
    },
    async path({ from, to, maxHops, alternatives }, query) {
      for (const end of [from, to]) if (!kindOf.has(end)) throw new EngineError('not-found', { id: end });
      let chains: { readonly at: string; readonly hops: readonly TieRow[] }[] = [{ at: from, hops: [] }];
      for (let length = 1; length <= maxHops; length += 1) {
        chains = chains.flatMap(({ at, hops }) =>
          living(query)
            .filter((tie) => !hops.includes(tie) && (tie[2] === at || tie[3] === at))
            .map((tie) => ({ at: tie[2] === at ? tie[3] : tie[2], hops: [...hops, tie] })),
        );
        const arrived = chains.filter(({ at }) => at === to);
        if (arrived.length === 0) continue;
        const paths = arrived.slice(0, alternatives).map(({ hops }) => {
          let at = from;
          return {
            hops: hops.map((tie) => {
              const forward = tie[2] === at;
              at = forward ? tie[3] : tie[2];
              return { tie: line(tie, query), forward };
            }),
          };
        });
        return { paths, searchedAll: true };
      }
      return { paths: [], searchedAll: true };
    },
    async metric(name, ids, query, call) {
      call?.onProgress?.({ phase: 'compute', done: 1, total: 2, unit: 'steps' });
      const among = living(query).filter(([, , from, to]) => ids.includes(from) && ids.includes(to));
      const degree = (id: string) => among.filter(([, , from, to]) => from === id || to === id).length;
      return { values: Float64Array.from(ids, (id, at) => (name === 'community' ? at % 2 : degree(id))) };
    },
    losses: async () => ({ losses: [] }),
    async *export() {},
    close: async () => {},
  };
  const whole = { ...engine, ...replaced };
  const heard = Object.entries(whole).map(([name, method]) => [
    name,
    (...ask: unknown[]) => {
      questions.push({ name: name as keyof GraphEngine, ask });
      return (method as (...args: unknown[]) => unknown)(...ask);
    },
  ]);
  return Object.fromEntries(heard) as GraphEngine;
}

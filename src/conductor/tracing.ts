import { EngineError, type GraphEngine, type ProvenPath } from '../engine/port';
import type { Source } from '../schema/dossier';
import type { Query } from '../schema/query';
import type { PathAsk } from '../schema/view';
import type { PathAnswer } from './answers';
import { type Asking, claimPage, orNull } from './inspecting';

/** Longest chain looked for: beyond it a chain proves nothing to a reader. */
export const maxHops = 12;
/** Chains of equal length that are listed. */
const alternatives = 20;
/** Sources whose full records are fetched for the footnotes. */
const sourceLimit = 100;

/** The chains that answer a path. */
export interface Found {
  /** As asked, with the alternative that is drawn. */
  readonly ask: PathAsk;
  readonly paths: readonly ProvenPath[];
  readonly searchedAll: boolean;
  /** The alternative asked for, the first where there is no such; null where there is none at all. */
  readonly drawn: ProvenPath | null;
}

/** A chain with all that its footnotes need. */
export interface Proof {
  readonly answer: PathAnswer;
  /** Full records by id. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Looks for chains; remembers the last answer, so that another alternative of it needs no search. */
export interface Tracer {
  trace(
    ask: PathAsk,
    engine: GraphEngine,
    query: Query,
    language: string,
    signal: AbortSignal,
  ): Promise<Found>;
}

type Chains = Awaited<ReturnType<GraphEngine['path']>>;

const noChains: Chains = { paths: [], searchedAll: true };

/** Asks for chains; none where the dossier lacks an end, as in a link made on another one. */
export async function chainsBetween(
  ask: PathAsk,
  engine: GraphEngine,
  query: Query,
  language: string,
  signal: AbortSignal,
): Promise<Chains> {
  const { from, to, together } = ask;
  try {
    return await engine.path({ from, to, together, maxHops, alternatives }, query, language, { signal });
  } catch (reason) {
    if (reason instanceof EngineError && reason.code === 'not-found') return noChains;
    throw reason;
  }
}

export function createTracer(): Tracer {
  let last: {
    readonly engine: GraphEngine;
    readonly query: Query;
    readonly key: string;
    readonly chains: Chains;
  } | null = null;
  return {
    async trace(ask, engine, query, language, signal) {
      const key = JSON.stringify([ask.from, ask.to, ask.together, language]);
      const known = last?.engine === engine && last.query === query && last.key === key ? last.chains : null;
      const chains = known ?? (await chainsBetween(ask, engine, query, language, signal));
      last = { engine, query, key, chains };
      const alternative = ask.alternative < chains.paths.length ? ask.alternative : 0;
      return { ...chains, ask: { ...ask, alternative }, drawn: chains.paths[alternative] ?? null };
    },
  };
}

/** Name of an entity; its id where the dossier lacks it. */
export async function nameOf(id: string, { engine, query, language, signal }: Asking): Promise<string> {
  const found = await orNull(engine.entity(id, query, { limit: 1 }, language, { signal }));
  return found?.label ?? id;
}

/** The claims of each hop that is drawn, and the sources that they cite. */
export async function prove(found: Found, asking: Asking): Promise<Proof> {
  const { engine, query, language, signal } = asking;
  const { ask, paths, searchedAll, drawn } = found;
  const [fromLabel, toLabel, ...details] = await Promise.all([
    nameOf(ask.from, asking),
    nameOf(ask.to, asking),
    ...(drawn?.hops ?? []).map((hop) =>
      engine.tie(hop.tie.id, query, { limit: claimPage }, language, { signal }),
    ),
  ]);
  const cited = details.flatMap(({ claims }) =>
    claims.items.flatMap(({ claim }) => claim.citations.map(({ source }) => source)),
  );
  const sources = await Promise.all(
    [...new Set(cited)].slice(0, sourceLimit).map(async (id) => {
      const found = await orNull(engine.source(id, query, { limit: 1 }, language, { signal }));
      return found?.source ?? null;
    }),
  );
  return {
    answer: { ask, fromLabel, toLabel, paths, searchedAll, details },
    sources: new Map(sources.flatMap((source) => (source ? [[source.id, source] as const] : []))),
  };
}

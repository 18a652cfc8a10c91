import type { Query } from '../../schema/query';
import { EngineError, type FacetCount, type GraphEngine } from '../port';
import type { Asking } from './asking';
import { differenceOf } from './difference';
import { countSources, countValues } from './facets';
import type { Indexed } from './indexed';
import { lineOf } from './labels';
import { metricOf } from './metrics/metric';
import { walkAround } from './neighbourhood';
import { chainsBetween } from './path';
import { knownRows, rowOf } from './rows';
import { sliceOf } from './slice';
import { countBins, edgesOf, marksOf } from './timeline';

/** Most of anything that a question may ask for: bins, hops, chains. */
const limits = { bins: 4096, hops: 32, alternatives: 1000 } as const;

/** @throws EngineError `limit` where a number is no whole one from 1 to `most` */
function wholeUpTo(most: number, ...numbers: readonly number[]): void {
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 1 || number > most)
      throw new EngineError('limit', { limit: most });
  }
}

function without(query: Query, ...names: readonly (keyof Query)[]): Query {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name as keyof Query)));
}

/** The questions of a reader who looks around, compares and proves. */
export function exploring(
  indexed: Indexed,
  { begin, shownFor }: Asking,
): Pick<GraphEngine, 'neighbourhood' | 'facets' | 'timeline' | 'difference' | 'path' | 'metric'> {
  return {
    async neighbourhood(ask, query, budget, language, call) {
      const slices = begin(call);
      wholeUpTo(Number.MAX_SAFE_INTEGER, ask.limit);
      const shown = await shownFor(query, slices);
      const seeds = await knownRows(ask.seeds, indexed.entityRow, slices);
      const kinds = ask.tieKinds && new Set(ask.tieKinds);
      const follow = kinds ? Uint8Array.from(indexed.tieKinds, (kind) => (kinds.has(kind) ? 1 : 0)) : null;
      const walk = { seeds, depth: ask.depth, follow, limit: ask.limit };
      const around = await walkAround(indexed, shown, walk, budget, slices);
      return sliceOf(indexed, shown, around.entities, around.ties, around.omitted, language, slices);
    },
    async facets(query, dimensions, limit, _language, call) {
      const slices = begin(call);
      wholeUpTo(Number.MAX_SAFE_INTEGER, limit);
      const shown = await shownFor(query, slices);
      const facets: Record<string, readonly FacetCount[]> = {};
      for (const dimension of dimensions) {
        if (dimension === 'sources') {
          const all = await shownFor(without(query, 'sourcesOff', 'sourcesOnly'), slices);
          facets[dimension] = await countSources(indexed, all, limit, slices);
        } else facets[dimension] = await countValues(indexed, shown, dimension, limit, slices);
      }
      return facets;
    },
    async timeline(query, bins, call) {
      const slices = begin(call);
      wholeUpTo(limits.bins, bins);
      const edges = await edgesOf(indexed, bins, slices);
      const known = await marksOf(indexed, await shownFor(without(query, 'knownOn'), slices), slices);
      const counts = await countBins(
        indexed,
        await shownFor(without(query, 'window'), slices),
        edges,
        slices,
      );
      return { edges, ...counts, known };
    },
    async difference(before, after, limit, call) {
      const slices = begin(call);
      const was = await shownFor(before, slices);
      const is = await shownFor(after, slices);
      return differenceOf(indexed, was, is, limit, slices);
    },
    async path(ask, query, language, call) {
      const slices = begin(call);
      wholeUpTo(limits.hops, ask.maxHops);
      wholeUpTo(limits.alternatives, ask.alternatives);
      const [from, to] = [rowOf(indexed.entityRow, ask.from), rowOf(indexed.entityRow, ask.to)];
      const shown = await shownFor(query, slices);
      const found = await chainsBetween(indexed, shown, { ...ask, from, to }, slices);
      const paths = found.chains.map(({ ties, together }) => {
        let at = from;
        const hops = ties.map((row) => {
          const forward = indexed.from[row] === at;
          at = (forward ? indexed.to[row] : indexed.from[row]) as number;
          return { tie: lineOf(indexed, row, shown.code[row] as number, shown.verdicts, language), forward };
        });
        return together ? { hops, together: [together.earliest, together.latest] as const } : { hops };
      });
      return { paths, searchedAll: found.searchedAll };
    },
    async metric(name, entities, query, call) {
      const slices = begin(call);
      const shown = await shownFor(query, slices);
      let told = -1;
      // Hundreds of messages a second would keep the page busier than the computation the worker.
      const report = (done: number, total: number) => {
        const part = Math.floor((done * 100) / total);
        if (part === told) return;
        told = part;
        call?.onProgress?.({ phase: 'compute', done, total, unit: 'steps' });
      };
      return metricOf(name, indexed, shown, entities, report, slices);
    },
  };
}

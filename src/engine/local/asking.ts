import type { Query } from '../../schema/query';
import { type Call, EngineError } from '../port';
import { createSlices, type Slices } from '../slices';
import type { Indexed } from './indexed';
import { reweigh } from './reweigh';
import { buildKeys, type KeyTable, textClause } from './search-keys';
import { applyFilters, type Shown } from './shown';
import type { Verdicts } from './verdicts';

/**
 * Queries whose verdicts are kept: that on screen, those without its window, its known-on date and its sources, which
 * the timeline and the filters ask for, and those to which undo and comparison soon lead back.
 */
const remembered = 6;

/** The clauses that change evidence: verdicts are the same where they are. */
export function evidenceKey({ sourcesOff = [], sourcesOnly, window, knownOn }: Query): string {
  const set = (ids: readonly string[]) => [...new Set(ids)].sort();
  return JSON.stringify([set(sourcesOff), sourcesOnly ? set(sourcesOnly) : null, window, knownOn]);
}

/** Least recently asked goes first. */
function remember<T>(cache: Map<string, T>, key: string, value: T): T {
  cache.delete(key);
  cache.set(key, value);
  if (cache.size > remembered) cache.delete(cache.keys().next().value as string);
  return value;
}

/** What every question to an engine begins with. */
export interface Asking {
  /** @throws EngineError `unavailable` once closed, `aborted` where the call is cancelled already */
  begin(call: Call | undefined): Slices;
  keyTable(slices: Slices): Promise<KeyTable>;
  /** @throws RangeError where a date of the query is none */
  verdictsFor(query: Query, slices: Slices): Promise<Verdicts>;
  shownFor(query: Query, slices: Slices): Promise<Shown>;
  close(): void;
}

/** Remembers what the latest queries gave. */
export function createAsking(indexed: Indexed): Asking {
  const weighed = new Map<string, Verdicts>();
  const filtered = new Map<string, Shown>();
  const lifetime = new AbortController();
  let keys: Promise<KeyTable> | null = null;

  // Every keystroke cancels the search before it: the table would never be ready were it to end with that call.
  function keyTable(slices: Slices): Promise<KeyTable> {
    keys ??= buildKeys(indexed, createSlices(lifetime.signal));
    return slices.wait(keys);
  }

  async function verdictsFor(query: Query, slices: Slices): Promise<Verdicts> {
    const key = evidenceKey(query);
    if (key === evidenceKey({})) return indexed.whole;
    return remember(weighed, key, weighed.get(key) ?? (await reweigh(indexed, query, slices)));
  }

  return {
    begin(call) {
      if (lifetime.signal.aborted) throw new EngineError('unavailable');
      const slices = createSlices(call?.signal);
      slices.check();
      return slices;
    },
    keyTable,
    verdictsFor,
    async shownFor(query, slices) {
      const key = JSON.stringify(query);
      const known = filtered.get(key);
      if (known) return remember(filtered, key, known);
      const verdicts = await verdictsFor(query, slices);
      const text = query.text ? await textClause(indexed, await keyTable(slices), query.text, slices) : null;
      return remember(filtered, key, await applyFilters(indexed, verdicts, query, text, slices));
    },
    close() {
      lifetime.abort();
      weighed.clear();
      filtered.clear();
      keys = null;
    },
  };
}

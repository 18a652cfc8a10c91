import { evidenceLevels, type Query } from '../../schema/query';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import { categoryIds } from './kinds';
import type { SearchKeys } from './search-keys';
import type { Verdicts } from './verdicts';

/** What a query lets through: evidence codes by tie row, 0 where hidden, and which entities are shown. */
export interface Shown {
  readonly verdicts: Verdicts;
  readonly code: Uint8Array;
  /** The {@link clauses} that keep a tie from being shown, by tie row; 0 where it is. */
  readonly fails: Uint8Array;
  /** 1 where the entity passes the text clause. */
  readonly named: Uint8Array;
  /** 1 where the entity passes the clauses about entities. */
  readonly passes: Uint8Array;
  /** 1 where it is shown: it passes and has a shown tie, or has no tie at all. */
  readonly entity: Uint8Array;
  readonly degree: Uint32Array;
}

/** Clauses that only filter, as bits. */
export const clauses = { kinds: 1, categories: 2, tieKinds: 4, evidence: 8, text: 16 } as const;

/** Hidden unless the evidence clause names it. */
const unsupportedCode = evidenceLevels.indexOf('unsupported');

/** 1 for each value that an allow-list lets through, by the index of the value; an absent list lets all through. */
function allowed(values: readonly string[], list: readonly string[] | undefined): Uint8Array {
  const wanted = list && new Set(list);
  return Uint8Array.from(values, (value) => (!wanted || wanted.has(value) ? 1 : 0));
}

function levelsAllowed(list: Query['evidence']): Uint8Array {
  const levels = allowed(evidenceLevels, list);
  if (!list) levels[unsupportedCode] = 0;
  return levels;
}

/** Which clauses fail, by tie row. */
async function failsOf(
  indexed: Indexed,
  verdicts: Verdicts,
  query: Query,
  keys: SearchKeys | null,
  named: Uint8Array,
  slices: Slices,
): Promise<Uint8Array> {
  const { from, to, entityKind, tieKind, category } = indexed;
  const kinds = allowed(indexed.entityKinds, query.kinds);
  const tieKinds = allowed(indexed.tieKinds, query.tieKinds);
  const categories = allowed(categoryIds, query.categories);
  const levels = levelsAllowed(query.evidence);
  const fails = new Uint8Array(from.length);
  for (let row = 0; row < fails.length; row += 1) {
    if (row % 2048 === 0) await slices.breathe();
    const [a, b] = [from[row] as number, to[row] as number];
    let failed = 0;
    if (!kinds[entityKind[a] as number] || !kinds[entityKind[b] as number]) failed |= clauses.kinds;
    if (!categories[category[row] as number]) failed |= clauses.categories;
    if (!tieKinds[tieKind[row] as number]) failed |= clauses.tieKinds;
    if (!levels[verdicts.code[row] as number]) failed |= clauses.evidence;
    if (!named[a] || !named[b] || (keys !== null && !keys.tieMatches(row))) failed |= clauses.text;
    fails[row] = failed;
  }
  return fails;
}

/** Applies the clauses that only filter. `keys` is null where the query has no text. */
export async function applyFilters(
  indexed: Indexed,
  verdicts: Verdicts,
  query: Query,
  keys: SearchKeys | null,
  slices: Slices,
): Promise<Shown> {
  const { from, to, starts, entityKind } = indexed;
  const kinds = allowed(indexed.entityKinds, query.kinds);
  const named = new Uint8Array(entityKind.length).fill(1);
  if (keys) for (const row of named.keys()) named[row] = keys.entityMatches(row) ? 1 : 0;
  await slices.breathe();
  const passes = named.map((name, row) => name & (kinds[entityKind[row] as number] as number));
  const fails = await failsOf(indexed, verdicts, query, keys, named, slices);
  const degree = new Uint32Array(entityKind.length);
  const code = new Uint8Array(fails.length);
  for (let row = 0; row < code.length; row += 1) {
    if (row % 4096 === 0) await slices.breathe();
    if (fails[row]) continue;
    const [a, b] = [from[row] as number, to[row] as number];
    code[row] = verdicts.code[row] as number;
    degree[a] = (degree[a] as number) + 1;
    if (a !== b) degree[b] = (degree[b] as number) + 1;
  }
  await slices.breathe();
  const entity = passes.map((pass, row) =>
    pass && (degree[row] || starts[row] === starts[row + 1]) ? 1 : 0,
  );
  return { verdicts, code, fails, named, passes, entity, degree };
}

import type { Hit } from '../port';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import { labelOf, tieLabel } from './labels';
import { containsAll, type Key, type KeyTable, wordsOf } from './search-keys';
import type { Shown } from './shown';

/** How a key matches, best first: whole, from its start, each word from a word's start, anywhere. */
type Rank = 0 | 1 | 2 | 3;

function rankOf(key: string, text: string, words: readonly string[]): Rank {
  if (key === text) return 0;
  if (key.startsWith(text)) return 1;
  const starts = key.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => starts.some((start) => start.startsWith(word))) ? 2 : 3;
}

/** A record that a text finds, with the key that matched. */
export interface Found {
  readonly type: Hit['type'];
  readonly row: number;
  readonly key: Key;
}

/** The key that ranks a record best; of equal ones the first. */
function best(keys: readonly Key[], text: string, words: readonly string[]): { rank: Rank; key: Key } | null {
  let found: { rank: Rank; key: Key } | null = null;
  for (const key of keys) {
    if (!containsAll([key], words)) continue;
    const rank = rankOf(key.key, text, words);
    if (!found || rank < found.rank) found = { rank, key };
  }
  return found;
}

/**
 * Finds records by text over all of the dossier: by rank, then entities before ties, then weight falling, then id
 * by code points. Nothing is found for an empty text.
 */
export async function findRecords(table: KeyTable, text: string, slices: Slices): Promise<readonly Found[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  // A list for each rank and type; records come in the order of the rest, so nothing is left to sort.
  const ranks: readonly Found[][] = [[], [], [], [], [], [], [], []];
  const tables = [
    { type: 'entity', keys: table.entities, order: table.entityOrder },
    { type: 'tie', keys: table.ties, order: table.tieOrder },
  ] as const;
  for (const [second, { type, keys, order }] of tables.entries()) {
    for (const [at, row] of order.entries()) {
      if (at % 512 === 0) await slices.breathe();
      const match = best(keys[row] ?? [], whole, words);
      if (match) ranks[match.rank * tables.length + second]?.push({ type, row, key: match.key });
    }
  }
  return ranks.flat();
}

/** A record found, as the reader sees it. */
export function hitOf(indexed: Indexed, shown: Shown, found: Found, language: string): Hit {
  const { dossier } = indexed;
  const entity = found.type === 'entity';
  const record = (entity ? dossier.entities : dossier.ties)[found.row];
  return {
    type: found.type,
    id: record?.id ?? '',
    label: entity ? labelOf(indexed, found.row, language) : tieLabel(indexed, found.row, language),
    kind: record?.kind ?? '',
    matched: found.key.written,
    language: found.key.language,
    shown: (entity ? shown.entity : shown.code)[found.row] !== 0,
  };
}

import type { Hit } from '../port';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import { labelOf, tieLabel } from './labels';
import { byCodePoints } from './paging';
import { containsAll, type Key, type KeyTable, wordsOf } from './search-keys';
import type { Shown } from './verdicts';

/** How a key matches, best first: whole, from its start, each word from a word's start, anywhere. */
type Rank = 0 | 1 | 2 | 3;

function rankOf(key: string, text: string, words: readonly string[]): Rank {
  if (key === text) return 0;
  if (key.startsWith(text)) return 1;
  const starts = key.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => starts.some((start) => start.startsWith(word))) ? 2 : 3;
}

interface Found {
  readonly type: Hit['type'];
  readonly row: number;
  readonly id: string;
  readonly rank: Rank;
  readonly key: Key;
  readonly weight: number;
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

/** Rank, then entities before ties, then weight falling, then id by code points. */
function inOrder(a: Found, b: Found): number {
  return (
    a.rank - b.rank ||
    (a.type === b.type ? 0 : a.type === 'entity' ? -1 : 1) ||
    b.weight - a.weight ||
    byCodePoints(a.id, b.id)
  );
}

/** Finds records by text over all of the dossier; `shown` only marks them. Nothing is found for an empty text. */
export async function findRecords(
  indexed: Indexed,
  table: KeyTable,
  text: string,
  slices: Slices,
): Promise<readonly Found[]> {
  const words = wordsOf(text);
  const whole = words.join(' ');
  const found: Found[] = [];
  if (words.length === 0) return found;
  const { dossier, from, to, weight } = indexed;
  for (const [row, keys] of table.entities.entries()) {
    if (row % 512 === 0) await slices.breathe();
    const match = best(keys, whole, words);
    const id = dossier.entities[row]?.id ?? '';
    if (match) found.push({ type: 'entity', row, id, ...match, weight: weight[row] as number });
  }
  for (const [row, keys] of table.ties.entries()) {
    if (row % 512 === 0) await slices.breathe();
    const match = best(keys, whole, words);
    const id = dossier.ties[row]?.id ?? '';
    const sum = (weight[from[row] as number] as number) + (weight[to[row] as number] as number);
    if (match) found.push({ type: 'tie', row, id, ...match, weight: sum });
  }
  return found.sort(inOrder);
}

export function hitOf(indexed: Indexed, shown: Shown, found: Found, language: string): Hit {
  const { dossier } = indexed;
  const entity = found.type === 'entity';
  return {
    type: found.type,
    id: found.id,
    label: entity ? labelOf(indexed, found.row, language) : tieLabel(indexed, found.row, language),
    kind: (entity ? dossier.entities : dossier.ties)[found.row]?.kind ?? '',
    matched: found.key.written,
    language: found.key.language,
    shown: (entity ? shown.entity : shown.code)[found.row] !== 0,
  };
}

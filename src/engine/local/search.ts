import { fold } from '../../text/normalise';
import type { Hit } from '../port';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import { eachMatch } from './key-text';
import { labelOf, tieLabel } from './labels';
import { entityKeys, type Key, type KeyTable, tieKeys, wordsOf } from './search-keys';
import type { Shown } from './shown';

/** How a key matches, best first: whole, from its start, each word from a word's start, anywhere. */
type Rank = 0 | 1 | 2 | 3;

function rankOf(key: string, text: string, words: readonly string[]): Rank {
  if (key === text) return 0;
  if (key.startsWith(text)) return 1;
  const starts = key.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => starts.some((start) => start.startsWith(word))) ? 2 : 3;
}

/** What a text finds: records in the order in which they are listed, as numbers; {@link hitOf} reads them. */
export interface FoundRecords {
  readonly words: readonly string[];
  readonly places: readonly number[];
}

/** What has to be known to read a place: how large the orders are together with both types of record. */
const sizeOf = ({ entityOrder, tieOrder }: KeyTable): number =>
  Math.max(entityOrder.length, tieOrder.length, 1);

/**
 * Finds records by text over all of the dossier: by rank, then entities before ties, then weight falling, then id
 * by code points. Nothing is found for an empty text.
 */
export async function findRecords(table: KeyTable, text: string, slices: Slices): Promise<FoundRecords> {
  const words = wordsOf(text);
  if (words.length === 0) return { words, places: [] };
  const whole = words.join(' ');
  const size = sizeOf(table);
  const found: number[] = [];
  const types = [
    { keys: table.entities, place: table.entityPlace },
    { keys: table.ties, place: table.tiePlace },
  ];
  for (const [type, { keys, place }] of types.entries()) {
    // The keys of a record follow one another: the best of them counts.
    let [last, best] = [-1, 4];
    const close = () => {
      if (last >= 0) found.push((2 * best + type) * size + (place[last] as number));
    };
    await eachMatch(
      keys,
      words,
      (row, key) => {
        if (row !== last) {
          close();
          [last, best] = [row, 4];
        }
        best = Math.min(best, rankOf(key, whole, words));
      },
      slices,
    );
    close();
  }
  await slices.breathe();
  return { words, places: Array.from(Float64Array.from(found).sort()) };
}

/** The key that ranks a record best; of equal ones the first. */
function bestKey(keys: readonly Key[], words: readonly string[]): Key | undefined {
  let found: { readonly rank: Rank; readonly key: Key } | undefined;
  for (const key of keys) {
    const folded = fold(key.written);
    if (!words.every((word) => folded.includes(word))) continue;
    const rank = rankOf(folded, words.join(' '), words);
    if (!found || rank < found.rank) found = { rank, key };
  }
  return found?.key;
}

/** A record found, as the reader sees it. */
export function hitOf(
  indexed: Indexed,
  table: KeyTable,
  shown: Shown,
  words: readonly string[],
  place: number,
  language: string,
): Hit {
  const { dossier } = indexed;
  const size = sizeOf(table);
  const entity = Math.floor(place / size) % 2 === 0;
  const row = (entity ? table.entityOrder : table.tieOrder)[place % size] as number;
  const record = (entity ? dossier.entities : dossier.ties)[row];
  const key = bestKey(entity ? entityKeys(indexed, row) : tieKeys(indexed, row), words);
  return {
    type: entity ? 'entity' : 'tie',
    id: record?.id ?? '',
    label: entity ? labelOf(indexed, row, language) : tieLabel(indexed, row, language),
    kind: record?.kind ?? '',
    matched: key?.written ?? '',
    language: key?.language ?? '',
    shown: (entity ? shown.entity : shown.code)[row] !== 0,
  };
}

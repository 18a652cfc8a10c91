import type { Slices } from '../slices';

/** Keys of some records in one text: scanned by the platform's own search, they need no object each. */
interface Chunk {
  /** Folded keys, each with a line end behind it, which no folded text holds. */
  readonly text: string;
  /** Where each key starts; at the end the length of the text. */
  readonly starts: Uint32Array;
  /** The row that each key is of, rising. */
  readonly rows: Uint32Array;
}

/** All keys of one type of record. */
export type KeyText = readonly Chunk[];

/** Characters of a chunk: it is scanned in a fraction of a millisecond. */
const chunkLength = 1 << 17;

/**
 * Writes the keys of records down.
 *
 * @param rows how many records there are
 * @param keysOf the folded keys of a record
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function writeKeys(
  rows: number,
  keysOf: (row: number) => readonly string[],
  slices: Slices,
): Promise<KeyText> {
  const chunks: Chunk[] = [];
  let keys: string[] = [];
  let starts: number[] = [];
  let owners: number[] = [];
  let length = 0;
  const close = () => {
    if (keys.length === 0) return;
    const text = `${keys.join('\n')}\n`;
    chunks.push({ text, starts: Uint32Array.from([...starts, length]), rows: Uint32Array.from(owners) });
    [keys, starts, owners, length] = [[], [], [], 0];
  };
  for (let row = 0; row < rows; row += 1) {
    if (row % 64 === 0) await slices.breathe();
    for (const key of keysOf(row)) {
      keys.push(key);
      starts.push(length);
      owners.push(row);
      length += key.length + 1;
    }
    if (length >= chunkLength) close();
  }
  close();
  return chunks;
}

/**
 * Hands out the keys that contain every word, with their rows, in order.
 *
 * @param words folded, at least one
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function eachMatch(
  keys: KeyText,
  words: readonly string[],
  visit: (row: number, key: string) => void,
  slices: Slices,
): Promise<void> {
  // The longest word is the rarest, as far as one can tell without looking.
  const [rarest = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  for (const { text, starts, rows } of keys) {
    await slices.breathe();
    let key = 0;
    for (let at = text.indexOf(rarest); at >= 0; at = text.indexOf(rarest, starts[key] as number)) {
      while ((starts[key + 1] as number) <= at) key += 1;
      const whole = text.slice(starts[key], (starts[key + 1] as number) - 1);
      if (others.every((word) => whole.includes(word))) visit(rows[key] as number, whole);
      key += 1;
      if (key >= rows.length) break;
    }
  }
}

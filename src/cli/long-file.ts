import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { LongFile } from '../exchange/bytes/long-file';

/** Bytes that are read at a time. */
const chunkLength = 1 << 18;

/** Files from this size on are not held in memory where that can be helped; packed ones unfold to several times of it. */
const long = { plain: 32_000_000, packed: 4_000_000 };

function* chunksOf(path: string): Generator<Uint8Array, void> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkLength);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/**
 * A file that is too long to be held in memory for nothing; null for any other, and for what can be read only once.
 * @param name what it is called in the dossier
 * @throws Error of the file system
 */
export function longFile(path: string, name: string): LongFile | null {
  if (path === '-') return null;
  const stat = statSync(path);
  const least = /\.gz$/i.test(path) ? long.packed : long.plain;
  if (!stat.isFile() || stat.size < least) return null;
  return { name, size: stat.size, chunks: () => chunksOf(path) };
}

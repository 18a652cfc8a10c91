import type { Slices } from '../slices';

/** Largest chunk of an export, in bytes. */
export const chunkSize = 1024 * 1024;

/**
 * Pieces as chunks of at most {@link chunkSize} bytes: text as UTF-8, bytes as they are. Throws EngineError('aborted')
 * when cancelled.
 */
export async function* encodeChunks(
  pieces: Iterable<string | Uint8Array>,
  slices: Slices,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(chunkSize);
  let used = 0;
  for (const piece of pieces) {
    await slices.breathe();
    if (typeof piece !== 'string') {
      if (used > 0) yield buffer.slice(0, used);
      used = 0;
      for (let at = 0; at < piece.length; at += chunkSize) yield piece.slice(at, at + chunkSize);
      continue;
    }
    let rest = piece;
    while (rest.length > 0) {
      const { read, written } = encoder.encodeInto(rest, buffer.subarray(used));
      used += written;
      rest = rest.slice(read);
      // Fewer than four bytes are left, or the next character needs more than there are.
      if (rest.length > 0) {
        yield buffer.slice(0, used);
        buffer = new Uint8Array(chunkSize);
        used = 0;
      }
    }
  }
  if (used > 0) yield buffer.slice(0, used);
}

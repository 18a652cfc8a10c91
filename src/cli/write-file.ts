import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';

async function pour(stream: Writable, pieces: Iterable<string | Uint8Array>): Promise<void> {
  for (const piece of pieces) if (!stream.write(piece)) await once(stream, 'drain');
}

/** Writes pieces to a stream that others close, such as standard output. */
export async function writeTo(stream: Writable, pieces: Iterable<string | Uint8Array>): Promise<void> {
  await pour(stream, pieces);
}

/**
 * Writes a file beside its place and puts it there when it is whole, so that nobody ever sees half of it.
 * @throws Error of the file system; nothing is left of the attempt
 */
export async function writeFile(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    const stream = createWriteStream(draft, { flags: 'wx' });
    await once(stream, 'open');
    await pour(stream, pieces);
    stream.end();
    await once(stream, 'close');
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

import { readFile as readFromDisk, stat } from 'node:fs/promises';
import { readLimits } from '../exchange/codec';

/** Bytes in a megabyte, as disks count them. */
const megabyte = 1e6;

/** @throws Error where there are more bytes than are read */
function refuseAbove(most: number, size: number): void {
  if (size > most) throw new Error(`it has more than ${Math.floor(most / megabyte)} MB`);
}

/**
 * Reads a stream to its end.
 * @param most bytes that it may have
 * @throws Error where it has more; nothing beyond that is kept
 */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  most: number = readLimits.characters,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    refuseAbove(most, size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * Reads a file.
 * @param most bytes that it may have
 * @throws Error of the file system, or where it has more; such a file is not read at all
 */
export async function readFile(path: string, most: number = readLimits.characters): Promise<Uint8Array> {
  refuseAbove(most, (await stat(path)).size);
  return readFromDisk(path);
}

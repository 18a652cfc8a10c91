import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, rmSync, type Stats } from 'node:fs';
import { chmod, lstat, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';

type Pieces = Iterable<string | Uint8Array>;

/** Signals by which people and systems end a program that is at work. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

async function pour(stream: Writable, pieces: Pieces): Promise<void> {
  for (const piece of pieces) {
    if (stream.errored) throw stream.errored;
    if (!stream.write(piece)) await once(stream, 'drain');
  }
}

/** Writes pieces to standard output. A reader such as `head` may close a pipe early: that is its right and no fault. */
export async function writeTo(stream: Writable, pieces: Pieces): Promise<void> {
  try {
    await pour(stream, pieces);
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error;
  }
}

/** What stands at a path, links followed; null where nothing does. */
async function found(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The file that a path leads to, there or not: what replaces a link would leave the file that it stands for as it was. */
async function endOf(path: string): Promise<string> {
  if ((await found(path)) !== null) return realpath(path);
  const link = await lstat(path).catch(() => null);
  return link === null ? path : endOf(resolve(dirname(path), await readlink(path)));
}

async function writeStream(path: string, flags: 'w' | 'wx', pieces: Pieces): Promise<void> {
  const stream = createWriteStream(path, { flags });
  await once(stream, 'open');
  await pour(stream, pieces);
  stream.end();
  await once(stream, 'close');
}

/** Writes a file beside its place and puts it there when it is whole. */
async function replace(path: string, mode: number | undefined, pieces: Pieces): Promise<void> {
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  const drop = (signal: NodeJS.Signals): void => {
    rmSync(draft, { force: true });
    // Nobody listens any more: the program ends as the signal asks.
    for (const each of endings) process.off(each, drop);
    process.kill(process.pid, signal);
  };
  for (const each of endings) process.on(each, drop);
  try {
    await writeStream(draft, 'wx', pieces);
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    for (const each of endings) process.off(each, drop);
  }
}

/**
 * Writes a file so that nobody ever sees half of it: it takes its place when it is whole. Where a path is a link, the file
 * behind it is written; a file that was there gives the new one its permissions. Pipes and devices are written as they are.
 * @throws Error of the file system, or of the pieces; nothing is left of the attempt
 */
export async function writeFile(path: string, pieces: Pieces): Promise<void> {
  const old = await found(path);
  if (old !== null && !old.isFile()) await writeStream(path, 'w', pieces);
  else await replace(await endOf(path), old?.mode, pieces);
}

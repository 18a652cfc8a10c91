import type { LongFile } from '../exchange/bytes/long-file';

/** What a command may do to the world: an interface, so that tests can stand in for it. */
export interface Io {
  /** Writes to standard output: results only. */
  out(text: string): void;
  /** Writes to standard error: what kept a command from its result. */
  err(text: string): void;
  /**
   * Reads a file, or standard input for `-`.
   * @throws Error where it cannot be read, or is larger than what is read
   */
  read(path: string): Promise<Uint8Array>;
  /**
   * A file that is read chunk by chunk, as it is too long to be held for nothing; null for any other.
   * @param name what it is called in the dossier
   * @throws Error where it cannot be read
   */
  long(path: string, name: string): LongFile | null;
  /**
   * Writes a file, or standard output for `-`, piece by piece. The file stands whole or not at all: what was there before
   * stays until all is written.
   * @throws Error where it cannot be written
   */
  write(path: string, pieces: Iterable<string | Uint8Array>): Promise<void>;
  /** Now, ISO 8601 in UTC. */
  now(): string;
  /**
   * Tells somebody who waits at a terminal what is done, such as `Reading`; nothing where nobody waits.
   * @param share how far it is, 0 to 1; absent for work that cannot say, which may take long from here on
   */
  progress(doing: string, share?: number): void;
}

/** Exit codes: fine or warnings only, the input is at fault, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage: the message goes to standard error, with the usage text after it. */
export class UsageError extends Error {}

/** A text from a file, safe to print: control and invisible characters could drive the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

/** Why a file could not be read or written, in a few words. */
export function fileFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'ENOTDIR') return 'there is no such folder';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it may not be used';
  if (code === 'ENOSPC') return 'the disk is full';
  return error instanceof Error ? error.message : String(error);
}

/** What a command may do to the world: an interface, so that tests can stand in for it. */
export interface Io {
  /** Writes to standard output: results only. */
  out(text: string): void;
  /** Writes to standard error: what kept a command from its result. */
  err(text: string): void;
  /**
   * Reads a file, or standard input for `-`.
   * @throws Error where it cannot be read
   */
  read(path: string): Promise<Uint8Array>;
}

/** Exit codes: fine or warnings only, the input is at fault, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage: the message goes to standard error, with the usage text after it. */
export class UsageError extends Error {}

/** A text from a file, safe to print: control and invisible characters could drive the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

/** Why a file could not be read, in a few words. */
export function readFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'it may not be read';
  return error instanceof Error ? error.message : String(error);
}

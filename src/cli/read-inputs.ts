import type { InputFile } from '../exchange/open/outcome';
import { readMapping } from '../exchange/open/tables';
import type { Issue } from '../schema/issues';
import type { Mapping } from '../schema/mapping';
import { fileFailure, type Io } from './io';

/** A file that could not be read, and why. */
export interface Unreadable {
  readonly unreadable: string;
  readonly why: string;
}

/** A file that says something else than it should. */
export interface AtFault {
  readonly path: string;
  readonly issues: readonly Issue[];
}

async function bytesOf(path: string, io: Io): Promise<Uint8Array | Unreadable> {
  try {
    return await io.read(path);
  } catch (error) {
    return { unreadable: path, why: fileFailure(error) };
  }
}

/**
 * What files are called in the dossier: folders are nobody's business who reads it later, except where two files could not
 * be told apart without them.
 */
export function inputNames(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => (path === '-' ? 'standard input' : (path.split(/[\\/]/).at(-1) ?? path)));
  return new Set(names).size === names.length ? names : paths;
}

/** Reads files, or says which one could not be read. */
export async function readInputs(
  paths: readonly string[],
  io: Io,
): Promise<readonly InputFile[] | Unreadable> {
  const files: InputFile[] = [];
  const names = inputNames(paths);
  for (const [at, path] of paths.entries()) {
    const bytes = await bytesOf(path, io);
    if ('unreadable' in bytes) return bytes;
    files.push({ name: names[at] ?? path, bytes });
  }
  return files;
}

/** Reads the mapping in a file; undefined where none is asked for. */
export async function readMappingFile(
  path: string | undefined,
  io: Io,
): Promise<Mapping | undefined | Unreadable | AtFault> {
  if (path === undefined) return undefined;
  const bytes = await bytesOf(path, io);
  if ('unreadable' in bytes) return bytes;
  const read = readMapping(new TextDecoder().decode(bytes));
  return 'mapping' in read ? read.mapping : { path, issues: read.issues };
}

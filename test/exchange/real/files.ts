import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

/** Where files stand that nobody of ours wrote. */
export const folder = resolve('../shared/data');
export const here = existsSync(folder);
if (!here) console.info(`Real files are not opened: ${folder} is absent.`);

function walk(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => walk(join(path, name))) : [path];
}

/** All files below, but for what says what they are. */
export function filesIn(...folders: readonly string[]): string[] {
  return folders
    .flatMap((name) => walk(resolve(folder, name)))
    .map((path) => relative(folder, path))
    .filter((path) => !path.endsWith('SOURCES.md'));
}

export const bytesOf = (path: string): Uint8Array => readFileSync(resolve(folder, path));

/** The text of a file as nobody of ours reads it. */
export function plainText(path: string): string {
  const bytes = readFileSync(resolve(folder, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
}

/** Rows of a table as papaparse reads them. */
export function rowsOf(path: string, delimiter = ''): string[][] {
  const { data } = Papa.parse<string[]>(plainText(path), { delimiter, skipEmptyLines: 'greedy' });
  return data;
}

/** How many things a file holds. */
export interface Counts {
  readonly entities: number;
  readonly ties: number;
}

/** Counts of an edge list, by the positions of its ends. */
export function countEdges(rows: readonly string[][], source: number, target: number): Counts {
  const ends = new Set(rows.flatMap((row) => [row[source]?.trim(), row[target]?.trim()]));
  return { entities: ends.size, ties: rows.length };
}

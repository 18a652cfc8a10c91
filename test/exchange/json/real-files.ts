import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const folder = resolve('../shared/data');
export const here = existsSync(folder);
if (!here) console.info(`Real files are not tested: ${folder} is absent.`);

/** Text of a file of the corpus, unpacked, without a byte order mark. */
export function textOf(path: string): string {
  const bytes = readFileSync(resolve(folder, path));
  const plain = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return plain.toString('utf8').replace(/^\uFEFF/, '');
}

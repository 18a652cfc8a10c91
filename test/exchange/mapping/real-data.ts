import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseRoot } from '../../../src/dossier/parse';
import { finish } from '../../../src/exchange/codec';
import { applyMapping, type TableFile } from '../../../src/exchange/mapping/apply';
import type { Dossier } from '../../../src/schema/dossier';
import { Mapping } from '../../../src/schema/mapping';

const folder = resolve('../shared/data');
const days = [
  '1902-07-15',
  '1914-07-28',
  '1939-09-01',
  '1962-10-22',
  '1965-05-15',
  '1991-12-25',
  '2000-01-01',
  '2010-06-30',
] as const;

export { days };

/** False, with the reason printed, where the published tables are not on this machine. */
export function hasData(): boolean {
  const there = existsSync(resolve(folder, 'expected.json'));
  if (!there) console.log(`skipped: ${folder} is not there`);
  return there;
}

/** What was counted in the tables by other means. */
export function expectedNumbers<T>(part: string): T {
  return (JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')) as Record<string, T>)[part] as T;
}

function tableFile(path: string): TableFile {
  const bytes = readFileSync(resolve(folder, path));
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    text: new TextDecoder().decode(bytes),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Applies a mapping that ships to published tables, and checks what comes out. */
export function dossierOf(mapping: string, paths: readonly string[]): Dossier {
  const rules = Mapping.parse(JSON.parse(readFileSync(`data/mappings/${mapping}`, 'utf8')));
  const { graph, issues } = finish(applyMapping(rules, paths.map(tableFile), '2026-11-23'));
  if (issues.length > 0) throw new Error(JSON.stringify(issues.slice(0, 5)));
  const parsed = parseRoot(graph);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 5)));
  if (parsed.warnings.length > 0) throw new Error(JSON.stringify(parsed.warnings.slice(0, 5)));
  return parsed.dossier;
}

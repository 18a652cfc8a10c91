import { readFileSync } from 'node:fs';
import { parseDossier } from '../../src/dossier/parse';
import type { Dossier } from '../../src/schema/dossier';

/** Reads and checks a dossier of the repository; a fixture with errors is a mistake of the test. */
export function readFixture(path: string): Dossier {
  const parsed = parseDossier(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.issues[0])}`);
  return parsed.dossier;
}

export const small = (): Dossier => readFixture('test/fixtures/dossiers/small.json');
export const founding = (): Dossier => readFixture('data/gsomia.json');

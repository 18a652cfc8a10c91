/** Writes the checks of records that are made from the schemas. Usage: node scripts/write-checks.mjs */
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./scripts/checks.ts');
writeFileSync('src/dossier/fast-checks.ts', module.checksText());

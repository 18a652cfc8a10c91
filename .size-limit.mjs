/**
 * First load: what index.html names (entry, its static imports, style sheets) and every worker with its static imports.
 * What the page really asks for, lazy chunks included, is measured in test/e2e/first-load.spec.ts against the same limit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { workerFolder } from './scripts/policy.mjs';

const html = readFileSync('dist/index.html', 'utf8');
const named = [...html.matchAll(/(?:src|href)="(?:\.?\/)?([^"]+\.(?:js|css))"/g)].map(
  (match) => `dist/${match[1]}`,
);

const workers = `dist/${workerFolder}`;

/** A worker's script with all that it imports at once; what it fetches on demand (`import()`) is no part of it. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const script = readFileSync(workers + name, 'utf8');
  for (const [, part] of script.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/(part-[^"']+)["']/g))
    withImports(part, found);
  return found;
}

const scripts = readdirSync(workers)
  .filter((name) => !name.startsWith('part-'))
  .flatMap((name) => [...withImports(name)].map((each) => workers + each));

export default [
  {
    name: 'first load, gzip',
    path: [...new Set([...named, ...scripts])],
    gzip: true,
    limit: '300 kB',
  },
];

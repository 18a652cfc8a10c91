/**
 * First load: what index.html names (entry, its static imports, style sheets) and every worker script. What the page
 * really asks for, lazy chunks included, is measured in test/e2e/first-load.spec.ts against the same limit.
 */
import { readFileSync } from 'node:fs';
import { workerFolder } from './scripts/policy.mjs';

const html = readFileSync('dist/index.html', 'utf8');
const named = [...html.matchAll(/(?:src|href)="(?:\.?\/)?([^"]+\.(?:js|css))"/g)].map(
  (match) => `dist/${match[1]}`,
);

export default [
  {
    name: 'first load, gzip',
    path: [...new Set(named), `dist/${workerFolder}*.js`],
    gzip: true,
    limit: '300 kB',
  },
];

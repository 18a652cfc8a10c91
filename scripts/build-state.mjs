/** Whether the built app and command line tool are there and newer than everything they are built from. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a closing slash. */
export const home = fileURLToPath(new URL('..', import.meta.url));

const inputs = [
  'src',
  'data',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.cli.config.ts',
  'scripts/policy.mjs',
  'scripts/slim.mjs',
  'package-lock.json',
];
const outputs = ['dist/index.html', 'dist-cli'];

/** @param {string} path @returns {number} the newest change at or below a path, in ms; 0 where nothing is there. */
function newest(path) {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** @returns {boolean} true when a build is needed. */
export function buildIsStale() {
  const built = Math.min(...outputs.map((path) => newest(join(home, path))));
  return inputs.some((path) => newest(join(home, path)) > built);
}

/** Builds when needed; ends the process with the build's code when that fails. */
export function buildIfStale() {
  if (!buildIsStale()) return;
  console.log('Building …');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: home, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Programs that tests need beside Node: looks for them, and installs Debian's packages where it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path @returns {boolean} */
export function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {string | undefined} where PATH has a program. */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runnable);
}

/** @param {string} program @param {string[]} rest @returns {boolean} whether it ended well. */
export function ran(program, ...rest) {
  console.log(`$ ${[program, ...rest].join(' ')}`);
  return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** @param {string} name of a package @returns {boolean} whether Debian's package was installed. */
export function installFromDebian(name) {
  if (onPath('apt-get') === undefined) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const as = root ? ['env'] : ['sudo', '-n', 'env'];
  // Where no mirror answers, that is soon known.
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30'];
  const apt = [...as, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...patience];
  const [program = 'env', ...before] = apt;
  return (
    ran(program, ...before, 'update') &&
    ran(program, ...before, 'install', '-y', '--no-install-recommends', name)
  );
}

/** Looks for xmllint, which holds what we write to the published schema of GEXF; without it those tests are skipped. */
export function ensureXmllint() {
  if (onPath('xmllint') !== undefined) return;
  const installed = installFromDebian('libxml2-utils');
  console.log(installed ? 'xmllint: installed' : 'xmllint: absent; GEXF is not held to its schema');
}

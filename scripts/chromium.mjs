/** Finds a Chromium for the browser tests, the bench and the screenshots; installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What every launch here passes: software WebGL, so that canvases draw without a GPU, and a browser that stays off the network. */
export const launchArguments = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** @param {string} path @returns {boolean} */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {string | undefined} where PATH has a program. */
function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runnable);
}

/**
 * The browser to use: CHROMIUM_PATH, the system's, then one that Playwright has installed before.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!runnable(named)) throw new Error(`CHROMIUM_PATH names no program that can be run: ${named}`);
    return named;
  }
  const found = names.map(onPath).find((path) => path !== undefined);
  if (found !== undefined) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** @param {string} program @param {string[]} rest @returns {boolean} whether it ended well. */
function ran(program, ...rest) {
  console.log(`$ ${[program, ...rest].join(' ')}`);
  return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** @returns {boolean} whether Debian's package was installed. */
function installFromDebian() {
  if (onPath('apt-get') === undefined) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const as = root ? ['env'] : ['sudo', '-n', 'env'];
  const apt = [...as, 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const [program = 'env', ...before] = apt;
  return (
    ran(program, ...before, 'update') &&
    ran(program, ...before, 'install', '-y', '--no-install-recommends', 'chromium')
  );
}

/**
 * Like `findChromium`, but installs one where none is found, and says what it did.
 * @returns {string} the program's path. Throws where none could be installed.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) {
    console.log(`Chromium: ${found}`);
    return found;
  }
  console.log('No Chromium found; installing one.');
  if (!installFromDebian()) ran('npx', 'playwright', 'install', '--with-deps', 'chromium');
  const installed = findChromium();
  if (installed === undefined)
    throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH.');
  console.log(`Chromium: ${installed} (newly installed)`);
  return installed;
}

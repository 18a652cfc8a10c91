/** Finds a Chromium for the browser tests, the bench and the screenshots; installs one where there is none. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installFromDebian, onPath, ran, runnable } from './programs.mjs';

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
  if (!installFromDebian('chromium')) ran('npx', 'playwright', 'install', '--with-deps', 'chromium');
  const installed = findChromium();
  if (installed === undefined)
    throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH.');
  console.log(`Chromium: ${installed} (newly installed)`);
  return installed;
}

/**
 * `npm run bench`: opens the founding case five times, each in a new browser, and prints the median time from navigation
 * to `entente:interactive` beside the weight of all scripts and style sheets asked for. A plain Cytoscape.js page
 * with the same graph, served the same way, gives the scale. Writes `.reports/bench.json`.
 *
 * Usage: node test/bench/run.mjs [LOADS]
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { buildIfStale, home } from '../../scripts/build-state.mjs';
import { ensureChromium, launchArguments } from '../../scripts/chromium.mjs';
import { startServer } from '../../scripts/serve.mjs';

const loads = Number(process.argv[2] ?? 5);

/** @param {string} outDir where the peer's page is built to. */
async function buildPeer(outDir) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(home, 'test/bench/peer'),
    base: './',
    build: { outDir, emptyOutDir: true },
  });
  cpSync(join(home, 'dist/data'), join(outDir, 'data'), { recursive: true });
}

/**
 * Opens a page in a new browser.
 * @param {string} origin
 * @param {string} executablePath
 * @param {number} settle how long to listen after the mark, in ms.
 * @returns {Promise<{ interactive: number, longest: number }>} both in ms; the longest main-thread task before the mark.
 */
async function load(origin, executablePath, settle) {
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // A browser that has just started is busy with itself; caches are as cold after a moment as before it.
    await page.waitForTimeout(1500);
    await page.addInitScript(() => {
      const tasks = [];
      window.longTasks = tasks;
      new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    await page.goto(origin);
    await page.waitForFunction(() => performance.getEntriesByName('entente:interactive').length > 0, null, {
      polling: 200,
      timeout: 60_000,
    });
    await page.waitForTimeout(settle);
    return await page.evaluate(() => {
      const interactive = performance.getEntriesByName('entente:interactive')[0].startTime;
      const before = window.longTasks.filter((task) => task.startTime <= interactive);
      return { interactive, longest: Math.max(0, ...before.map((task) => task.duration)) };
    });
  } finally {
    await browser.close();
  }
}

/** @param {number[]} values @returns {number} */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param {Map<string, Buffer>} sent @returns {number} gzip bytes of scripts and style sheets. */
const weigh = (sent) =>
  [...sent.values()].reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);

buildIfStale();
const executablePath = ensureChromium();
const peerFolder = mkdtempSync(join(tmpdir(), 'entente-peer-'));
try {
  await buildPeer(peerFolder);
  const pages = [];
  for (const [name, root] of [
    ['Entente', join(home, 'dist')],
    ['Cytoscape.js, plain', peerFolder],
  ]) {
    const sent = new Map();
    const server = await startServer({
      root,
      onSent: ({ path, type, body }) => /javascript|css/.test(type) && sent.set(path, body),
    });
    pages.push({ name, sent, server, runs: [] });
  }
  // One load each that does not count: the server compresses on first use, the system reads its files. It listens
  // longer, so that what is loaded late is weighed too.
  for (const page of pages) await load(page.server.origin, executablePath, 5000);
  // In turns, so that a busy moment of the machine meets both.
  for (let turn = 0; turn < loads; turn++) {
    for (const page of pages) page.runs.push(await load(page.server.origin, executablePath, 0));
  }
  const rows = pages.map(({ name, sent, runs }) => ({
    name,
    interactive: median(runs.map((run) => run.interactive)),
    runs: runs.map((run) => run.interactive),
    longestTask: Math.max(...runs.map((run) => run.longest)),
    gzip: weigh(sent),
  }));
  for (const { server } of pages) await server.close();

  console.log(`\n${loads} cold loads each, medians; ${cpus().length} cores, software WebGL, 1440x900\n`);
  console.log(
    'page                  interactive      (all)                                longest task   JS + CSS gzip',
  );
  for (const { name, interactive, runs, longestTask, gzip } of rows) {
    const all = runs.map((ms) => ms.toFixed(0)).join(' ');
    console.log(
      `${name.padEnd(22)}${`${interactive.toFixed(0)} ms`.padStart(11)}      ${all.padEnd(34)}${`${longestTask.toFixed(0)} ms`.padStart(15)}${`${(gzip / 1000).toFixed(1)} kB`.padStart(16)}`,
    );
  }
  const [own, peer] = rows;
  console.log(
    `ratio                 ${(own.interactive / peer.interactive).toFixed(2).padStart(8)}${(own.gzip / peer.gzip).toFixed(2).padStart(74)}`,
  );
  mkdirSync(join(home, '.reports'), { recursive: true });
  writeFileSync(join(home, '.reports/bench.json'), `${JSON.stringify({ loads, rows }, null, 2)}\n`);
} finally {
  rmSync(peerFolder, { recursive: true, force: true });
}

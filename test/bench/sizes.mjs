/**
 * Third part of `npm run bench`: what size costs. Generated dossiers are opened in the page as a reader opens them, each in a
 * fresh browser: from the start of the navigation to a page that can be used, the longest task of the page's own thread
 * meanwhile, and what the renderer processes hold afterwards. Beside it, in the same browser, a bare `JSON.parse` of the
 * same bytes in a worker: the floor under everything that reads JSON. Then questions a reader asks, as the page asks
 * them. Medians; writes `.reports/bench-sizes.json`.
 *
 * Usage: node test/bench/sizes.mjs [REPEATS] [ENTITIES...]   (three times as many ties as entities)
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildIfStale, home } from '../../scripts/build-state.mjs';
import { ensureChromium, launchArguments } from '../../scripts/chromium.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { generateDossier } from './generate.mjs';

const repeats = Number(process.argv[2] ?? 3);
const sizes = process.argv.length > 3 ? process.argv.slice(3).map(Number) : [1000, 10_000, 100_000];
const megabyte = 2 ** 20;

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Writes a dossier piece by piece: the text of a large one would be longer than a string can be. */
function writeDossier(path, dossier) {
  const { entities, ties, sources, ...head } = dossier;
  const lists = Object.entries({ entities, ties, sources }).map(
    ([key, records]) =>
      `${JSON.stringify(key)}:[${records.map((record) => JSON.stringify(record)).join(',\n')}]`,
  );
  writeFileSync(path, `${JSON.stringify(head).slice(0, -1)},${lists.join(',')}}`);
}

/** Resident memory of the renderer processes, in MB, after a collection in the page and its workers. */
async function rendererMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return sum + Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
    }, 0);
}

async function collected(browser, page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  for (const worker of page.workers()) await worker.evaluate(() => globalThis.gc?.());
  await page.waitForTimeout(1000);
  return rendererMemory(browser);
}

/** Milliseconds that a worker of an empty page takes to fetch-free parse the bytes of a file. */
async function parseAlone(browser, origin, path) {
  const page = await browser.newPage();
  await page.goto(`${origin}/bench-blank.html`);
  const took = await page.evaluate(async (address) => {
    const worker = new Worker('./bench-parse.js');
    const bytes = await (await fetch(address)).arrayBuffer();
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Error('the worker failed'));
      worker.postMessage(bytes, [bytes]);
    });
  }, path);
  await page.close();
  return took;
}

/** Milliseconds between an act and what it leads to, as the page sees them, with the longest task meanwhile. */
async function asked(page, act, until) {
  await page.evaluate(() => {
    window.longest_ = 0;
  });
  const began = performance.now();
  await act();
  await until();
  return { took: performance.now() - began, longest: await page.evaluate(() => window.longest_) };
}

async function openOnce(origin, file) {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...launchArguments, '--js-flags=--expose-gc'],
  });
  try {
    const blank = await browser.newPage();
    const before = await rendererMemory(browser);
    const floor = await parseAlone(browser, origin, `./data/${file}`);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      window.longest_ = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest_ = Math.max(window.longest_, duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(`${origin}/?open=./data/${file}`);
    await page.waitForFunction(() => performance.getEntriesByName('entente:interactive').length > 0, null, {
      timeout: 300_000,
    });
    const interactive = await page.evaluate(
      () => performance.getEntriesByName('entente:interactive')[0].startTime,
    );
    await page.waitForTimeout(3000);
    const longest = await page.evaluate(() => window.longest_);
    const memory = (await collected(browser, page)) - before;
    const box = page.getByRole('combobox', { name: 'Search' });
    const first = await asked(
      page,
      () => box.fill('kalo'),
      () => page.getByRole('option').first().waitFor({ timeout: 60_000 }),
    );
    const search = await asked(
      page,
      () => box.fill('ranten'),
      () =>
        page
          .getByRole('option', { name: /ranten/i })
          .first()
          .waitFor({ timeout: 60_000 }),
    );
    await blank.close();
    return { floor, interactive, longest, memory, first, search };
  } finally {
    await browser.close();
  }
}

buildIfStale();
const folder = mkdtempSync(join(tmpdir(), 'entente-sizes-'));
try {
  const root = join(folder, 'dist');
  cpSync(join(home, 'dist'), root, { recursive: true });
  writeFileSync(join(root, 'bench-blank.html'), '<!doctype html><title>Blank</title>');
  writeFileSync(
    join(root, 'bench-parse.js'),
    `onmessage = ({ data }) => {
      const began = performance.now();
      JSON.parse(new TextDecoder().decode(data));
      postMessage(performance.now() - began);
    };`,
  );
  const server = await startServer({ root });
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GB, software WebGL`,
  );
  console.log(
    'entities/ties       file    JSON.parse    to use    ratio    longest task    memory    search, first    then',
  );
  const rows = [];
  for (const entities of sizes) {
    const file = `generated-${entities}.json`;
    const path = join(root, 'data', file);
    writeDossier(path, generateDossier({ entities, ties: 3 * entities, seed: 1 }));
    const bytes = readFileSync(path).length;
    const runs = [];
    for (let turn = 0; turn < repeats; turn += 1) runs.push(await openOnce(server.origin, file));
    const of = (pick) => median(runs.map(pick));
    const row = {
      entities,
      ties: 3 * entities,
      megabytes: bytes / megabyte,
      floor: of((run) => run.floor),
      interactive: of((run) => run.interactive),
      longest: of((run) => run.longest),
      memory: of((run) => run.memory),
      firstSearch: of((run) => run.first.took),
      search: of((run) => run.search.took),
      searchLongest: of((run) => run.search.longest),
      runs,
    };
    rows.push(row);
    const ms = (value) => `${value.toFixed(0)} ms`;
    console.log(
      [
        `${entities}/${3 * entities}`.padEnd(15),
        `${row.megabytes.toFixed(1)} MB`.padStart(9),
        ms(row.floor).padStart(13),
        ms(row.interactive).padStart(10),
        (row.interactive / row.floor).toFixed(1).padStart(8),
        ms(row.longest).padStart(15),
        `${row.memory.toFixed(0)} MB`.padStart(10),
        ms(row.firstSearch).padStart(16),
        ms(row.search).padStart(8),
      ].join(' '),
    );
  }
  await server.close();
  mkdirSync(join(home, '.reports'), { recursive: true });
  writeFileSync(join(home, '.reports/bench-sizes.json'), `${JSON.stringify({ repeats, rows }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

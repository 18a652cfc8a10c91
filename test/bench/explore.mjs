/**
 * Second half of `npm run bench`: work of the page's own thread for one step of exploring, on a generated dossier of 5,000
 * entities and 15,000 ties: a filter, a step of the timeline, a source switched off, a selection. Each step is done
 * five times, off and on; the medians come from performance traces: what the thread works from the step until the
 * page has been quiet for a second, and the most of it in one task, which is what a click may wait for. Dragging a
 * handle across the timeline is measured by the frames that the hand sees. Writes `.reports/bench-explore.json`.
 *
 * Usage: node test/bench/explore.mjs [REPEATS]
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildIfStale, home } from '../../scripts/build-state.mjs';
import { ensureChromium, launchArguments } from '../../scripts/chromium.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { generateDossier } from './generate.mjs';

const repeats = Number(process.argv[2] ?? 5);
/** Milliseconds without a task that count as quiet. */
const quiet = 1000;

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Tasks of the page's own thread in a trace.
 * @param {string} file
 * @returns {{ work: number, total: number, longest: number, most: number }} milliseconds: what the thread worked, what its
 *   tasks lasted (they wait for a core while the processor draws), the longest of them, and the most that one of them
 *   worked: for so long a click waits.
 */
function tasksIn(file) {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8'));
  const main = new Set(
    traceEvents
      .filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      .map((event) => `${event.pid}/${event.tid}`),
  );
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && event.name === 'RunTask' && main.has(`${event.pid}/${event.tid}`),
  );
  const lasted = tasks.map((event) => event.dur / 1000);
  const work = tasks.reduce((sum, event) => sum + event.tdur / 1000, 0);
  const most = Math.max(0, ...tasks.map((event) => event.tdur / 1000));
  return { work, total: lasted.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...lasted), most };
}

/** @param {string} folder @param {import('@playwright/test').Browser} browser @param {import('@playwright/test').Page} page */
function tracer(folder, browser, page) {
  const path = join(folder, 'trace.json');
  return async (aim) => {
    // To find an element by its role keeps the page busy: that comes before, and is none of its work.
    const step = await aim();
    await page.waitForTimeout(quiet);
    await browser.startTracing(page, {
      path,
      categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
    });
    await step();
    await page.waitForTimeout(quiet);
    await browser.stopTracing();
    return tasksIn(path);
  };
}

/** Steps by name; each is called in turn with the number of the repeat, looks for its aim, and gives the step itself. */
function stepsOn(page) {
  /** A click of the mouse on the middle of an element. */
  const clickOn = async (locator) => {
    await locator.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await locator.boundingBox();
    return () => page.mouse.click(x + width / 2, y + height / 2);
  };
  return {
    filter: () =>
      clickOn(page.getByRole('region', { name: 'Filters' }).getByRole('checkbox', { name: /^Dispute / })),
    'timeline step': async (turn) => () => page.keyboard.press(turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'),
    'source off': () =>
      clickOn(page.getByRole('complementary', { name: 'Sources' }).getByRole('switch').first()),
    async selection(turn) {
      const { ties } = (await page.evaluate(() => window.entente.view())).shown;
      const id = ties[(7 * turn) % ties.length];
      return () => page.evaluate((tie) => window.entente.select(tie), id);
    },
  };
}

/** What must be open before a step. */
function before(page) {
  return {
    async filter() {
      await page
        .getByRole('region', { name: 'Filters' })
        .getByRole('button', { name: 'Filters', exact: true })
        .click();
      await page.getByRole('checkbox', { name: /^Dispute / }).waitFor();
    },
    async 'timeline step'() {
      await page
        .getByRole('region', { name: 'Filters' })
        .getByRole('button', { name: 'Filters', exact: true })
        .click();
      await page.getByRole('slider', { name: 'As known on' }).focus();
      await page.keyboard.press('Home');
      for (let at = 0; at < 12; at += 1) await page.keyboard.press('PageUp');
    },
    async 'source off'() {
      await page.getByRole('button', { name: 'Sources', exact: true }).click();
      await page.getByRole('complementary', { name: 'Sources' }).getByRole('switch').first().waitFor();
    },
    async selection() {
      await page.keyboard.press('Escape');
    },
  };
}

/** Frames while the handle is pulled across the timeline: milliseconds between them, as the page sees them. */
async function drag(page) {
  const handle = page.getByRole('slider', { name: 'As known on' });
  const box = await handle.boundingBox();
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const tick = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.ticking = requestAnimationFrame(tick);
    };
    window.ticking = requestAnimationFrame(tick);
  });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let at = 1; at <= 60; at += 1) await page.mouse.move(box.x - 6 * at, box.y + box.height / 2);
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.ticking);
    return window.frames_;
  });
  await page.mouse.up();
  return frames;
}

buildIfStale();
const executablePath = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'entente-explore-'));
try {
  const root = join(folder, 'dist');
  cpSync(join(home, 'dist'), root, { recursive: true });
  const dossier = generateDossier({ entities: 5000, ties: 15000, seed: 1 });
  writeFileSync(join(root, 'data/generated.json'), JSON.stringify(dossier));
  const server = await startServer({ root });
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.origin}/?open=./data/generated.json`);
  await page.waitForFunction(() => performance.getEntriesByName('entente:interactive').length > 0, null, {
    timeout: 180_000,
  });
  const { shown } = await page.evaluate(() => {
    const { entities, ties } = window.entente.view().shown;
    return { shown: { entities: entities.length, ties: ties.length } };
  });
  console.log(
    `\n5,000 entities and 15,000 ties, ${shown.entities} and ${shown.ties} of them drawn; ${cpus().length} cores, software WebGL\n`,
  );
  console.log(
    'step              most in one task      all work      (each run)                     tasks last     the longest',
  );
  const trace = tracer(folder, browser, page);
  const rows = [];
  const prepare = before(page);
  for (const [name, step] of Object.entries(stepsOn(page))) {
    await prepare[name]();
    await page.waitForTimeout(2 * quiet);
    // One that does not count: code is compiled, chunks are fetched.
    await trace(() => step(0));
    const runs = [];
    for (let turn = 1; turn <= repeats; turn += 1) runs.push(await trace(() => step(turn)));
    const work = median(runs.map((run) => run.work));
    const total = median(runs.map((run) => run.total));
    const longest = median(runs.map((run) => run.longest));
    const most = median(runs.map((run) => run.most));
    rows.push({ name, most, work, total, longest, runs });
    const all = runs.map((run) => run.work.toFixed(0)).join(' ');
    console.log(
      `${name.padEnd(18)}${`${most.toFixed(0)} ms`.padStart(16)}${`${work.toFixed(0)} ms`.padStart(14)}      ${all.padEnd(28)}${`${total.toFixed(0)} ms`.padStart(13)}${`${longest.toFixed(0)} ms`.padStart(16)}`,
    );
  }
  await page.evaluate(() => window.entente.select(null));
  const frames = await drag(page);
  const frame = median(frames);
  console.log(
    `\ndragging: ${frames.length} frames, median ${frame.toFixed(0)} ms, longest ${Math.max(...frames).toFixed(0)} ms`,
  );
  await browser.close();
  await server.close();
  mkdirSync(join(home, '.reports'), { recursive: true });
  const report = {
    repeats,
    shown,
    rows,
    drag: { frames: frames.length, median: frame, longest: Math.max(...frames) },
  };
  writeFileSync(join(home, '.reports/bench-explore.json'), `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

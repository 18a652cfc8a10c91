/**
 * `npm test`: every check in order, all of them even when one fails, then a table of how each went.
 * Exits 1 when anything failed. Leaves the runners' reports in `.reports`.
 *
 * Usage: node scripts/test.mjs [STEP...]   (names as in the table; none means all)
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './build-state.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureXmllint } from './programs.mjs';

const reports = join(home, '.reports');

/** @param {string[]} command a program of node_modules/.bin, or npm, with its arguments. @param {object} [env] @returns {boolean} */
function run([program = '', ...rest], env = {}) {
  const path = `${join(home, 'node_modules/.bin')}:${process.env.PATH}`;
  const { status } = spawnSync(program, rest, {
    cwd: home,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path, ...env },
  });
  return status === 0;
}

/** @param {string[]} chosen which specs. @param {string} report name of the report. @returns {boolean} */
const browserTests = (chosen, report) =>
  run(['playwright', 'test', ...chosen], {
    CHROMIUM_PATH: ensureChromium(),
    ENTENTE_TEST_REPORT: report,
  });

/** @returns {string[]} the dossiers we ship, relative to the project. */
const dossiers = () =>
  readdirSync(join(home, 'data'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `data/${name}`);

/** In order. `needs` names a step whose failure makes this one pointless: it then counts as failed. */
const steps = [
  { name: 'format and lint', run: () => run(['biome', 'check', '.', '--error-on-warnings']) },
  { name: 'types', run: () => run(['tsc', '--noEmit', '-p', '.']) },
  // Before the unit tests: some of them run the command line tool as it is built.
  { name: 'build', run: () => run(['npm', 'run', '--silent', 'build']) },
  {
    name: 'unit',
    run: () => {
      ensureXmllint();
      return run([
        'vitest',
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${join(reports, 'vitest.json')}`,
      ]);
    },
  },
  {
    name: 'data',
    needs: 'build',
    run: () => run(['npm', 'run', '--silent', 'entente', '--', 'validate', ...dossiers()]),
  },
  { name: 'size', needs: 'build', run: () => run(['size-limit']) },
  {
    name: 'browser',
    needs: 'build',
    run: () => browserTests(['--grep-invert', '@alone'], 'playwright'),
  },
  {
    // What is measured there would otherwise tell what the tests beside it were doing.
    name: 'browser, alone',
    needs: 'build',
    run: () =>
      browserTests(['--grep', '@alone', '--project', 'desktop', '--workers', '1'], 'playwright-alone'),
  },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`,
  );
  process.exit(2);
}

// Old reports must never be counted as this run's.
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {{ name: string, fine: boolean, seconds: number, note: string }[]} */
const results = [];
for (const step of steps) {
  if (asked.length > 0 && !asked.includes(step.name)) continue;
  const blocked = results.some((result) => result.name === step.needs && !result.fine);
  console.log(`\n--- ${step.name}${blocked ? `: left out, ${step.needs} failed` : ''}`);
  const began = performance.now();
  let fine = false;
  try {
    fine = !blocked && step.run();
  } catch (error) {
    console.error(error.message);
  }
  results.push({
    name: step.name,
    fine,
    seconds: (performance.now() - began) / 1000,
    note: blocked ? ' (left out)' : '',
  });
}

console.log('\nstep              result    time');
for (const { name, fine, seconds, note } of results) {
  console.log(
    `${name.padEnd(18)}${fine ? 'passed' : 'FAILED'}${`${seconds.toFixed(1)} s`.padStart(9)}${note}`,
  );
}
process.exitCode = results.every((result) => result.fine) ? 0 : 1;

/**
 * Counts what the test runners reported and prints one line, `N passed, N failed`. Exits 1 when anything failed.
 *
 * Usage: node scripts/count.mjs [FOLDER]   (default .reports)
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Vitest's report. A file that could not be loaded holds no tests; it counts as one that failed.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  const tally = { passed: 0, failed: 0 };
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed').length;
    tally.passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    tally.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
  }
  return tally;
}

/**
 * Playwright's report. An error outside any test (a server that did not start) counts as one that failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors?: unknown[] }} report
 * @returns {Tally}
 */
export function tallyPlaywright(report) {
  const outside = report.errors?.length ?? 0;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (unexpected === 0 ? outside : 0) };
}

/**
 * @param {string} folder where the reports lie. What is missing or broken counts as one failure, be it one or both.
 * @returns {Tally}
 */
export function tallyReports(folder) {
  const total = { passed: 0, failed: 0 };
  let unread = 0;
  for (const [name, tally] of [
    ['vitest', tallyVitest],
    ['playwright', tallyPlaywright],
    ['playwright-alone', tallyPlaywright],
  ]) {
    try {
      const part = tally(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
      total.passed += part.passed;
      total.failed += part.failed;
    } catch (error) {
      console.log(`${name}: no report (${error.message})`);
      unread = 1;
    }
  }
  return { passed: total.passed, failed: total.failed + unread };
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { passed, failed } = tallyReports(process.argv[2] ?? '.reports');
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

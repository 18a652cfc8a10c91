/**
 * Counts what the test runners reported: names each test that failed, with why, and ends with one line,
 * `N passed, N failed`. Exits 1 when anything failed.
 *
 * Usage: node scripts/count.mjs [FOLDER]   (default .reports)
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

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

/**
 * @param {{ testResults: { name: string, message?: string, status: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} report of Vitest
 * @returns {string[]} a failure each: the test, then why.
 */
export function failuresOfVitest(report) {
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [`${file.name}: ${file.message ?? ''}`];
    return failed.map((test) => `${file.name}: ${test.fullName}: ${test.failureMessages?.join(' ') ?? ''}`);
  });
}

/**
 * @typedef {{ file?: string, title: string, suites?: Suite[], specs?: { ok: boolean, title: string, tests: { projectName: string, results: { error?: { message?: string } }[] }[] }[] }} Suite
 * @param {{ suites?: Suite[], errors?: { message?: string }[] }} report of Playwright
 * @returns {string[]} a failure each: the test, then why.
 */
export function failuresOfPlaywright(report) {
  /** @param {Suite} suite @returns {string[]} */
  const within = (suite) => [
    ...(suite.specs ?? [])
      .filter((spec) => !spec.ok)
      .flatMap((spec) =>
        spec.tests.map(({ projectName, results }) => {
          const why = results.map(({ error }) => error?.message ?? '').join(' ');
          return `${suite.file ?? suite.title} [${projectName}]: ${spec.title}: ${why}`;
        }),
      ),
    ...(suite.suites ?? []).flatMap(within),
  ];
  return [
    ...(report.suites ?? []).flatMap(within),
    ...(report.errors ?? []).map(({ message }) => message ?? ''),
  ];
}

/** @param {string} folder where the reports lie. @returns {string[]} what failed, a line each. */
export function failuresOfReports(folder) {
  return [
    ['vitest', failuresOfVitest],
    ['playwright', failuresOfPlaywright],
    ['playwright-alone', failuresOfPlaywright],
  ].flatMap(([name, failures]) => {
    try {
      return failures(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    } catch {
      return []; // The tally says that there is no report.
    }
  });
}

/** @param {string} failure @returns {string} on one line, without colours, at most 600 characters long. */
const oneLine = (failure) => stripVTControlCharacters(failure).replace(/\s+/g, ' ').slice(0, 600);

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const folder = process.argv[2] ?? '.reports';
  for (const failure of failuresOfReports(folder)) console.log(`failed: ${oneLine(failure)}`);
  const { passed, failed } = tallyReports(folder);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

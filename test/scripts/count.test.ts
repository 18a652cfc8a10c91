import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  failuresOfPlaywright,
  failuresOfReports,
  failuresOfVitest,
  tallyPlaywright,
  tallyReports,
  tallyVitest,
} from '../../scripts/count.mjs';

describe('the count of a vitest report', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });

  it('counts tests, not files, and leaves skipped ones out', () => {
    const report = {
      testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')],
    };
    expect(tallyVitest(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(tallyVitest({ testResults: [file('failed'), file('passed', 'passed')] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });
});

describe('the count of a Playwright report', () => {
  it('counts a flaky test as a failure', () => {
    expect(tallyPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1 } })).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  it('counts errors outside any test where no test failed', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the failures of a report', () => {
  it('of vitest are named with their file and reason, a file that could not be loaded too', () => {
    const testResults = [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'adds up', failureMessages: ['expected 2'] },
          { status: 'passed', fullName: 'is' },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ];
    expect(failuresOfVitest({ testResults })).toEqual([
      'a.test.ts: adds up: expected 2',
      'b.test.ts: no such module',
    ]);
  });

  it('of Playwright are named with their file, project and reason, errors outside of tests too', () => {
    const spec = (title: string, ok: boolean) => ({
      title,
      ok,
      tests: [{ projectName: 'phone', results: [{ error: { message: 'timed out' } }] }],
    });
    const inner = { title: 'inside', file: 'a.spec.ts', specs: [spec('opens', false), spec('ends', true)] };
    const report = { suites: [{ title: 'a.spec.ts', suites: [inner] }], errors: [{ message: 'no server' }] };
    expect(failuresOfPlaywright(report)).toEqual(['a.spec.ts [phone]: opens: timed out', 'no server']);
  });
});

describe('the count of a folder of reports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('counts missing and broken reports as one failure', () => {
    writeFileSync(join(folder, 'vitest.json'), '{"testResults":');
    expect(tallyReports(folder)).toEqual({ passed: 0, failed: 1 });
    expect(failuresOfReports(folder)).toEqual([]);
  });
});

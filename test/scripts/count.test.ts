import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { tallyPlaywright, tallyReports, tallyVitest } from '../../scripts/count.mjs';

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

describe('the count of a folder of reports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('counts missing and broken reports as one failure', () => {
    writeFileSync(join(folder, 'vitest.json'), '{"testResults":');
    expect(tallyReports(folder)).toEqual({ passed: 0, failed: 1 });
  });
});

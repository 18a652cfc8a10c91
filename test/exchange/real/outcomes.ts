import { expect } from 'vitest';
import { parseRoot } from '../../../src/dossier/parse';
import { finish } from '../../../src/exchange/codec';
import { openFiles } from '../../../src/exchange/open/open-files';
import type { Outcome } from '../../../src/exchange/open/outcome';
import { describeIssue } from '../../../src/messages/issues';
import { importCodes, issueCodes } from '../../../src/schema/issues';

const codes: ReadonlySet<string> = new Set([...issueCodes, ...importCodes]);

/** Opens some bytes as a file that says nothing of itself. */
export function openBytes(bytes: Uint8Array, faulty: 'refuse' | 'leave-out' = 'refuse'): Promise<Outcome> {
  return openFiles([{ name: 'file', bytes }], { faulty, now: '2026-11-23T00:00:00Z' }, finish);
}

/** Expects of an outcome what holds for every file: a sound dossier, or a fault that says what it is and what to do. */
export function expectOrderly(outcome: Outcome): void {
  const issues = outcome.ok ? outcome.warnings : outcome.issues;
  for (const issue of issues) {
    expect(codes).toContain(issue.code);
    const { what, remedy } = describeIssue(issue);
    expect([what.length > 0, remedy.length > 0]).toEqual([true, true]);
  }
  if (outcome.ok) expect(parseRoot(outcome.dossier).ok).toBe(true);
  else expect(outcome.issues.some(({ severity }) => severity === 'error')).toBe(true);
}

import { describe, expect, test } from 'vitest';
import type { Issue, IssueCode, Severity } from '../../src/schema/issues';
import { groupIssues } from '../../src/ui/dialogs/group-issues';

const issues = (code: IssueCode, severity: Severity, count: number): Issue[] =>
  Array.from({ length: count }, (_, at) => ({ code, severity, path: `$.ties[${at}]`, facts: {} }));

describe('a list of issues', () => {
  test('reads in the order of the file while it is short', () => {
    const few = [...issues('unused-source', 'warning', 2), ...issues('bad-date', 'error', 3)];
    expect(groupIssues(few)).toEqual([{ code: null, issues: few }]);
  });

  test('is grouped by code when it is long: errors first, then the larger group', () => {
    const many = [
      ...issues('unused-source', 'warning', 40),
      ...issues('bad-date', 'error', 5),
      ...issues('unknown-kind', 'error', 20),
    ];
    const groups = groupIssues(many);
    expect(groups.map((group) => [group.code, group.issues.length])).toEqual([
      ['unknown-kind', 20],
      ['bad-date', 5],
      ['unused-source', 40],
    ]);
  });
});

import { describeIssue } from '../messages/issues';
import type { Issue } from '../schema/issues';
import { printable } from './io';

/** One issue in three lines: file, JSON path and id; what is wrong; what to do. */
export function printIssue(file: string, issue: Issue): string {
  const { what, remedy } = describeIssue(issue);
  const id = issue.id === undefined ? '' : ` (${issue.id})`;
  return [
    printable(`${file}: ${issue.path}${id}`),
    `  ${issue.severity} ${issue.code}: ${printable(what)}`,
    `  To do: ${printable(remedy)}`,
    '',
  ].join('\n');
}

/** A number and its noun: `1 tie`, `2 ties`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The last line about a file: `data/gsomia.json: 2 errors, 1 warning`. */
export function printVerdict(file: string, issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const verdict =
    issues.length === 0 ? 'sound' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return `${printable(file)}: ${verdict}\n`;
}

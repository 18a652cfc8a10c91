import { describeIssue } from '../messages/issues';
import type { Issue } from '../schema/issues';
import { printable } from './io';

/** An issue with what it says in words. */
export type DescribedIssue = Issue & { readonly what: string; readonly remedy: string };

/** Puts words to an issue, for those who read JSON. */
export function described(issue: Issue): DescribedIssue {
  return { ...issue, ...describeIssue(issue) };
}

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
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The last line about a file: `data/gsomia.json: 2 errors, 1 warning`. */
export function printVerdict(file: string, issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const verdict =
    issues.length === 0 ? 'sound' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return `${printable(file)}: ${verdict}\n`;
}

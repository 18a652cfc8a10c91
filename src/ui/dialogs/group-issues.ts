import type { Issue, IssueCode } from '../../schema/issues';

/** Longer lists are grouped by code; shorter ones read in the order of the file. */
const groupedFrom = 51;

export interface IssueGroup {
  /** Null where the list is not grouped. */
  readonly code: IssueCode | null;
  readonly issues: readonly Issue[];
}

/** Groups a long list by code, errors first, then by number falling. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  if (issues.length < groupedFrom) return [{ code: null, issues }];
  const groups = new Map<IssueCode, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.code);
    if (group) group.push(issue);
    else groups.set(issue.code, [issue]);
  }
  const isError = (group: readonly Issue[]) => Number(group[0]?.severity === 'error');
  return [...groups]
    .sort(([, a], [, b]) => isError(b) - isError(a) || b.length - a.length)
    .map(([code, of]) => ({ code, issues: of }));
}

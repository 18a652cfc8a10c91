import { makeIssueAt } from '../dossier/issue';
import { type Issue, type IssueCode, severityOf } from '../schema/issues';
import type { Place } from './property-graph';

type Facts = Readonly<Record<string, string | number>>;

/**
 * What a reader finds wrong, in the order of the file. Every error is kept; warnings of one code and group become one,
 * at the first place, with their `count`: a file of a million edges without ids says so once.
 */
export class IssueList {
  readonly #issues: Issue[] = [];
  readonly #groups = new Map<string, number>();

  /** @param group warnings of one code with the same group are one */
  add(code: IssueCode, at: Place, facts: Facts = {}, group = ''): void {
    if (severityOf(code) === 'error') {
      this.#issues.push(makeIssueAt(code, at, facts));
      return;
    }
    const key = `${code} ${group}`;
    const known = this.#groups.get(key);
    const issue = known === undefined ? undefined : this.#issues[known];
    if (known !== undefined && issue) {
      this.#issues[known] = { ...issue, facts: { ...issue.facts, count: Number(issue.facts.count) + 1 } };
      return;
    }
    this.#groups.set(key, this.#issues.length);
    this.#issues.push(makeIssueAt(code, at, { count: 1, ...facts }));
  }

  get hasErrors(): boolean {
    return this.#issues.some(({ severity }) => severity === 'error');
  }

  all(): readonly Issue[] {
    return this.#issues;
  }
}

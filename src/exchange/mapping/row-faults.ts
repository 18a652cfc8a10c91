import { dateFault } from '../../schema/dates';
import type { IssueCode } from '../../schema/issues';
import type { IssueList } from '../issue-list';
import type { Row } from './read-rows';
import type { Filled } from './template';

/** What is wrong with rows of one file, said by file and row. */
export class RowFaults {
  readonly #issues: IssueList;
  readonly #file: string;
  readonly #timezone: string;

  constructor(issues: IssueList, file: string, timezone: string) {
    this.#issues = issues;
    this.#file = file;
    this.#timezone = timezone;
  }

  place(row: Row): string {
    return `${this.#file}, row ${row.number}`;
  }

  add(code: IssueCode, row: Row, facts: Readonly<Record<string, string | number>>, group = ''): void {
    this.#issues.add(code, this.place(row), facts, group);
  }

  /** A text that the record cannot be made without. */
  needed(template: Filled, row: Row): string | null {
    const text = template.known(row);
    if (text === null) this.add('missing-key', row, { key: template.lacking(row) });
    return text;
  }

  /** True where a date is absent or sound. */
  dated(when: string | undefined, row: Row): boolean {
    const fault = when === undefined ? null : dateFault(when, this.#timezone);
    if (fault !== null) this.add(fault, row, { date: when ?? '' });
    return fault === null;
  }
}

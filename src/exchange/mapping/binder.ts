import type { Mapping } from '../../schema/mapping';
import type { Condition, DatePart, DateRule, TextTemplate } from '../../schema/mapping-values';
import type { IssueList } from '../issue-list';
import { dateOfParts, dateOfText, interval } from './dates';
import type { Row } from './read-rows';
import { bindTemplate, type Filled, type Resolver } from './template';

/** A text that a reader sees, of one row; null where the row has none. */
export type RowText = (row: Row) => string | Readonly<Record<string, string>> | null;

/** A date of one row, not yet checked; undefined where the row has none. */
export type RowDate = (row: Row) => string | undefined;

const never: Filled = { known: () => null, raw: () => '', lacking: () => '' };

/**
 * Binds the rules of one table to the columns of one file. What cannot be bound is reported once, and leaves `sound`
 * false: the rows of that file are then not read.
 */
export class Binder {
  sound = true;
  readonly #reported = new Set<string>();
  readonly #resolve: Resolver;
  readonly #issues: IssueList;
  readonly #file: string;
  readonly #path: string;
  readonly language: string;

  /**
   * @param path JSONPath of the table in the mapping
   * @param file name of the file
   */
  constructor(mapping: Mapping, path: string, file: string, resolve: Resolver, issues: IssueList) {
    this.language = mapping.dossier.language;
    this.#path = path;
    this.#file = file;
    this.#resolve = resolve;
    this.#issues = issues;
  }

  template(text: string): Filled {
    const bound = bindTemplate(text, this.#resolve, (name) => {
      this.#report(name, () => this.#issues.add('missing-key', `${this.#file}, row 1`, { key: name }));
    });
    if (bound !== null) return bound;
    this.#report(text, () => {
      this.#issues.add('bad-value', this.#path, { rule: 'form', field: 'template', found: text });
    });
    return never;
  }

  #report(what: string, add: () => void): void {
    this.sound = false;
    if (this.#reported.has(what)) return;
    this.#reported.add(what);
    add();
  }

  optional(text: string | undefined): Filled {
    return text === undefined ? never : this.template(text);
  }

  text(template: TextTemplate): RowText {
    if (typeof template === 'string') return this.template(template).known;
    const byLanguage = Object.entries(template).map(
      ([language, each]) => [language, this.template(each)] as const,
    );
    return (row) => {
      const found = byLanguage.flatMap(([language, each]) => {
        const known = each.known(row);
        return known === null ? [] : [[language, known] as const];
      });
      return found.length === 0 ? null : Object.fromEntries(found);
    };
  }

  /** True where all conditions hold. */
  where(conditions: readonly Condition[] | undefined): (row: Row) => boolean {
    const tests = (conditions ?? []).map((each) => this.#condition(each));
    return (row) => tests.every((test) => test(row));
  }

  #condition({ value, equals, not }: Condition): (row: Row) => boolean {
    const subject = this.template(value);
    const bind = (texts: readonly string[] | undefined): readonly Filled[] | undefined =>
      texts?.map((text) => (text === '' ? never : this.template(text)));
    const wanted = bind(equals);
    const unwanted = bind(not);
    return (row) => {
      const found = subject.raw(row);
      if (wanted === undefined && unwanted === undefined) return found !== '';
      if (wanted?.some((each) => each.raw(row) === found) === false) return false;
      return unwanted?.some((each) => each.raw(row) === found) !== true;
    };
  }

  datePart(part: DatePart): (row: Row) => string | null {
    const mark = part.mark ?? '';
    const marked = (date: string | null) => (date === null ? null : `${date}${mark}`);
    if ('text' in part) {
      const text = this.template(part.text);
      const order = part.order ?? 'edtf';
      return (row) => marked(dateOfText(text.known(row) ?? '', order));
    }
    const [year, month, day] = [part.year, part.month, part.day].map((each) => this.optional(each));
    return (row) =>
      marked(
        dateOfParts({
          year: year?.known(row) ?? '',
          month: month?.known(row) ?? '',
          day: day?.known(row) ?? '',
        }),
      );
  }

  date(rule: DateRule | undefined): RowDate {
    if (rule === undefined) return () => undefined;
    if ('at' in rule) {
      const at = this.datePart(rule.at);
      return (row) => at(row) ?? undefined;
    }
    const nothing = () => null;
    const start = rule.start === undefined ? nothing : this.datePart(rule.start);
    const end = rule.end === undefined ? nothing : this.datePart(rule.end);
    const ongoing = (rule.ongoing ?? []).map((each) => this.#condition(each));
    const without = (how: 'open' | 'unknown' | undefined) => (how === 'open' ? '..' : '');
    return (row) => {
      const first = start(row) ?? without(rule.withoutStart);
      const last = ongoing.some((test) => test(row)) ? '..' : (end(row) ?? without(rule.withoutEnd));
      const dated = [first, last].some((text) => text !== '' && text !== '..');
      return dated ? interval(first, last) : undefined;
    };
  }
}

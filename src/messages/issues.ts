import { IntlMessageFormat } from 'intl-messageformat';
import type { Issue } from '../schema/issues';
import { enIssues } from './en.issues';
import type { IssueWords } from './issue-words';

/** An issue in words: plain text, to be shown as text. */
export interface IssueProse {
  readonly what: string;
  readonly remedy: string;
}

type Values = Record<string, string | number>;

// Patterns are parsed once: a file may have a million faults of one kind.
const formats = new Map<string, IntlMessageFormat>();

function render(pattern: string, language: string, values: Values): string {
  const key = `${language} ${pattern}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Without tags a `<` of the prose is a `<`; values are never parsed.
    format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(values));
}

function subjectValues({ id, path }: Issue): Values {
  const [, table = '', at] = /^\$\.(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  // A record without an id is named by its place, `ties[3]`.
  const record = id ?? (at === undefined ? '' : `${table}[${at}]`);
  // Record ids may hold slashes themselves: only within `claims` is what follows the last one a claim.
  const slash = /\.claims\[\d+\]/.test(path) ? record.lastIndexOf('/') : -1;
  const named = record === '' && table !== 'vocabulary' ? 'file' : table;
  if (slash < 0) return { table: named, record, inClaim: 'no', claim: '' };
  return { table: named, record: record.slice(0, slash), inClaim: 'yes', claim: record.slice(slash + 1) };
}

/** The fact `expected` or `allowed` as words: types by their names, with "or" before the last. */
function listValue(issue: Issue, words: IssueWords): string {
  const { expected, allowed, found } = issue.facts;
  const or = new Intl.ListFormat(words.language, { type: 'disjunction' });
  const named = (types: string): string =>
    or.format(types.split('|').map((type) => words.types[type] ?? type));
  if (expected !== undefined) return named(String(expected));
  if (allowed !== undefined) return or.format(String(allowed).split(', '));
  return named(String(found ?? ''));
}

/**
 * Puts an issue into words.
 * @param words the language; English unless another is given
 */
export function describeIssue(issue: Issue, words: IssueWords = enIssues): IssueProse {
  const { language, subject, codes, types } = words;
  const values: Values = {
    ...issue.facts,
    subject: render(subject, language, subjectValues(issue)),
    list: listValue(issue, words),
    foundType: types[String(issue.facts.found)] ?? String(issue.facts.found ?? ''),
  };
  const { what, remedy } = codes[issue.code];
  return { what: render(what, language, values), remedy: render(remedy, language, values) };
}

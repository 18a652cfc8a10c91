import { type Issue, type IssueCode, severityOf } from '../schema/issues';
import { jsonPath, type PathParts } from './json-path';

/** Longest fact in characters; longer ones are cut and end in an ellipsis. */
export const factLimit = 200;

function shorten(fact: string | number): string | number {
  if (typeof fact === 'number' || fact.length <= factLimit) return fact;
  // Not in the middle of a surrogate pair.
  const cut = fact.slice(0, factLimit - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

/**
 * Makes an issue: severity from the code, path written out, facts shortened.
 * @param id record it stands in, `tie/claim` for a claim
 */
export function makeIssue(
  code: IssueCode,
  path: PathParts,
  facts: Readonly<Record<string, string | number>> = {},
  id?: string,
): Issue {
  return makeIssueAt(code, jsonPath(path), facts, id);
}

/** The same for a place that is written out already: a line, a row. */
export function makeIssueAt(
  code: IssueCode,
  path: string,
  facts: Readonly<Record<string, string | number>> = {},
  id?: string,
): Issue {
  return {
    code,
    severity: severityOf(code),
    path,
    ...(id === undefined ? {} : { id }),
    facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shorten(fact)])),
  };
}

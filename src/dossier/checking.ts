import { dateFault } from '../schema/dates';
import type { Entity, SourceId } from '../schema/dossier';
import type { Issue, IssueCode } from '../schema/issues';
import type { WholeVocabulary } from '../schema/vocabulary';
import type { SourceFacts } from './context';
import { makeIssue } from './issue';
import { partsOf, type Trail, under } from './json-path';

/** What all checks share: where they report to and what they look up. */
export interface Checking {
  readonly timezone: string;
  readonly vocabulary: WholeVocabulary;
  /** Entities by id; undefined for one of faulty shape or one whose id stands twice. */
  readonly entities: ReadonlyMap<string, Entity | undefined>;
  readonly sourceIds: ReadonlySet<SourceId>;
  /** Sources of sound shape. */
  readonly sourceFacts: ReadonlyMap<SourceId, SourceFacts>;
  /** Sources cited so far. */
  readonly cited: Set<SourceId>;
  /** Adds an issue. `id` names the record, and the claim after a slash. */
  report(code: IssueCode, path: Trail, facts: Readonly<Record<string, string | number>>, id?: string): void;
  /** Reports a fault of a date; true where it has none. */
  checkDate(text: string, path: Trail, id?: string): boolean;
}

/** Makes the shared part; issues land in `issues` in the order of reporting. */
export function startChecking(
  shared: Omit<Checking, 'cited' | 'report' | 'checkDate'>,
  issues: Issue[],
): Checking {
  const report: Checking['report'] = (code, path, facts, id) => {
    issues.push(makeIssue(code, partsOf(path), facts, id));
  };
  return {
    ...shared,
    cited: new Set(),
    report,
    checkDate(text, path, id) {
      // Reading a date is quicker than looking one up among all those of a large file.
      const fault = dateFault(text, shared.timezone);
      if (fault !== null) report(fault, path, { date: text }, id);
      return fault === null;
    },
  };
}

/**
 * Reports every id that stands twice among the parts of a record, at its second place and after.
 * @param idOf of a part
 * @param field of a part that holds its id
 */
export function checkUnique<T>(
  parts: readonly T[],
  idOf: (part: T) => string,
  what: 'claim' | 'passage',
  place: { readonly path: Trail; readonly field: string; readonly owner: string },
  checking: Checking,
): void {
  // Most records have one claim or two.
  if (parts.length < 2) return;
  const seen = new Set<string>();
  parts.forEach((part, at) => {
    const id = idOf(part);
    const before = seen.size;
    if (seen.add(id).size > before) return;
    const own = what === 'claim' ? `${place.owner}/${id}` : place.owner;
    checking.report('duplicate-id', under(place.path, at, place.field), { duplicate: id, what }, own);
  });
}

import type { IssueCode } from '../schema/issues';

/** Prose of issues in one language: ICU message patterns. */
export interface IssueWords {
  /** BCP 47 tag of the language. */
  readonly language: string;
  /** Names what an issue stands in, from `table`, `record`, `inClaim` (`yes` or `no`) and `claim`. */
  readonly subject: string;
  /** Types of JSON values, with their article. */
  readonly types: Readonly<Record<string, string>>;
  /** What is wrong, and what to do about it. */
  readonly codes: Readonly<Record<IssueCode, { readonly what: string; readonly remedy: string }>>;
}

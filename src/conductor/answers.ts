import type { StoreApi } from 'zustand/vanilla';
import type {
  Count,
  EngineErrorCode,
  EntityDetail,
  Hit,
  Paged,
  Progress,
  SourceDetail,
  SourceLine,
  Summary,
  TieDetail,
  TieLine,
} from '../engine/port';
import type { Citation } from '../schema/citation';
import type { Issue } from '../schema/issues';

/** What the Inspector shows. */
export type Inspected =
  | { readonly type: 'entity'; readonly detail: EntityDetail; readonly ties: Paged<TieLine> }
  | { readonly type: 'tie'; readonly detail: TieDetail }
  /** Several records, in the order of selecting. */
  | {
      readonly type: 'many';
      readonly entities: readonly { readonly id: string; readonly label: string; readonly kind: string }[];
      readonly ties: readonly TieLine[];
    }
  /** An id of a link that the open dossier does not have. */
  | { readonly type: 'unknown'; readonly ids: readonly string[] };

/** A passage that the Reader marks: the locator's paragraphs, first and last, and whose citation it is. */
export interface ReaderMark {
  readonly record: string;
  readonly claim: string;
  readonly citation: number;
}

export interface Reading {
  readonly detail: SourceDetail;
  readonly mark: ReaderMark | null;
  /** The citation that the mark names; null where there is no mark, or the dossier has no such citation. */
  readonly citation: Citation | null;
}

/** A file that could not be opened, or opened with warnings: shown as a list. */
export interface FileReport {
  readonly name: string;
  readonly opened: boolean;
  readonly issues: readonly Issue[];
}

/** Why something asked for did not come. */
export interface Failure {
  /** What was asked. */
  readonly asked: 'open' | 'fetch' | 'overview' | 'detail' | 'search' | 'export';
  readonly code: EngineErrorCode | 'network' | 'http' | 'refused-address' | 'bad-link' | 'no-webgl';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Everything that came back for the view; one field a question. Panels read, only the conductor writes. */
export interface Answers {
  readonly status: 'opening' | 'ready' | 'failed';
  /** Of the file being opened; null when none is. */
  readonly progress: Progress | null;
  readonly summary: Summary | null;
  /** Records on the canvas and what the budget left out. */
  readonly shown: {
    readonly entities: number;
    readonly ties: number;
    readonly omittedEntities: Count;
    readonly omittedTies: Count;
  } | null;
  /** Drawn ties that are contested or denied: the first of them, and how many there are. Null until they are known. */
  readonly disagreements: { readonly lines: readonly TieLine[]; readonly total: number } | null;
  readonly inspected: Inspected | null;
  readonly reading: Reading | null;
  readonly sources: Paged<SourceLine & { readonly ties: Count; readonly claims: Count }> | null;
  readonly search: { readonly text: string; readonly hits: readonly Hit[]; readonly total: Count | null };
  readonly report: FileReport | null;
  readonly failure: Failure | null;
  /** An address of another origin that waits for the reader's yes. */
  readonly pendingAddress: { readonly url: string; readonly host: string } | null;
}

export type AnswersStore = StoreApi<Answers>;

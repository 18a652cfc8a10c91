import type { StoreApi } from 'zustand/vanilla';
import type {
  Count,
  Difference,
  EngineErrorCode,
  EntityDetail,
  Facets,
  Hit,
  Input,
  LeftOut,
  Paged,
  Progress,
  ProvenPath,
  SourceDetail,
  SourceLine,
  Summary,
  TableHead,
  TieDetail,
  TieLine,
  TimelineBins,
} from '../engine/port';
import type { Citation } from '../schema/citation';
import type { Issue } from '../schema/issues';
import type { Query } from '../schema/query';
import type { PathAsk } from '../schema/view';

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
  /** How many there are, where only the first of each code are listed. */
  readonly issueCount?: number;
  /** What opening the file without its faulty records would leave out; absent where that cannot be done. */
  readonly leftOut?: LeftOut;
}

/** Clauses of the query, each of which a tag or a remedy names. */
export type Clause = keyof Query;

/** What the sources that are switched off take away: the view's query against the same with all sources on. */
export interface Fallen {
  readonly difference: Difference;
  /** The first ties that changed, in a line each under the view's query. */
  readonly lines: readonly TieLine[];
  /** The path asked for: holds with all sources on, and no chain of its length is left without them. */
  readonly path: { readonly fromLabel: string; readonly toLabel: string } | null;
}

/** The answer to the view's `path`. */
export interface PathAnswer {
  readonly ask: PathAsk;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly paths: readonly ProvenPath[];
  readonly searchedAll: boolean;
  /** Claims of each hop of the alternative that is drawn, in the order of its hops. */
  readonly details: readonly TieDetail[];
}

/** What the canvas counts. */
export interface ShownCounts {
  readonly entities: number;
  readonly ties: number;
  /** Shown ties whose sources disagree. */
  readonly contested: number;
  /** Shown ties that hold certainly in the window; the others hold possibly. */
  readonly certainTies: number;
  readonly omittedEntities: Count;
  readonly omittedTies: Count;
  /** Entities with neighbours that a limit held back. */
  readonly hubs: readonly { readonly id: string; readonly label: string; readonly more: Count }[];
  /** Where nothing is shown: the clauses that alone bring ties back when dropped, most first. */
  readonly relax: readonly { readonly clause: Clause; readonly ties: number }[];
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
  readonly shown: ShownCounts | null;
  /** Counts of the filters; only while a panel wants them. */
  readonly facets: Facets | null;
  /** Only while a panel wants it. */
  readonly timeline: TimelineBins | null;
  /** Null where every source is on. */
  readonly fallen: Fallen | null;
  readonly path: PathAnswer | null;
  /** The measure that colours or sizes; `progress` while it is computed. Null where none is asked for. */
  readonly metric: {
    readonly progress: Progress | null;
    /** Entities it was sampled from; null where it is exact. */
    readonly sampled: number | null;
    /** Number of communities; null where they are not asked for. */
    readonly communities: number | null;
  } | null;
  /** Drawn ties that are contested or denied: the first of them, and how many there are. Null until they are known. */
  readonly disagreements: { readonly lines: readonly TieLine[]; readonly total: number } | null;
  readonly inspected: Inspected | null;
  readonly reading: Reading | null;
  readonly sources: Paged<SourceLine & { readonly ties: Count; readonly claims: Count }> | null;
  readonly search: { readonly text: string; readonly hits: readonly Hit[]; readonly total: Count | null };
  readonly report: FileReport | null;
  readonly failure: Failure | null;
  /** Tables that wait for the reader to say what their columns hold. */
  readonly naming: { readonly inputs: readonly Input[]; readonly tables: readonly TableHead[] } | null;
  /** An address of another origin that waits for the reader's yes. */
  readonly pendingAddress: { readonly url: string; readonly host: string } | null;
}

export type AnswersStore = StoreApi<Answers>;

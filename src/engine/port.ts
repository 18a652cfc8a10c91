import type { FormatId, LossReport } from '../exchange/format';

export type { FormatId, Loss, LossReport } from '../exchange/format';
export { EngineError, type EngineErrorCode } from './engine-error';

import type { Claim, Entity, EntityId, Source, SourceId, Tie, TieId } from '../schema/dossier';
import type { Issue } from '../schema/issues';
import type { EvidenceCode, Query } from '../schema/query';
import type { WholeVocabulary } from '../schema/vocabulary';

/** Neither field crosses the worker: the client turns `signal` into a cancel message and progress messages into calls. */
export interface Call {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** `total` is absent when unknown (a stream without length). */
export interface Progress {
  readonly phase: 'fetch' | 'read' | 'check' | 'index' | 'query' | 'write';
  readonly done: number;
  readonly total?: number;
  readonly unit: 'bytes' | 'records' | 'steps';
}

/** Keyset page: `after` is the `next` of the page before; a cursor of another revision is refused as `stale`. */
export interface Page {
  readonly limit: number;
  readonly after?: string;
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly total: Count;
}

/** Remote stores may only know a lower bound. */
export interface Count {
  readonly value: number;
  readonly exact: boolean;
}

/** The most records an answer may hold. */
export interface Budget {
  readonly entities: number;
  readonly ties: number;
}

/**
 * Columns, one row per shown record; typed arrays are transferred.
 * `kind` indexes {@link Summary.entityKinds} and {@link Summary.tieKinds}. `from` and `to` are rows of `entities`.
 * Instants are epoch seconds, +-Infinity where open.
 */
export interface GraphSlice {
  readonly entities: {
    readonly ids: readonly EntityId[];
    readonly kind: Uint16Array;
    /** Name in the asked language, else the dossier's, else any. */
    readonly label: readonly string[];
    /** Shown ties in this slice. */
    readonly degree: Uint32Array;
    /** Ties with support in the whole dossier. */
    readonly weight: Float32Array;
    /** ISO 3166-1 alpha-2 code in lower case for the flag, '' where none. */
    readonly flag: readonly string[];
  };
  readonly ties: {
    readonly ids: readonly TieId[];
    readonly kind: Uint16Array;
    readonly from: Uint32Array;
    readonly to: Uint32Array;
    readonly evidence: Uint8Array;
    readonly earliest: Float64Array;
    readonly latest: Float64Array;
  };
  /** What the budget left out. */
  readonly omitted: { readonly entities: Count; readonly ties: Count };
}

/** A tie in one line. */
export interface TieLine {
  readonly id: TieId;
  readonly kind: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly fromLabel: string;
  readonly toLabel: string;
  /** `detail` in the asked language. */
  readonly detail?: string;
  /** Shown time under the query: EDTF text of the hull of the counting supporting claims, else the tie's `when`. */
  readonly when?: string;
  readonly evidence: EvidenceCode;
}

/** A claim as evidence sees it under the query, with all that a reader needs to judge it. */
export interface ClaimView {
  readonly claim: Claim;
  /** One of its citations is live. */
  readonly live: boolean;
  /** Weighs in the level of evidence. */
  readonly counts: boolean;
  /** Hedged, inferred or a forecast. */
  readonly weak: boolean;
  /** It was a forecast: said before the time it speaks of. */
  readonly forecast: boolean;
  /** Ids of the live claims that overtake it; empty when none does. */
  readonly overtakenBy: readonly string[];
  /** Name of `claim.by`. */
  readonly byLabel?: string;
  /** Sources by position of the claim's citations. */
  readonly sources: readonly SourceLine[];
}

/** A source in one line. */
export interface SourceLine {
  readonly id: SourceId;
  readonly title: string;
  /** Publisher or container title; the origin where both are unknown. */
  readonly publisher?: string;
  /** When it came out (EDTF as written); absent where undated. */
  readonly date?: string;
  /** Switched off by the query, or not certainly out by its known-on date. */
  readonly live: boolean;
}

export interface TieDetail {
  readonly tie: Omit<Tie, 'claims'>;
  readonly line: TieLine;
  readonly claims: Paged<ClaimView>;
}

export interface EntityDetail {
  readonly entity: Omit<Entity, 'claims'>;
  /** Name in the asked language, else the dossier's, else any. */
  readonly label: string;
  readonly claims: Paged<ClaimView>;
  readonly tieCounts: readonly {
    readonly kind: string;
    readonly direction: 'out' | 'in';
    readonly count: Count;
  }[];
}

/** What rests on a source: a tie, or an entity's own claim. */
export interface Resting {
  readonly record:
    | { readonly type: 'tie'; readonly line: TieLine }
    | { readonly type: 'entity'; readonly id: EntityId; readonly label: string };
  /** Claims of the record that cite the source, with the index of the citation. */
  readonly claims: readonly { readonly claim: string; readonly citation: number; readonly says: string }[];
  /** No claim of the record that counts cites another source. */
  readonly alone: boolean;
}

export interface SourceDetail {
  readonly source: Source;
  readonly line: SourceLine;
  readonly rests: Paged<Resting>;
}

export interface Hit {
  readonly type: 'entity' | 'tie';
  readonly id: EntityId | TieId;
  readonly label: string;
  readonly kind: string;
  /** The text that matched, as written. */
  readonly matched: string;
  /** Its language (BCP 47), '' where unknown. */
  readonly language: string;
  readonly shown: boolean;
}

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'records'; readonly entities: readonly EntityId[]; readonly ties: readonly TieId[] };

export interface ExportRequest {
  readonly format: FormatId;
  readonly scope: Scope;
  readonly query: Query;
  readonly language: string;
}

export interface Capabilities {
  readonly revision: string;
  readonly search: 'ranked' | 'substring';
  readonly formats: readonly {
    readonly id: FormatId;
    readonly label: string;
    readonly extension: string;
    readonly mediaType: string;
  }[];
}

/** Where {@link GraphSlice} kinds point: id and the whole entry of the vocabulary. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly language: string;
  readonly license?: string;
  readonly modified: string;
  /** Offset that places dates without time, such as `+09:00`; `Z` where the dossier names none. */
  readonly timezone: string;
  /** Built-in kinds and the dossier's own; every kind by its id. */
  readonly vocabulary: WholeVocabulary;
  /** Kind ids by the index that slices use. */
  readonly entityKinds: readonly string[];
  readonly tieKinds: readonly string[];
  readonly counts: {
    readonly entities: number;
    readonly ties: number;
    readonly claims: number;
    readonly citations: number;
    readonly sources: number;
  };
  /** Earliest and latest finite instant of any tie, epoch seconds; both 0 where none has a date. */
  readonly span: readonly [number, number];
}

/**
 * What every screen asks, through the conductor. Every method may reject with {@link EngineError}.
 * Each answer holds for one `revision`; the order of every list is part of the contract (see `test/engine/contract.ts`).
 * Labels come in `language` where a method takes it, else in the dossier's language.
 */
export interface GraphEngine {
  capabilities(call?: Call): Promise<Capabilities>;
  summary(language: string, call?: Call): Promise<Summary>;
  /** All that passes the query, hubs first, down to the budget. */
  overview(query: Query, budget: Budget, language: string, call?: Call): Promise<GraphSlice>;
  /**
   * Restates given records under a query: same rows in, evidence and validity out. Unknown ids, ids given twice and
   * ties with an end that is not among the entities are left out; hidden ties stay, with evidence 0.
   */
  evaluate(
    ids: { readonly entities: readonly EntityId[]; readonly ties: readonly TieId[] },
    query: Query,
    language: string,
    call?: Call,
  ): Promise<GraphSlice>;
  /** Exact, prefix, word prefix, substring; then weight falling; then id by code points. */
  search(text: string, query: Query, page: Page, language: string, call?: Call): Promise<Paged<Hit>>;
  entity(id: EntityId, query: Query, page: Page, language: string, call?: Call): Promise<EntityDetail>;
  /** By kind in vocabulary order, then `out` before `in`, then time, then id. */
  tiesOf(
    id: EntityId,
    query: Query,
    ask: { readonly kind?: string; readonly page: Page },
    language: string,
    call?: Call,
  ): Promise<Paged<TieLine>>;
  tie(id: TieId, query: Query, page: Page, language: string, call?: Call): Promise<TieDetail>;
  /** By number of ties falling, then id. */
  sources(
    query: Query,
    page: Page,
    language: string,
    call?: Call,
  ): Promise<Paged<SourceLine & { readonly ties: Count; readonly claims: Count }>>;
  source(id: SourceId, query: Query, page: Page, language: string, call?: Call): Promise<SourceDetail>;
  losses(request: ExportRequest, call?: Call): Promise<LossReport>;
  /** Chunks of at most 1 MiB, pulled; ending the iteration early cancels. */
  export(request: ExportRequest, call?: Call): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

export interface Input {
  readonly name: string;
  readonly body: Blob;
}

export type Opened =
  | { readonly ok: true; readonly engine: GraphEngine; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Makes engines. Each `open` has a worker of its own: cancelling ends that worker; success leaves the caller to close the old engine. */
export interface EngineHost {
  open(inputs: readonly Input[], call?: Call): Promise<Opened>;
}

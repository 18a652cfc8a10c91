import type { Claim, Entity, EntityId, Source, SourceId, Tie, TieId } from '../schema/dossier';
import type { EvidenceCode } from '../schema/query';
import type { Count, Paged } from './call';

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
    /** 0 where it holds possibly but not certainly in the query's window; 1 elsewhere. */
    readonly certain: Uint8Array;
    /**
     * First instant at which a known-on date lets some counting claim of it live, the query's other clauses as they
     * are, its own known-on date aside; Infinity where only undated sources speak of it.
     */
    readonly known: Float64Array;
    /** `detail` in the asked language, '' where none. */
    readonly detail: readonly string[];
    /** Shown time as in {@link TieLine}, '' where none. */
    readonly when: readonly string[];
  };
  /** What the budget left out; `hubs` are entities of the answer with neighbours that a limit held back, most first. */
  readonly omitted: {
    readonly entities: Count;
    readonly ties: Count;
    readonly hubs: readonly { readonly id: EntityId; readonly more: Count }[];
  };
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

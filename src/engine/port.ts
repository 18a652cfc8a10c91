import type { LeftOut } from '../dossier/leave-out';
import type { ToldDialect } from '../exchange/csv/preview';
import type { ColumnRoles } from '../exchange/csv/roles';
import type { FormatId, LossReport, WriteOptions } from '../exchange/format';
import type { OpenChoices } from '../exchange/open/outcome';
import type { TableHead } from '../exchange/open/table-heads';
import type { EntityId, SourceId, TieId } from '../schema/dossier';
import type { Issue } from '../schema/issues';
import type { Mapping } from '../schema/mapping';
import type { Query } from '../schema/query';
import type { WholeVocabulary } from '../schema/vocabulary';
import type { Budget, Call, Count, Page, Paged } from './call';
import type { Difference, Dimension, Facets, Metric, MetricName, ProvenPath, TimelineBins } from './findings';
import type { EntityDetail, GraphSlice, Hit, SourceDetail, SourceLine, TieDetail, TieLine } from './records';

export type { LeftOut } from '../dossier/leave-out';
export type { TablePreview, ToldDialect } from '../exchange/csv/preview';
export type { ColumnRoles } from '../exchange/csv/roles';
export type { TableShape } from '../exchange/csv/shape';
export type { FormatId, Loss, LossReport } from '../exchange/format';
export type { TableHead } from '../exchange/open/table-heads';
export type { ColumnRole } from '../schema/column-roles';
export type * from './call';
export { EngineError, type EngineErrorCode } from './engine-error';
export type * from './findings';
export type * from './records';

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'records'; readonly entities: readonly EntityId[]; readonly ties: readonly TieId[] };

export interface ExportRequest {
  readonly format: FormatId;
  readonly scope: Scope;
  readonly query: Query;
  readonly language: string;
  /** Where entities stand, for formats that draw: ids, and x and y of each in turn. Others are placed anew. */
  readonly places?: { readonly ids: readonly EntityId[]; readonly xy: Float32Array };
  readonly look?: ExportLook;
}

/** How an export is to look. */
export type ExportLook = Pick<WriteOptions, 'bom' | 'theme' | 'background' | 'width'>;

export interface Capabilities {
  readonly revision: string;
  readonly search: 'ranked' | 'substring';
  readonly formats: readonly {
    readonly id: FormatId;
    readonly label: string;
    readonly extension: string;
    readonly mediaType: string;
    /** Whether it takes {@link ExportRequest.places}. */
    readonly placed: boolean;
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
  /**
   * The seeds and what shown ties lead to in up to `depth` steps, all shown ties among them included. Of each entity
   * reached only the `limit` neighbours of greatest weight (then id) are followed. Seeds come as asked for, then each
   * step's entities by weight, then id: the budget cuts from the end. Ties come with their farther end. `omitted.hubs`
   * are entities walked from, with the number of followed neighbours that are not in the answer. Seeds that the query
   * hides are kept, without their ties.
   */
  neighbourhood(
    ask: {
      readonly seeds: readonly EntityId[];
      readonly depth: 1 | 2 | 3;
      /** Follows only ties of these kinds; absent: all. */
      readonly tieKinds?: readonly string[];
      readonly limit: number;
    },
    query: Query,
    budget: Budget,
    language: string,
    call?: Call,
  ): Promise<GraphSlice>;
  /**
   * Counts per value; each dimension honours every clause but its own. Entities for `kinds`, ties for all others: for
   * `evidence` unsupported ones too, for `sources` those that a live citation of the source speaks of. Values without a record are left out. By count
   * falling, then value; at most `limit` each.
   */
  facets(
    query: Query,
    dimensions: readonly Dimension[],
    limit: number,
    language: string,
    call?: Call,
  ): Promise<Facets>;
  /** Histogram of valid time under every clause but the window; marks under every clause but the known-on date. */
  timeline(query: Query, bins: number, call?: Call): Promise<TimelineBins>;
  /** What changes from `before` to `after` (a source off, a date moved): ids up to `limit`, counts always. */
  difference(before: Query, after: Query, limit: number, call?: Call): Promise<Difference>;
  /**
   * Chains of shown ties, either way along them, fewest hops first, then by their tie ids in order; of equal length
   * up to `alternatives`. `together` asks for chains with an instant at which all hops possibly hold.
   * Without a claim that counts in support, what is only denied, a tie holds at no instant.
   * `searchedAll` is false where a limit (hops, alternatives, work) ended the search. Rejects `not-found` for unknown ends.
   */
  path(
    ask: {
      readonly from: EntityId;
      readonly to: EntityId;
      readonly together: boolean;
      readonly maxHops: number;
      readonly alternatives: number;
    },
    query: Query,
    language: string,
    call?: Call,
  ): Promise<{ readonly paths: readonly ProvenPath[]; readonly searchedAll: boolean }>;
  /** Over the given entities and the shown ties among them; unknown ids get NaN. */
  metric(name: MetricName, entities: readonly EntityId[], query: Query, call?: Call): Promise<Metric>;
  losses(request: ExportRequest, call?: Call): Promise<LossReport>;
  /** Chunks of at most 1 MiB, pulled; ending the iteration early cancels. */
  export(request: ExportRequest, call?: Call): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

export interface Input {
  readonly name: string;
  readonly body: Blob;
}

/** How inputs are to be opened; default: as they tell themselves, now, and not at all where they are at fault. */
export type Opening = Partial<OpenChoices>;

/**
 * A refusal says every fault, and what opening without the faulty records would leave out; `leftOut` is absent where that
 * would open nothing. Of many issues of one code the first are listed; `issueCount` then says how many there are in all.
 */
export type Opened =
  | {
      readonly ok: true;
      readonly engine: GraphEngine;
      readonly warnings: readonly Issue[];
      readonly issueCount?: number;
    }
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      readonly issueCount?: number;
      readonly leftOut?: LeftOut;
    };

/** Makes engines. Each `open` has a worker of its own: cancelling ends that worker; success leaves the caller to close the old engine. */
export interface EngineHost {
  open(inputs: readonly Input[], opening?: Opening, call?: Call): Promise<Opened>;
  /**
   * The tables among inputs whose columns a reader may want to name before they are opened; none where the inputs tell
   * themselves what they hold.
   * @param told how tables are written, by name, where somebody says so
   */
  tables(
    inputs: readonly Input[],
    told?: Readonly<Record<string, ToldDialect>>,
    call?: Call,
  ): Promise<readonly TableHead[]>;
  /** The mapping that makes of the tables among inputs what opening them with these columns makes; null for nothing. */
  mapping(
    inputs: readonly Input[],
    columns: Readonly<Record<string, ColumnRoles>>,
    call?: Call,
  ): Promise<Mapping | null>;
}

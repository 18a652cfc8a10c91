import type { TieId } from '../schema/dossier';
import type { EvidenceCode } from '../schema/query';
import type { Count } from './call';
import type { TieLine } from './records';

/** Clauses whose values are counted. `sources` stands for both clauses about sources. */
export type Dimension = 'kinds' | 'categories' | 'tieKinds' | 'evidence' | 'sources';

/** A value of a clause and what would show of it. `label` is given for sources: their title. */
export interface FacetCount {
  readonly value: string;
  readonly label?: string;
  readonly count: Count;
}

export type Facets = Readonly<Partial<Record<Dimension, readonly FacetCount[]>>>;

/**
 * Ties over time. `edges` are the `bins + 1` instants between bins, rising, in whole seconds: they span the time of all
 * ties, follow from the dossier alone, and may lie closer where many dates are. `certain[i]` and `possible[i]` count the
 * shown ties with a counting supporting claim that holds certainly, or possibly, at some instant of bin i.
 */
export interface TimelineBins {
  readonly edges: Float64Array;
  readonly certain: Uint32Array;
  readonly possible: Uint32Array;
  /** Instants at which sources of shown ties came out, rising, each once, and how many of their claims were first known then. */
  readonly known: { readonly instants: Float64Array; readonly claims: Uint32Array };
}

/** What changes from one query to another. Lost: shown before, not after; changed: shown in both at another level. */
export interface Difference {
  readonly lost: Count;
  readonly gained: Count;
  readonly changed: Count;
  readonly entitiesLost: Count;
  readonly entitiesGained: Count;
  /** The first of them, by id; 0 is hidden. */
  readonly ties: readonly { readonly id: TieId; readonly was: EvidenceCode; readonly is: EvidenceCode }[];
}

/** A step of a path. `forward`: along the tie's own direction. */
export interface Hop {
  readonly tie: TieLine;
  readonly forward: boolean;
}

/** `together`: first span at which every hop possibly holds, epoch seconds; absent where there is no such instant. */
export interface ProvenPath {
  readonly hops: readonly Hop[];
  readonly together?: readonly [earliest: number, latest: number];
}

export type MetricName = 'community' | 'degree' | 'betweenness' | 'pagerank';

/**
 * A value an entity, in the order asked for. Degree: shown ties, parallel ones each, a self-tie once. Betweenness: share
 * of shortest paths (undirected, parallel ties as one) that lead through it, normalised to 0..1. PageRank (undirected,
 * parallel ties as one) sums to 1. Communities (undirected, parallel ties adding up) are numbered from 0 by falling size,
 * then by their lowest id. Self-ties count for degree alone.
 */
export interface Metric {
  readonly values: Float64Array;
  /** Entities that betweenness was sampled from; absent where it is exact. */
  readonly sampled?: number;
}

import { MultiDirectedGraph } from 'graphology';
import type { EvidenceCode } from '../schema/query';
import type { Category } from '../schema/vocabulary-schema';

/** A shown entity. Positions are graph units, y up, as sigma draws them. */
export interface EntityAttributes {
  kind: string;
  /** Colour token of its kind (`blue`, `orange` ...). */
  colour: string;
  /** Icon name of its kind. */
  icon: string;
  label: string;
  /** ISO 3166-1 alpha-2 in lower case, '' where none. */
  flag: string;
  /** Shown ties. */
  degree: number;
  /** Ties with support in the whole dossier. */
  weight: number;
  x: number;
  y: number;
  /** Put in place by hand. */
  pinned: boolean;
}

/** A shown tie. */
export interface TieAttributes {
  kind: string;
  category: Category;
  symmetric: boolean;
  evidence: EvidenceCode;
  /** Epoch seconds, +-Infinity where open. */
  earliest: number;
  latest: number;
  /** Place in the fan of ties that join the same two entities: 0 is straight; sign is a side, seen from the lower id to the higher. */
  lane: number;
}

export interface GraphAttributes {
  /** Counts up with every change of what is shown or where it stands. */
  revision: number;
}

/** What is shown: keys are entity and tie ids. */
export type ShownGraph = MultiDirectedGraph<EntityAttributes, TieAttributes, GraphAttributes>;

export function createShownGraph(): ShownGraph {
  const graph: ShownGraph = new MultiDirectedGraph({ allowSelfLoops: true });
  graph.setAttribute('revision', 0);
  return graph;
}

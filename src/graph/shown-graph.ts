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
  /** Outside of the focus, where the rest is faded. */
  faded: boolean;
  /** Community of what is shown, from 0; -1 where not asked for. */
  community: number;
  /** What the view sizes by, 0 to 1 of the greatest; -1 where it sizes by ties. */
  importance: number;
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
  /** Holds certainly in the query's window; else it is drawn with soft ends. */
  certain: boolean;
  /** First instant at which it is known, epoch seconds, +-Infinity. */
  known: number;
  detail: string;
  /** Shown time, EDTF; '' where none. */
  when: string;
  faded: boolean;
  /** A hop of the path that is drawn. */
  onPath: boolean;
  /** Drawn only as part of the one line for all ties of its pair. */
  bundled: boolean;
}

/** Most ties of one pair that are drawn one by one, unless the pair is fanned out. */
export const fanLimit = 4;

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

/** What graphology keeps of a node beside its attributes: edges by the node at their other end. */
interface Adjacency {
  in: Record<string, unknown>;
  out: Record<string, unknown>;
}

/**
 * Adds an entity. graphology looks for edges under the ids of their other ends in plain objects, where an id such as
 * `__proto__` or `constructor` finds what every object has, and writes into it: here these objects inherit nothing.
 * (`graph.hasEdge(from, to)` and `clearEdges` would undo or miss that, and are not used.)
 */
export function addEntity(graph: ShownGraph, id: string, attributes: EntityAttributes): void {
  graph.addNode(id, attributes);
  const { _nodes: nodes } = graph as unknown as { readonly _nodes: ReadonlyMap<string, Adjacency> };
  const node = nodes.get(id);
  if (!node) return;
  node.in = Object.create(null);
  node.out = Object.create(null);
}

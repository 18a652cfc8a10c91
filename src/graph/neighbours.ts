import type { ShownGraph } from './shown-graph';

/** What stands close to a record. */
export interface Neighbourhood {
  readonly entities: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

/**
 * An entity with its ties and their other ends, a tie with its two ends; of several records, all of that together.
 * Ids that the graph lacks are left out.
 */
export function neighbourhoodOf(graph: ShownGraph, ids: Iterable<string>): Neighbourhood {
  const entities = new Set<string>();
  const ties = new Set<string>();
  for (const id of ids) {
    if (graph.hasNode(id)) {
      entities.add(id);
      graph.forEachEdge(id, (tie, _, from, to) => {
        ties.add(tie);
        entities.add(from);
        entities.add(to);
      });
    } else if (graph.hasEdge(id)) {
      ties.add(id);
      for (const end of graph.extremities(id)) entities.add(end);
    }
  }
  return { entities, ties };
}

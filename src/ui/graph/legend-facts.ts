import type { ShownGraph } from '../../graph/shown-graph';
import { evidenceLevels } from '../../schema/query';
import type { Category } from '../../schema/vocabulary-schema';

/** What a picture holds and a legend must therefore explain. */
export interface LegendFacts {
  readonly kinds: ReadonlySet<string>;
  readonly categories: ReadonlySet<Category>;
  readonly levels: ReadonlySet<string>;
}

export function legendFacts(graph: ShownGraph): LegendFacts {
  const kinds = new Set<string>();
  const categories = new Set<Category>();
  const levels = new Set<string>();
  graph.forEachNode((_, { kind }) => kinds.add(kind));
  graph.forEachEdge((_, { category, evidence }) => {
    categories.add(category);
    levels.add(evidenceLevels[evidence] ?? 'hidden');
  });
  return { kinds, categories, levels };
}

import type { TieLine } from '../../engine/port';
import { categoryOf } from '../../schema/vocabulary';
import type { Category } from '../../schema/vocabulary-schema';
import { useAnswers, useInterface } from '../interface';
import { tieKindOf } from '../vocabulary';

/** Category of a tie, which decides its colour. What the canvas shows is known; else the vocabulary is asked. */
export function useTieCategory(line: Pick<TieLine, 'id' | 'kind' | 'to'>): Category {
  const { graph } = useInterface().conductor;
  const summary = useAnswers((answers) => answers.summary);
  if (graph.hasEdge(line.id)) return graph.getEdgeAttribute(line.id, 'category');
  const kind = tieKindOf(summary, line.kind);
  if (!kind) return 'context';
  return categoryOf(kind, graph.hasNode(line.to) ? graph.getNodeAttribute(line.to, 'kind') : '');
}

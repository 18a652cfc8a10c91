import { describe, expect, it } from 'vitest';
import type { Conductor } from '../../src/conductor/conductor';
import { englishWords } from '../../src/messages/messages';
import { builtInVocabulary } from '../../src/schema/vocabulary';
import { createCaption } from '../../src/shell/caption';
import { addEntity, addTie, fan } from '../render/pictures';

function captionOf(graph: Conductor['graph'], open = true) {
  const summary = open ? { language: 'en', timezone: 'Z', vocabulary: builtInVocabulary } : null;
  const conductor = {
    graph,
    answers: { getState: () => ({ summary }) },
    preferences: { getState: () => ({ language: 'en' }) },
  };
  return createCaption(conductor as unknown as Conductor, englishWords());
}

describe('the tooltip of a line', () => {
  const graph = fan(3);
  graph.setNodeAttribute('a', 'label', 'Japan');
  graph.setNodeAttribute('b', 'label', 'South Korea');
  graph.mergeEdgeAttributes('t0', {
    kind: 'shares-intelligence-with',
    detail: 'by pact',
    when: '2019-11-22',
    category: 'cooperation',
  });
  graph.mergeEdgeAttributes('t1', { category: 'conflict', evidence: 2 });
  const caption = captionOf(graph);

  it('is the sentence of a tie with its evidence, detail and time', () => {
    expect(caption(['t0'])).toEqual({
      title: 'Japan shares intelligence with South Korea',
      note: 'Corroborated · by pact · 22 November 2019',
    });
  });

  it('counts the ties of a line that stands for many', () => {
    expect(caption(['t0', 't1', 't2'])).toEqual({
      title: '3 ties between Japan and South Korea',
      note: '1 cooperation · 1 context · 1 conflict · 1 contested',
    });
  });

  it('says so where they join an entity with itself', () => {
    const looped = fan(0);
    addEntity(looped, 'self', { label: 'France' });
    for (const id of ['s1', 's2']) addTie(looped, id, 'self', 'self');
    expect(captionOf(looped)(['s1', 's2'])?.title).toBe('2 ties of France with itself');
  });

  it('is missing for what the graph lacks, and while no case is open', () => {
    expect(caption(['nothing'])).toBeNull();
    expect(caption([])).toBeNull();
    expect(captionOf(graph, false)(['t0'])).toBeNull();
  });
});

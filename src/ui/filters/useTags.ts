import { useMemo } from 'react';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { usePhrases } from '../vocabulary';
import { type Tag, tagsOf } from './tags';

/** Active filters as tags. */
export function useTags(): readonly Tag[] {
  const words = useWords();
  const phrases = usePhrases();
  const { conductor } = useInterface();
  const summary = useAnswers((answers) => answers.summary);
  // The graph is no store: `shown` changes whenever it was merged anew, and with it the names.
  const shown = useAnswers((answers) => answers.shown);
  const view = useView((now) => now);
  return useMemo(() => {
    const { graph } = conductor;
    const nameOf = (id: string) =>
      shown !== null && graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id;
    return tagsOf(view, { summary, words, phrases, nameOf });
  }, [conductor, summary, shown, view, words, phrases]);
}

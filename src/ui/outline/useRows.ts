import { useDeferredValue, useMemo, useRef } from 'react';
import { type OutlineSort, outlineOf } from '../../graph/outline';
import { useAnswers, useInterface, usePreference, useWords } from '../interface';
import { usePhrases } from '../vocabulary';
import { type OutlineRow, outlineRows, type RowMemory, type RowWriter } from './rows';

/** The rows of what is shown. They may come a moment after the picture: typing and selecting go first. */
export function useRows(sort: OutlineSort, expanded: ReadonlySet<string>): readonly OutlineRow[] {
  const words = useWords();
  const phrases = usePhrases();
  const { graph } = useInterface().conductor;
  const language = usePreference((preferences) => preferences.language);
  // The graph is no store: `shown` changes whenever it was merged anew.
  const shown = useDeferredValue(useAnswers((answers) => answers.shown));
  const before = useRef<RowMemory>({ rows: [], byKey: new Map() });
  const entities = useMemo(
    () => (shown ? outlineOf(graph, sort, language) : []),
    [graph, shown, sort, language],
  );
  const write = useMemo((): RowWriter => {
    const numbers = new Intl.NumberFormat(words.locale);
    return {
      kindLabel: (kind) => phrases.kindLabel(kind),
      category: (category) => words(`category.${category}`),
      level: (level) => words(`evidence.${level}`),
      sentence: (line) => phrases.sentence(line),
      date: (edtf) => phrases.date(edtf),
      count: (value) => numbers.format(value),
      disagreeing: (count) => words('outline.disagreeing', { count }),
      since: (earliest) =>
        words('outline.since', { year: String(new Date(earliest * 1000).getUTCFullYear()) }),
    };
  }, [words, phrases]);
  return useMemo(() => outlineRows(entities, expanded, write, before.current), [entities, expanded, write]);
}

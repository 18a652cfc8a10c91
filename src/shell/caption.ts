import type { Conductor } from '../conductor/conductor';
import { formatDate } from '../messages/dates';
import type { Words } from '../messages/messages';
import { sentence, sentenceParts } from '../messages/sentence';
import { evidenceLevels } from '../schema/query';
import type { Category } from '../schema/vocabulary-schema';

/** A line's tooltip: plain text. */
export interface Caption {
  readonly title: string;
  readonly note: string;
}

const categories: readonly Category[] = ['cooperation', 'office', 'context', 'conflict'];

/**
 * Makes the function that says what a line on the canvas stands for, from what the graph knows of it: of one tie its
 * sentence, detail, time and evidence; of several, that are drawn as one, how many there are of each category.
 * Null for ids that the graph lacks.
 */
export function createCaption(
  { graph, answers, preferences }: Pick<Conductor, 'graph' | 'answers' | 'preferences'>,
  words: Words,
): (ties: readonly string[]) => Caption | null {
  const nameOf = (id: string) => graph.getNodeAttribute(id, 'label');

  const ofOne = (id: string): Caption | null => {
    const { summary } = answers.getState();
    if (!graph.hasEdge(id) || !summary) return null;
    const { kind, detail, when, evidence } = graph.getEdgeAttributes(id);
    const known = Object.hasOwn(summary.vocabulary.tieKinds, kind)
      ? summary.vocabulary.tieKinds[kind]
      : undefined;
    const ends = { from: nameOf(graph.source(id)), to: nameOf(graph.target(id)) };
    const title = sentence(sentenceParts(known, ends, preferences.getState().language, summary.language));
    const facts = [
      words(`evidence.${evidenceLevels[evidence] ?? 'hidden'}`),
      detail,
      when && formatDate(when, summary.timezone, words),
    ];
    return { title, note: facts.filter(Boolean).join(' · ') };
  };

  const ofMany = (ids: readonly string[]): Caption | null => {
    const shown = ids.filter((id) => graph.hasEdge(id));
    const [first] = shown;
    if (first === undefined) return null;
    const [from, to] = [nameOf(graph.source(first)), nameOf(graph.target(first))];
    const title = words(graph.source(first) === graph.target(first) ? 'canvas.self' : 'canvas.bundle', {
      ties: shown.length,
      from,
      to,
    });
    const parts = categories.flatMap((category) => {
      const own = shown.filter((id) => graph.getEdgeAttribute(id, 'category') === category);
      if (own.length === 0) return [];
      return words('canvas.part', {
        ties: own.length,
        category: words(`category.${category}`).toLocaleLowerCase(words.locale),
      });
    });
    const contested = shown.filter(
      (id) => evidenceLevels[graph.getEdgeAttribute(id, 'evidence')] === 'contested',
    ).length;
    if (contested > 0) parts.push(words('canvas.contested', { ties: contested }));
    return { title, note: parts.join(' · ') };
  };

  return (ids) => (ids.length === 1 && ids[0] !== undefined ? ofOne(ids[0]) : ofMany(ids));
}

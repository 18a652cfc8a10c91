import { useMemo } from 'react';
import type { Summary, TieLine } from '../engine/port';
import { formatDate } from '../messages/dates';
import { type Reading, type SentencePart, sentence, sentenceParts } from '../messages/sentence';
import { pickText, type Text } from '../schema/text';
import type { TieKind } from '../schema/vocabulary-schema';
import { useAnswers, usePreference, useWords } from './interface';

/** Entry of a table by a key that comes from data. */
export function entry<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

export function tieKindOf(summary: Summary | null, kind: string): TieKind | undefined {
  return entry(summary?.vocabulary.tieKinds, kind);
}

/** Writes what stands in the dossier in the reader's language. */
export interface Phrases {
  /** A text of the dossier with its language. */
  text(text: Text): { readonly text: string; readonly language: string };
  parts(line: Pick<TieLine, 'kind' | 'fromLabel' | 'toLabel'>, reading?: Reading): SentencePart[];
  /** Sentence of a tie without detail and date. */
  sentence(line: Pick<TieLine, 'kind' | 'fromLabel' | 'toLabel'>): string;
  /** What narrows the sentence: detail and shown time, joined by a dot. */
  narrowing(line: Pick<TieLine, 'detail' | 'when'>): string;
  date(text: string, reading?: 'duration' | 'moment'): string;
  kindLabel(kind: string): string;
}

export function usePhrases(): Phrases {
  const words = useWords();
  const summary = useAnswers((answers) => answers.summary);
  const language = usePreference((preferences) => preferences.language);
  return useMemo((): Phrases => {
    const fallback = summary?.language ?? language;
    const timezone = summary?.timezone ?? 'Z';
    const phrases: Phrases = {
      text: (text) => pickText(text, language, fallback),
      parts: (line, reading) =>
        sentenceParts(
          tieKindOf(summary, line.kind),
          { from: line.fromLabel, to: line.toLabel },
          language,
          fallback,
          reading,
        ),
      sentence: (line) => sentence(phrases.parts(line)),
      date: (text, reading) => formatDate(text, timezone, words, reading),
      narrowing: (line) =>
        [line.detail, line.when === undefined ? undefined : phrases.date(line.when)]
          .filter(Boolean)
          .join(' · '),
      kindLabel: (kind) => {
        const known = entry(summary?.vocabulary.entityKinds, kind);
        return known ? phrases.text(known.label).text : kind;
      },
    };
    return phrases;
  }, [words, summary, language]);
}

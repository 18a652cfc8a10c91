import { pickText, type Text } from '../schema/text';
import type { TieKind } from '../schema/vocabulary-schema';

/** A stretch of a tie's sentence: plain words, or the name of one of its ends. */
export type SentencePart =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'from' | 'to'; readonly text: string };

/** Names of a tie's ends, in the reader's language. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/**
 * Fills `{from}` and `{to}` of a pattern in one pass, so that a name which holds a placeholder stays a name.
 * A pattern that leaves an end out is data like any other and is written as it stands.
 */
export function fillPattern(pattern: string, ends: Ends): SentencePart[] {
  const parts: SentencePart[] = [];
  for (const piece of pattern.split(/(\{from\}|\{to\})/)) {
    if (piece === '{from}') parts.push({ type: 'from', text: ends.from });
    else if (piece === '{to}') parts.push({ type: 'to', text: ends.to });
    else if (piece !== '') parts.push({ type: 'words', text: piece });
  }
  return parts;
}

/** How a sentence is read: from its `from`, or from its `to`. */
export type Reading = 'forward' | 'inverse';

/**
 * Sentence of a tie in parts, so that its ends can be links.
 *
 * @param kind the tie's kind; without it the ends are joined by a dash
 * @param language what the reader asked for (BCP 47)
 * @param fallback the dossier's language
 */
export function sentenceParts(
  kind: Pick<TieKind, 'pattern' | 'inverse'> | undefined,
  ends: Ends,
  language: string,
  fallback: string,
  reading: Reading = 'forward',
): SentencePart[] {
  const text: Text = kind ? (reading === 'inverse' ? kind.inverse : kind.pattern) : '{from} – {to}';
  return fillPattern(pickText(text, language, fallback).text, ends);
}

/** The same as one string. */
export function sentence(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join('');
}

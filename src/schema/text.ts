import type { Text } from './text-schema';

export type { LanguageTag, Text, TextMap } from './text-schema';

/** A text chosen for a reader, with the language it is in (for `lang` attributes). */
export interface PickedText {
  readonly text: string;
  readonly language: string;
}

/** The primary subtag: `zh` of `zh-Hant`. */
function primary(tag: string): string {
  return (tag.split('-', 1)[0] ?? tag).toLowerCase();
}

/**
 * Chooses the text for a reader: the asked language, one with the same primary subtag, the fallback likewise,
 * else the first one given. A plain text is in the fallback language.
 *
 * @param language what the reader asked for (BCP 47)
 * @param fallback the dossier's language (BCP 47)
 */
export function pickText(text: Text, language: string, fallback: string): PickedText {
  if (typeof text === 'string') return { text, language: fallback };
  const entries = Object.entries(text);
  for (const wanted of [language, fallback]) {
    const hit =
      entries.find(([tag]) => tag.toLowerCase() === wanted.toLowerCase()) ??
      entries.find(([tag]) => primary(tag) === primary(wanted));
    if (hit !== undefined) return { language: hit[0], text: hit[1] };
  }
  const [first] = entries;
  return first === undefined ? { text: '', language: fallback } : { language: first[0], text: first[1] };
}

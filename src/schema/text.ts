import { z } from './zod';

/** BCP 47 language tag as used for keys of text maps, such as `en`, `ko` or `zh-Hant`. */
export const LanguageTag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
  .describe('BCP 47 language tag, such as en, ko or zh-Hant.');
export type LanguageTag = z.infer<typeof LanguageTag>;

/** Text by language: at least one entry. */
export const TextMap = z
  .record(LanguageTag, z.string().min(1))
  .refine((map) => Object.keys(map).length > 0, { error: 'empty' })
  .meta({ description: 'Text by language: at least one entry.', minProperties: 1 });
export type TextMap = z.infer<typeof TextMap>;

/** A text that a reader sees: plain in the dossier's language, or by language. */
export const Text = z
  .union([z.string().min(1), TextMap])
  .describe("A text that a reader sees: plain in the dossier's language, or by language.");
export type Text = z.infer<typeof Text>;

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

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

import { fillPattern, sentence } from '../../messages/sentence';
import { pickText } from '../../schema/text';
import type { Text } from '../../schema/text-schema';
import { builtInVocabulary } from '../../schema/vocabulary';

/** Language of texts of which nobody says the language (ISO 639-2). */
export const unknownLanguage = 'und';

const tag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** True for a BCP 47 tag as the format takes it. */
export function isLanguage(text: string): boolean {
  return tag.test(text);
}

/** The text without outer space; undefined where nothing is left. */
export function filled(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

/** Most UTF-16 units of a name within a sentence: a long one would be written again with every tie. */
const longest = 200;

/** A text as it stands within a sentence: on one line, and short. */
export function inSentence(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Makes sentences of ours, which are English, into texts of a dossier in any language. */
export function englishIn(language: string): (sentence: string) => Text {
  if (/^en(-|$)/i.test(language)) return (text) => text;
  return (text) => ({ en: text });
}

/** What a tie says, as its sentence needs it. Names are in the form of {@link inSentence}. */
interface Said {
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  /** The file's own type. */
  readonly type: string | undefined;
  /** Id of the kind that it became. */
  readonly kind: string;
}

/**
 * The sentence of a tie, in English: that of a built-in kind as the vocabulary has it. Of a type of the file's own nobody
 * knows the grammar, so it stands after a colon.
 */
export function tieSentence({ from, to, directed, type, kind }: Said): string {
  const builtIn = builtInVocabulary.tieKinds[kind];
  if (builtIn !== undefined)
    return `${sentence(fillPattern(pickText(builtIn.pattern, 'en', 'en').text, { from, to }))}.`;
  const ends = directed ? `From ${from} to ${to}` : `Between ${from} and ${to}`;
  return `${ends}: ${inSentence(type ?? kind)}.`;
}

/** The sentence of an entity's claim, in English. */
export function entitySentence(name: string, hasReferences: boolean): string {
  return hasReferences
    ? `${name} is recorded in the file, which names sources for it.`
    : `${name} is recorded in the file.`;
}

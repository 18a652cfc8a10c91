import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en';

/** Key of an interface word; every language has all of them. */
export type MessageKey = keyof typeof en;

/** The patterns of one language. */
export type MessageTable = Readonly<Record<MessageKey, string>>;

/** Values that a pattern names. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The interface in one language. */
export interface Words {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** Tag for `Intl`: the language with the region whose customs we follow. */
  readonly locale: string;
  /** Writes a message with its values. */
  (key: MessageKey, values?: MessageValues): string;
}

/** British customs for plain English: day before month, as the prose of the interface has it. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Makes the formatter of a language. Patterns are compiled when first used and kept. */
export function createWords(language: string, table: MessageTable): Words {
  const locale = localeOf(language);
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const write = (key: MessageKey, values?: MessageValues): string => {
    const pattern = table[key];
    // Most words hold nothing to fill in: they need no parser.
    if (!/[{'#]/.test(pattern)) return pattern;
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(values as Record<string, string | number>));
  };
  return Object.assign(write, { language, locale });
}

/** Languages with a table of their own, loaded when asked for. English stands in for the rest. */
const tables: Readonly<Record<string, () => Promise<MessageTable>>> = {
  en: () => Promise.resolve(en),
};

/** Loads the words of a language, or English where there are none. */
export async function loadWords(language: string): Promise<Words> {
  const own = Object.hasOwn(tables, language) ? tables[language] : undefined;
  return own ? createWords(language, await own()) : createWords('en', en);
}

/** English words, at hand without waiting. */
export function englishWords(): Words {
  return createWords('en', en);
}

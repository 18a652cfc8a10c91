import { formatDate } from '../messages/dates';
import type { Words } from '../messages/messages';
import type { CslDate, CslItem, CslName } from '../schema/csl';
import type { Source } from '../schema/dossier';

/** A source's reference in parts; a part that is not known is absent, never invented. */
export interface Reference {
  /** "Kim Min-soo and Jane Doe". */
  readonly authors?: string;
  readonly title: string;
  /** Newspaper, journal, book or site. */
  readonly container?: string;
  readonly publisher?: string;
  /** Volume, issue and pages as written: "12 (3), 4–9". */
  readonly position?: string;
  readonly date: string;
  /** "in Korean", where it is not in the reader's language. */
  readonly language?: string;
  readonly note?: string;
}

function writeName(name: CslName): string {
  if (name.literal) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  const whole = [given, family].filter(Boolean).join(' ');
  return name.suffix ? `${whole}, ${name.suffix}` : whole;
}

/** Names as a list of the language; the fourth and later ones are told as "and others" by CSL custom: "et al.". */
function writeNames(names: readonly CslName[] | undefined, words: Words): string | undefined {
  const written = (names ?? []).map(writeName).filter((name) => name !== '');
  if (written.length === 0) return undefined;
  if (written.length > 3) return `${written[0]} et al.`;
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(written);
}

/** CSL date parts as EDTF; null where there are none or they are no numbers. */
export function cslDateText(date: CslDate | undefined): string | null {
  const parts = date?.['date-parts'];
  if (!parts) return null;
  const ends = parts.map((end) => {
    const numbers = end.map(Number);
    if (numbers.some((part) => !Number.isInteger(part))) return null;
    const [year = 0, month, day] = numbers;
    const pieces = [String(year).padStart(4, '0')];
    if (month) pieces.push(String(month).padStart(2, '0'));
    if (month && day) pieces.push(String(day).padStart(2, '0'));
    return pieces.join('-');
  });
  return ends.includes(null) ? null : ends.join('/');
}

function writeDate(source: Source, timezone: string, words: Words): string {
  if (source.date !== undefined) return formatDate(source.date, timezone, words, 'moment');
  const { issued } = source.csl;
  const text = cslDateText(issued);
  if (text !== null) return formatDate(text, timezone, words, 'moment');
  return issued?.literal ?? issued?.raw ?? words('source.undated');
}

/** Name of a language in the reader's language; the tag where no name is known or the tag is damaged. */
function languageName(tag: string, words: Words): string {
  try {
    return new Intl.DisplayNames(words.locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function languageNote(csl: CslItem, words: Words): string | undefined {
  const tag = csl.language;
  if (!tag || tag.split('-')[0]?.toLowerCase() === words.language.split('-')[0]?.toLowerCase())
    return undefined;
  return words('source.language', { language: languageName(tag, words) });
}

function positionOf(csl: CslItem): string | undefined {
  const { volume, issue, page } = csl;
  const number = volume === undefined ? (issue ?? '') : issue === undefined ? volume : `${volume} (${issue})`;
  return [number, page ?? ''].filter((part) => part !== '').join(', ') || undefined;
}

/** Drops what is not known, so that absent keys stay absent. */
function known<T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined && part !== ''),
  ) as Partial<T>;
}

/**
 * The reference of a source, from its CSL record.
 *
 * @param timezone offset of the dossier, in which a time of publication is told
 */
export function reference(source: Source, timezone: string, words: Words): Reference {
  const { csl } = source;
  return {
    title: csl.title ?? words('source.untitled'),
    date: writeDate(source, timezone, words),
    ...known<Omit<Reference, 'title' | 'date'>>({
      authors: writeNames(csl.author, words) ?? writeNames(csl.editor, words),
      container: csl['container-title'],
      // A publisher that gives the container its name says nothing new.
      publisher: csl.publisher === csl['container-title'] ? undefined : csl.publisher,
      position: positionOf(csl),
      language: languageNote(csl, words),
      note: csl.note,
    }),
  };
}

/** The reference as one line of text, for copying and for tests. */
export function referenceLine(parts: Reference): string {
  const { authors, title, container, publisher, position, date, language, note } = parts;
  const body = [authors, title, container, publisher, position, date].filter(Boolean).join('. ');
  const tail = [language, note].filter(Boolean).join('; ');
  return tail === '' ? `${body}.` : `${body} (${tail}).`;
}

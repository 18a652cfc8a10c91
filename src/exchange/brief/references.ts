import { archivedLink, passageLink } from '../../citation/passage-link';
import { reference } from '../../citation/reference';
import { sourceDate } from '../../dossier/source-date';
import { formatDate } from '../../messages/dates';
import { formatLocator } from '../../messages/locator';
import type { Citation } from '../../schema/citation';
import type { Source } from '../../schema/dossier';
import { escapeMarkdown } from '../../text/escape-markdown';
import { instantOf } from './instants';
import type { Telling } from './telling';

/** An address in angle brackets, which no character of it may close. */
function angled(address: string): string {
  return `<${address.replace(/</g, '%3C').replace(/>/g, '%3E').replace(/\s/g, '%20')}>`;
}

/** A sentence of Markdown: it ends as a sentence does, in whatever mark around its words; '' stays empty. */
function ended(text: string): string {
  if (text === '' || /[.?!…。？！][*”"')]*$/u.test(text)) return text;
  // A number with a point would begin a list.
  return /^\d+$/.test(text) ? `${text}\\.` : `${text}.`;
}

const capitalised = (text: string, locale: string): string =>
  text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

/** The reference of a source: who wrote it, its title, where and when it came out, what is to be known of it. */
function written(source: Source, { timezone, words }: Telling): string {
  const { authors, title, container, publisher, position, date, language, note } = reference(
    source,
    timezone,
    words,
  );
  const known = [container, publisher, position].filter((part) => part !== undefined);
  // A name begins as it is written, words of ours as a sentence does.
  const place = known.length === 0 ? capitalised(date, words.locale) : [...known, date].join(', ');
  const remarks = [language, note].filter((part) => part !== undefined).join('; ');
  const shown = escapeMarkdown(title);
  return [
    authors === undefined ? '' : ended(escapeMarkdown(authors)),
    shown === '' ? '' : ended(`*${shown}*`),
    ended(escapeMarkdown(place)),
    remarks === '' ? '' : `(${ended(escapeMarkdown(remarks))})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');

/** What a footnote says: the reference in full, the place in it, what is quoted, and where to read it. */
function noteText(citation: Citation, telling: Telling): string {
  const { words, timezone, sources } = telling;
  const source = sources.get(citation.source);
  const { locator, quote, accessed } = citation;
  const place = formatLocator(locator, words);
  const address = source === undefined ? null : passageLink(source.csl, citation);
  const archived = archivedLink(citation);
  return joined([
    source === undefined ? escapeMarkdown(citation.source) : written(source, telling),
    place === '' ? null : ended(escapeMarkdown(capitalised(place, words.locale))),
    quote === undefined ? null : words('brief.quote', { quote: escapeMarkdown(quote.exact) }),
    address && angled(address),
    archived && words('brief.archived', { address: angled(archived) }),
    accessed === undefined
      ? null
      : words('brief.read', { date: escapeMarkdown(formatDate(accessed, timezone, words, 'moment')) }),
  ]);
}

/** The footnotes, a line each. */
export function* noteLines(telling: Telling): Generator<string> {
  for (const [at, citation] of telling.notes.cited.entries()) {
    yield `[^${at + 1}]: ${noteText(citation, telling)}\n`;
  }
}

/** Numbers in order as ranges: "1, 4–6". */
function ranges(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const open = found.at(-1);
    if (open?.[1] === number - 1) open[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** The sources in the order in which they came out, a line each with the footnotes that cite it. */
export function* sourceLines(telling: Telling): Generator<string> {
  const { dossier, timezone, words, notes } = telling;
  const numbers = new Map<string, number[]>();
  for (const [at, { source }] of notes.cited.entries()) {
    const known = numbers.get(source);
    if (known === undefined) numbers.set(source, [at + 1]);
    else known.push(at + 1);
  }
  const dated = dossier.sources.map((source) => ({
    source,
    instant: instantOf(sourceDate(source) ?? undefined, timezone),
  }));
  dated.sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0));
  for (const { source } of dated) {
    const address = passageLink(source.csl);
    const cited = numbers.get(source.id) ?? [];
    const where =
      cited.length === 0
        ? words('brief.uncited')
        : words('brief.notes', { count: cited.length, numbers: ranges(cited) });
    yield `- ${joined([written(source, telling), address && angled(address), `${where}.`])}\n`;
  }
}

import { reference } from '../../citation/reference';
import { sourceFacts } from '../../dossier/evidence';
import type { Words } from '../../messages/messages';
import type { Source } from '../../schema/dossier';
import { sentenceOf } from './graph';
import { type Look, textLine } from './look';
import { type Pictured, type PicturedTie, textOf } from './model';
import { type Line, type Run, wrap } from './wrap';
import { element } from './xml';

/** Most footnotes that a picture carries; the ties beyond them have no number. */
export const noteLimit = 200;
/** Most places of publication that a footnote names. */
export const sourceLimit = 3;

const size = 10;
const leading = 13.5;
/** Between two notes. */
const gap = 5;
/** Room of the number, to the left of its note. */
const gutter = 24;
const columnGap = 28;
const columnWidth = 235;

/** Positions of the ties that get a footnote: all up to {@link noteLimit}, in the order of the dossier. */
export function numbered(ties: readonly PicturedTie[]): ReadonlyMap<PicturedTie, number> {
  return new Map(ties.slice(0, noteLimit).map((tie, at) => [tie, at + 1]));
}

/** Ids of the sources that a tie cites, each once. */
export function sourcesOf({ tie }: PicturedTie): string[] {
  return [...new Set(tie.claims.flatMap(({ citations }) => citations.map(({ source }) => source)))];
}

/** Most characters by which a source is told. */
const placeLength = 44;

/** A text of a few words, cut between two of them. */
function shortened(text: string): string {
  if (text.length <= placeLength) return text;
  const cut = text.slice(0, placeLength);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > placeLength / 2 ? space : placeLength).replace(/[\s,;:(–-]+$/u, '')}…`;
}

/** Where a source came out, in a few words, and the year in which it did. */
function shortReference(source: Source, timezone: string, words: Words): { place: string; year: string } {
  const { container, publisher, authors, title } = reference(source, timezone, words);
  const { date } = sourceFacts(source, timezone);
  const year = date === null ? NaN : new Date(date.earliest * 1000).getUTCFullYear();
  return {
    place: shortened(container ?? publisher ?? authors ?? title),
    year: Number.isNaN(year) ? words('source.undated') : String(year),
  };
}

/** Sources as a list of where they came out; several of one place are told by their years, and what is beyond the limit counted. */
function sourceList(sources: readonly Source[], timezone: string, words: Words): string {
  const years = new Map<string, Set<string>>();
  let named = 0;
  for (const source of sources) {
    const { place, year } = shortReference(source, timezone, words);
    const known = years.get(place);
    if (known !== undefined) known.add(year);
    else if (years.size < sourceLimit) years.set(place, new Set([year]));
    else continue;
    named += 1;
  }
  const list = [...years].map(([place, all]) => `${place} ${[...all].join(', ')}`).join('; ');
  const more = sources.length - named;
  return more > 0 ? `${list} + ${words('sources.count', { count: more })}` : list;
}

function noteRuns(
  picture: Pictured,
  tie: PicturedTie,
  sources: ReadonlyMap<string, Source>,
  words: Words,
): Run[] {
  const { detail } = tie.tie;
  const said = sentenceOf(picture, tie);
  const narrowed = detail === undefined ? said : `${said} · ${textOf(picture, detail)}`;
  const cited = sourcesOf(tie).flatMap((id) => sources.get(id) ?? []);
  const list = sourceList(cited, picture.dossier.timezone ?? 'Z', words);
  return [
    { text: `${narrowed} `, style: 'ink' },
    { text: `– ${list}`, style: 'muted' },
  ];
}

interface Note {
  readonly number: string;
  readonly lines: readonly Line[];
}

const heightOf = ({ lines }: Note): number => lines.length * leading + gap;

/** Notes in columns, read downwards, of about the same height; a note stays whole. */
function columnsOf(notes: readonly Note[], count: number): Note[][] {
  const total = notes.reduce((sum, note) => sum + heightOf(note), 0);
  const tallest = Math.max(0, ...notes.map(heightOf));
  for (let limit = Math.max(tallest, total / count); ; limit += leading) {
    const columns: Note[][] = [[]];
    let height = 0;
    for (const note of notes) {
      if (height + heightOf(note) > limit && height > 0) {
        columns.push([]);
        height = 0;
      }
      columns.at(-1)?.push(note);
      height += heightOf(note);
    }
    if (columns.length <= count) return columns;
  }
}

/**
 * The list of ties by number, each with its sources, in columns.
 * @returns markup from `top` on, and its height
 */
export function notesMarkup(
  picture: Pictured,
  numberOf: ReadonlyMap<PicturedTie, number>,
  words: Words,
  look: Look,
  left: number,
  top: number,
  width: number,
): { readonly markup: readonly string[]; readonly height: number } {
  const count = Math.max(1, Math.floor((width + columnGap) / (columnWidth + columnGap)));
  const wide = (width - (count - 1) * columnGap) / count;
  const sources = new Map(picture.dossier.sources.map((source) => [source.id, source]));
  const notes = [...numberOf].map(
    ([tie, number]): Note => ({
      number: String(number),
      lines: wrap(noteRuns(picture, tie, sources, words), wide - gutter, size),
    }),
  );
  const more = picture.ties.length - notes.length;
  if (more > 0) {
    const text = `+ ${words('sources.ties', { count: more })}`;
    notes.push({ number: '…', lines: [[{ text, style: 'muted' }]] });
  }
  const markup: string[] = [];
  let height = 0;
  for (const [column, list] of columnsOf(notes, count).entries()) {
    const x = left + column * (wide + columnGap);
    let y = top;
    for (const { number, lines } of list) {
      const at = {
        x: x + gutter - 7,
        y: y + size,
        'font-size': size,
        'font-weight': 600,
        'text-anchor': 'end',
      };
      markup.push(`${element('text', { ...at, fill: look.palette.ink }, number)}\n`);
      for (const [row, line] of lines.entries()) {
        markup.push(`${textLine(line, x + gutter, y + size + row * leading, size, look.palette)}\n`);
      }
      y += lines.length * leading + gap;
    }
    height = Math.max(height, y - top);
  }
  return { markup, height };
}

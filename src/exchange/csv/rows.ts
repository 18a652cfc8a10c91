import Papa from 'papaparse';
import type { Steps } from '../codec';
import { feedOf, type LongText } from './feed';

/** How the text of a table is to be read. */
export interface Dialect {
  /** One character; a space stands for any number of spaces and tabs. */
  readonly delimiter: string;
  /** Characters before the first record: `sep=;`. */
  readonly start: number;
}

/** Characters that are parsed at a time. */
const pieceLength = 1 << 18;
/** Records between two steps. */
const stepLength = 2000;

/** What stands for a quotation mark where there is none: decoded text never holds it. */
const noQuote = '\0';

type Parser = { parse(text: string, base: number, ignoreLast: boolean): Papa.ParseResult<string[]> };

function parserOf(delimiter: string, quoted: boolean): Parser {
  return new Papa.Parser({
    delimiter,
    newline: '\n',
    ...(quoted ? {} : { quoteChar: noQuote }),
  }) as unknown as Parser;
}

/** All line ends as one, so that they are told from nothing else; a byte order mark is taken off. */
export function plainLines(text: string): string {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
}

/** The records of the beginning of a table, the last one left out where it may be cut. */
export function sampleRows(text: string, delimiter: string, whole: boolean): string[][] {
  const { data } = parserOf(delimiter, true).parse(text, 0, !whole);
  return delimiter === ' ' ? data.map(unspaced) : data;
}

/** Cells between spaces: where columns are lined up, more than one space parts them. */
function unspaced(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '');
}

/** A record of nothing at all, as a blank line is. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * Reads a table record by record. A piece that holds no whole record is doubled, so time grows with the length of the text
 * alone. Where a quotation mark is open to the end of the file, it and those after it are characters like others.
 *
 * @param text with line ends of one kind: see {@link plainLines}
 * @param visit is handed each record with its number as a spreadsheet counts, from 1; false ends the reading
 * @returns the number of the record from which on quotation marks were read as characters, or null
 */
export function* readRows(
  text: string | LongText,
  { delimiter, start }: Dialect,
  visit: (cells: string[], number: number) => boolean | undefined,
): Steps<number | null> {
  const feed = typeof text === 'string' ? feedOf(text) : text.open();
  let parser = parserOf(delimiter, true);
  let opened: number | null = null;
  let number = 0;
  let length = pieceLength;
  feed.drop(start);
  for (;;) {
    const { piece, last } = feed.peek(length);
    if (piece === '') return opened;
    const { data, errors, meta } = parser.parse(piece, 0, !last);
    const open = last && opened === null && errors.some(({ code }) => code === 'MissingQuotes');
    // The record with the open mark is the last; those before it are sound. It is read again below.
    const sound = open ? data.length - 1 : data.length;
    for (let index = 0; index < sound; index += 1) {
      const cells = data[index] ?? [];
      number += 1;
      if (number % stepLength === 0) yield feed.share;
      if (visit(delimiter === ' ' ? unspaced(cells) : cells, number) === false) return opened;
    }
    if (open) {
      feed.drop(startOfRecord(piece, delimiter, sound));
      parser = parserOf(delimiter, false);
      opened = number + 1;
      length = pieceLength;
    } else if (last) return opened;
    else if (meta.cursor > 0) {
      feed.drop(meta.cursor);
      length = pieceLength;
    } else length *= 2;
    yield feed.share;
  }
}

/** Where the record stands in a text that follows so many records. */
function startOfRecord(text: string, delimiter: string, before: number): number {
  if (before === 0) return 0;
  const config = { delimiter, newline: '\n' as const, preview: before };
  return (new Papa.Parser(config) as unknown as Parser).parse(text, 0, false).meta.cursor;
}

import Papa from 'papaparse';
import { readLimits, type Steps } from '../codec';

/** One record of a table. */
export interface Row {
  readonly cells: readonly string[];
  /** As a spreadsheet numbers it: the first record of the file, which is mostly its header, is 1. */
  readonly number: number;
  /** Which record it is below the header, from 1; lines of nothing are not counted. */
  readonly record: number;
}

/** Characters that are parsed at a time: some hundred records, after which others get their turn. */
const pieceLength = 1 << 15;

const delimiters = [',', '\t', ';', '|'] as const;

/** The delimiter that the first line holds most of, the comma where it holds none. */
export function guessDelimiter(text: string): string {
  const [line = ''] = text.slice(0, 65_536).split(/[\r\n]/, 1);
  let best: string = ',';
  let most = 0;
  for (const each of delimiters) {
    const count = line.split(each).length - 1;
    if (count > most) [best, most] = [each, count];
  }
  return best;
}

/**
 * The records of a table, piece by piece: cells without outer space, lines of nothing left out but counted. A piece that
 * holds no whole record is doubled, so the work grows with the length of the text, whatever its quotes.
 *
 * @param text the whole file, decoded; breaks of all kinds are read as one
 * @param delimiter one character, a space for any number of them; absent: told from the first line
 * @param visit is handed each record, and stops the reading by returning false
 * @returns the number of the record in which a quotation mark is left open to the end of the file, or null
 */
export function* readRows(
  text: string,
  delimiter: string | undefined,
  visit: (row: Omit<Row, 'record'>) => boolean | undefined,
): Steps<number | null> {
  const body = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const parser = new Papa.Parser({
    delimiter: delimiter ?? guessDelimiter(body),
    newline: '\n',
    fastMode: false,
  });
  const spaced = delimiter === ' ';
  let at = 0;
  let number = 0;
  let length = pieceLength;
  while (at < body.length) {
    const end = Math.min(body.length, at + length);
    const last = end === body.length;
    const { data, errors, meta } = parser.parse(body.slice(at, end), 0, !last) as Papa.ParseResult<string[]>;
    // A record whose quotation mark is never closed has swallowed all that follows it.
    const open = last && errors.some(({ code }) => code === 'MissingQuotes');
    for (const cells of open ? data.slice(0, -1) : data) {
      number += 1;
      const trimmed = cells.map((cell) => cell.trim()).filter((cell) => !spaced || cell !== '');
      if (trimmed.length === 0 || (trimmed.length === 1 && trimmed[0] === '')) continue;
      if (visit({ cells: trimmed, number }) === false) return null;
    }
    if (last) return open ? number + 1 : null;
    if (meta.cursor > 0) {
      at += meta.cursor;
      length = pieceLength;
    } else {
      length *= 2;
      if (length > 2 * readLimits.value) return number + 1;
    }
    yield at / body.length;
  }
  return null;
}

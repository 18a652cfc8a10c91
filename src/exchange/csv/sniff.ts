import { endsOf } from './roles';
import { type Dialect, isBlank, sampleRows } from './rows';
import { toNumber } from './values';

/** How a table is written, and its first rows. */
export interface Sniffed extends Dialect {
  /** The first record that is neither blank nor a comment, numbered as a spreadsheet does, from 1. */
  readonly firstRow: number;
  /** Rows of the text before `start` that a spreadsheet shows. */
  readonly preambleRows: number;
  /** Rows from the first on, cells trimmed, blank ones left out: a few hundred at most. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the sample is the whole table. */
  readonly whole: boolean;
}

/** Characters of the sample. */
const sampleLength = 1 << 16;
/** Rows of the sample that are looked at. */
const sampleSize = 500;

/** In the order of preference where several part the rows equally well. */
const delimiters = [',', '\t', ';', '|'] as const;

interface Candidate {
  readonly delimiter: string;
  readonly rows: readonly string[][];
  readonly score: number;
}

/** How evenly a delimiter parts the rows: the share of those with the most frequent width, 0 where nothing is parted. */
function evenness(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let [width, count] = [0, 0];
  for (const [each, times] of widths)
    if (times > count || (times === count && each > width)) [width, count] = [each, times];
  const parted = rows.filter((row) => row.length > 1).length / Math.max(1, rows.length);
  // Rows of one cell may be the rule in a list of neighbours; then those that are parted speak for the delimiter.
  const even = width > 1 ? count / rows.length : parted / 2;
  return rows[0]?.length === width ? even : even / 2;
}

function candidate(text: string, whole: boolean, delimiter: string): Candidate {
  const rows = sampleRows(text, delimiter, whole)
    .filter((row) => !isBlank(row))
    .slice(0, sampleSize);
  return { delimiter, rows, score: evenness(rows) };
}

function bestDelimiter(text: string, whole: boolean): string {
  let best: Candidate = { delimiter: ',', rows: [], score: 0 };
  for (const delimiter of delimiters) {
    const next = candidate(text, whole, delimiter);
    const wider = (next.rows[0]?.length ?? 0) > (best.rows[0]?.length ?? 0);
    if (next.score > best.score || (next.score === best.score && next.score > 0 && wider)) best = next;
  }
  // Words of prose stand between spaces too: they part columns only where nothing else does, and do so evenly.
  if (best.score >= 0.9) return best.delimiter;
  const spaced = candidate(text.replaceAll('\t', ' '), whole, ' ');
  return spaced.score > 0.95 && spaced.score > best.score ? ' ' : best.delimiter;
}

/** Lines before the table: the `sep=;` of Excel, and the comments of SNAP and network repositories. */
function preambleOf(text: string): { start: number; delimiter: string | null; lines: number } {
  const [excel, separator] = /^"?sep=([^\n])"?\n/i.exec(text) ?? [];
  if (excel !== undefined && separator !== undefined) {
    return { start: excel.length, delimiter: separator, lines: 0 };
  }
  let [start, lines] = [0, 0];
  while (/^(#\s|%)/.test(text.slice(start, start + 2)) && text.includes('\n', start)) {
    const end = text.indexOf('\n', start) + 1;
    const line = text.slice(start, Math.min(end, start + sampleLength));
    const names = line.replace(/^#+\s+/, '');
    // SNAP says in its last comment what the columns are: `# FromNodeId	ToNodeId`.
    if (endsOf(names.trim().split(/[\t,; ]+/))) {
      return { start: start + line.length - names.length, delimiter: null, lines };
    }
    start = end;
    lines += 1;
  }
  return { start, delimiter: null, lines };
}

/**
 * Tells how a table is written by its first 65,536 characters.
 * @param text with line ends of one kind
 */
export function sniffTable(text: string, delimiter?: string): Sniffed {
  const preamble = preambleOf(text);
  const end = Math.min(text.length, preamble.start + sampleLength);
  const sample = text.slice(preamble.start, end);
  const whole = end === text.length;
  const found = delimiter ?? preamble.delimiter ?? bestDelimiter(sample, whole);
  let all = sampleRows(sample, found, whole);
  // A first record longer than the sample.
  if (all.length === 0) all = sampleRows(sample, found, true);
  const first = all.findIndex((row) => !isBlank(row));
  const rows = all.filter((row) => !isBlank(row)).map((row) => row.map((cell) => cell.trim()));
  return {
    delimiter: found,
    start: preamble.start,
    preambleRows: preamble.lines,
    firstRow: preamble.lines + Math.max(0, first) + 1,
    rows: rows.slice(0, sampleSize),
    whole: whole && rows.length <= sampleSize,
  };
}

/** A cell that no header is: a number, a date, an address, nothing. */
const isValue = (cell: string): boolean =>
  cell === '' || toNumber(cell) !== null || /^[-+]?[\d.,:/\\-]+$|^\\N$|^https?:/.test(cell);

/**
 * Whether the first row names the columns, where its words are none that we know: it has no values, none of its cells
 * stands in the rows below, and where they hold values it holds words.
 */
export function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows;
  // The first cell may be empty: tables written with row names have no name for these.
  if (first.length < 2 || first.slice(1).some(isValue) || new Set(first).size < first.length) return false;
  const below = new Set(others.flat());
  if (first.some((cell) => cell !== '' && below.has(cell))) return false;
  const valued = first.some((_, at) => others.length > 0 && others.every((row) => isValue(row[at] ?? '')));
  // Else one row of a list of pairs is known by that others share its cells with one another.
  const repeated = others.flat().length - below.size;
  return valued || repeated >= others.flat().length / 3;
}

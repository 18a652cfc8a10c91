import { guardCell } from '../../text/csv';
import type { Scalar, Value } from '../property-graph';

/**
 * Values as cells of the tables that Entente writes, so that they read back as what they were:
 * - an empty cell is no value; `\e` is the empty text, `\0` the empty list;
 * - `\\`, `\r` and `\u001b` are a backslash, a carriage return and other characters that programs lose; line feeds and tabs
 *   stand as they are, and line ends of all kinds inside a cell are line feeds;
 * - items of a list stand between bars, a bar inside one is `\|`, an item that is not there is nothing at all;
 * - what a spreadsheet would compute has an apostrophe before it (see {@link guardCell}), and so has text that it would
 *   take for a number or truth value and rewrite: `'=1+1`, `'007`. One more stands before what begins so already.
 *   Dates have none; a spreadsheet that turns them into its own has to be told that the column is text.
 */
export const cellTypes = ['text', 'number', 'boolean', 'text[]', 'number[]', 'boolean[]', 'mixed[]'] as const;
export type CellType = (typeof cellTypes)[number];

/** What other programs drop, replace, or take for the end of a file or line. */
const lost = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFEFF\uFFFE\uFFFF]/gu;

const code = (character: string): string =>
  character === '\r' ? '\\r' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text without what does not survive; never empty. */
export function escapeText(text: string): string {
  return text === '' ? '\\e' : escapePart(text);
}

/** The same for what may be empty: a name in a header. */
export function escapePart(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(lost, code);
}

/** What {@link escapeText} and {@link escapePart} made of a text; other backslashes stay. */
export function unescapeText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(\\|\||r|e|0|u([0-9a-fA-F]{4}))/g, (_, mark: string, hex?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (mark === 'r') return '\r';
    return mark === 'e' || mark === '0' ? '' : mark;
  });
}

/** Text that spreadsheets take for a number or truth value, and write back in their own way: `007`, `1e5`, `true`. */
function isTakenForValue(text: string): boolean {
  if (/^(true|false)$/i.test(text)) return true;
  if (!/^\s*[+-]?[\d.,]+(e[+-]?\d+)?\s*%?\s*$/i.test(text)) return false;
  // These they write back as they are.
  return !/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(text) || text.replace(/\D/g, '').length > 15;
}

const isFormula = (text: string): boolean => guardCell(text) !== text;
const withoutGuards = (text: string): string => text.replace(/^'+/, '');

/** A number or truth value as a cell: no spreadsheet computes it. */
function guardValue(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}

/** A text as a cell that no spreadsheet computes or rewrites. */
export function guardText(cell: string): string {
  const text = withoutGuards(cell);
  return isFormula(text) || isTakenForValue(text) ? `'${cell}` : cell;
}

/** Takes off the apostrophe of {@link guardText}, and no other. */
export function unguard(cell: string): string {
  if (!cell.startsWith("'")) return cell;
  const text = withoutGuards(cell);
  return isFormula(text) || isTakenForValue(text) ? cell.slice(1) : cell;
}

export function writeList(items: readonly (string | undefined)[]): string {
  if (items.length === 0) return '\\0';
  const parts = items.map((item) => (item === undefined ? '' : escapeText(item).replaceAll('|', '\\|')));
  return guardText(parts.join('|'));
}

/** Items of a list; absent ones are undefined. */
export function readList(cell: string): (string | undefined)[] {
  if (cell === '\\0') return [];
  const items: (string | undefined)[] = [];
  let from = 0;
  for (let at = 0; at <= cell.length; at += 1) {
    if (cell[at] === '\\' && at + 1 < cell.length) at += 1;
    else if (at === cell.length || cell[at] === '|') {
      items.push(at === from ? undefined : unescapeText(cell.slice(from, at)));
      from = at + 1;
    }
  }
  return items;
}

export function cellType(value: Value): CellType {
  if (!Array.isArray(value)) return scalarType(value as Scalar);
  const types = new Set((value as readonly Scalar[]).map(scalarType));
  const [only = 'text', other] = types;
  return other === undefined ? `${only}[]` : 'mixed[]';
}

function scalarType(value: Scalar): 'text' | 'number' | 'boolean' {
  return typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean');
}

const scalarText = (value: Scalar): string => (Object.is(value, -0) ? '-0' : String(value));

/** A value as its cell. */
export function writeValue(value: Value): string {
  if (!Array.isArray(value)) {
    return typeof value === 'string' ? guardText(escapeText(value)) : guardValue(scalarText(value as Scalar));
  }
  const items = value as readonly Scalar[];
  const mixed = cellType(value) === 'mixed[]';
  return writeList(items.map((item) => (mixed ? `${scalarType(item)}:` : '') + scalarText(item)));
}

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** A scalar of a type; null where the text is none. Spreadsheets write TRUE, and a comma where their language does. */
function readScalar(text: string, type: string): Scalar | null {
  if (type === 'text') return text;
  const plain = text.trim();
  if (type === 'boolean') return /^true$/i.test(plain) ? true : /^false$/i.test(plain) ? false : null;
  const digits = plain.replace(/^([+-]?\d+),(\d+)/, '$1.$2');
  const number = numeral.test(digits) ? Number(digits) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** The value of a cell that is not empty, its guard taken off; null where it is none of its type. */
export function readValue(cell: string, type: CellType): Value | null {
  if (type === 'text') return unescapeText(cell);
  if (!type.endsWith('[]')) return readScalar(cell, type);
  const values: Scalar[] = [];
  for (const item of readList(cell)) {
    const [, named, rest] = /^(text|number|boolean):(.*)$/s.exec(item ?? '') ?? [];
    const mixed = type === 'mixed[]';
    const value = mixed
      ? readScalar(rest ?? item ?? '', named ?? 'text')
      : readScalar(item ?? '', type.slice(0, -2));
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

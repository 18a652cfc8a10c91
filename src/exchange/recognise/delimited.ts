import { plainLines } from '../csv/rows';
import { sniffTable } from '../csv/sniff';

/** Marks by which formats of plain text that are read nowhere here are told from tables. */
const others: readonly RegExp[] = [
  // DOT
  /^(?:\s|\/\/[^\n]*\n|#[^\n]*\n|\/\*[^*]*\*\/)*(?:strict\s+)?(?:di)?graph\b[^\n{[]{0,200}\{/i,
  // GML
  /(?:^|\n)\s*graph\s*\[/i,
  // Pajek and VNA
  /(?:^|\n)\s*\*(?:vertices|network|arcs|edges|arcslist|edgeslist|matrix|partition|vector|node|tie)\b/i,
  // UCINET DL
  /^\s*dl\s+(?:n|nr|nc|nm|format)\b/i,
  // The rule below the head of a table in Markdown
  /\n\s*\|\s*:?-{2,}:?\s*\|/,
  // BibTeX and RIS
  /^\s*@\w+\s*[{(]/,
  /^\s*TY {2}- /,
];

/** Extensions of formats whose lines of words between spaces a table could hold as well. */
const otherNames = /\.(?:ncol|lgl|gml|net|paj|dl|dot|gv|vna)$/i;

/** LGL: a line `# node` before the neighbours of each; a comment is only in front of a table. */
function hasHeadings(text: string): boolean {
  return /^#/.test(text) && /\n[^#\n][^\n]*\n#/.test(text);
}

const isWord = (cell: string): boolean => cell.length <= 60 && cell.split(/\s+/).length <= 4;

/**
 * True where a text is a table: two or more columns in nearly all of its rows; or the neighbours of each node in a row,
 * as many as there are. Prose has commas too, but not at even distances, nor between single words.
 *
 * @param text its first 65,536 characters
 * @param name of the file, which decides where a list of pairs between spaces could be another format as well
 */
export function isDelimited(text: string, name: string): boolean {
  if (others.some((mark) => mark.test(text)) || hasHeadings(text)) return false;
  const { rows, delimiter } = sniffTable(plainLines(text));
  const parted = rows.filter((row) => row.length > 1);
  if (parted.length === 0) return false;
  const widths = new Map<number, number>();
  for (const { length } of parted) widths.set(length, (widths.get(length) ?? 0) + 1);
  const most = Math.max(...widths.values());
  if (delimiter === ' ') return !otherNames.test(name) && rows.length > 1 && most >= 0.95 * rows.length;
  // One line with a comma in it is a table only if it is called one.
  if (rows.length === 1) return /\.(?:csv|tsv|tab)$/i.test(name);
  // Lines of YAML, and of JSON that begins with something else.
  if (rows.filter(([first = '']) => /^"?[\w-]+"?\s*:\s/.test(first)).length > rows.length / 5) return false;
  if (most >= 0.9 * rows.length) return true;
  const cells = rows.flat();
  return parted.length >= 0.6 * rows.length && cells.filter(isWord).length >= 0.98 * cells.length;
}

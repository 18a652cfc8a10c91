import type { ColumnRole } from '../../schema/column-roles';
import type { ColumnRoles } from './roles';
import { plainLines } from './rows';
import { planOf, type TableShape } from './shape';
import { sniffTable } from './sniff';

/** One column, for somebody who is to say what it holds. */
export interface ColumnPreview {
  readonly name: string;
  /** What it is taken for. */
  readonly role: ColumnRole;
  /** Up to three different values. */
  readonly examples: readonly string[];
}

/** The beginning of a table, and how it would be read. */
export interface TablePreview {
  readonly delimiter: string;
  readonly hasHeader: boolean;
  readonly shape: TableShape;
  /** Whether edges point where they do not say so themselves. */
  readonly directed: boolean;
  readonly columns: readonly ColumnPreview[];
  /** The first 20 below the header. */
  readonly rows: readonly (readonly string[])[];
}

/** Characters of an example or a cell that are shown. */
const shown = 200;

/** How somebody says that a table is written, where the file is not to tell. */
export type ToldDialect = Pick<ColumnRoles, 'delimiter' | 'hasHeader'>;

/** Shows the beginning of a table and what its columns are taken for. */
export function previewTable(text: string, told: ToldDialect = {}): TablePreview {
  // Enough for the sample; the rest of a large file is not touched.
  const sniffed = sniffTable(plainLines(text.slice(0, 1 << 18)), told.delimiter);
  const guessed = planOf(sniffed);
  const asGuessed = told.hasHeader === undefined || told.hasHeader === guessed.hasHeader;
  // With or without header, columns hold the same.
  const { shape, hasHeader, headers, roles, directed } = asGuessed
    ? guessed
    : planOf(sniffed, { roles: guessed.roles, directed: guessed.directed, ...told });
  const rows = sniffed.rows
    .slice(hasHeader ? 1 : 0)
    .map((row) => row.map((cell) => (cell.length > shown ? `${cell.slice(0, shown - 1)}…` : cell)));
  const columns = headers.map((name, at) => ({
    name,
    role: roles[at] ?? 'attribute',
    examples: [...new Set(rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''))].slice(0, 3),
  }));
  return { delimiter: sniffed.delimiter, hasHeader, shape, directed, columns, rows: rows.slice(0, 20) };
}

import type { TableRule } from '../../../schema/mapping';
import type { NamedTable } from '../../csv/read-tables';
import { columnName } from '../../csv/shape';

/** How the file of a table is read by a mapping, and what its columns are called in braces. */
export interface NamedColumns {
  readonly reading: Pick<TableRule, 'delimiter' | 'columns' | 'where'>;
  /** By position. */
  readonly names: readonly string[];
}

/** True where a name can stand in braces and means nothing else there. */
const isPlain = (name: string): boolean => name !== '' && !/[{}|]/.test(name) && !name.startsWith('#');

/** Rows before those of the table, as a mapping counts them: the header, comments, and `sep=;`. */
function rowsBefore({ text, sniffed, plan }: NamedTable): number {
  const separatorLine = /^"?sep=/i.test(text.slice(0, 5)) && sniffed.start > 0 ? 1 : 0;
  return sniffed.firstRow + separatorLine - (plan.hasHeader ? 0 : 1);
}

/** Columns by position: a mapping that names them itself takes all rows, and those before the table are left out. */
export function columnsByPosition(table: NamedTable, names: readonly string[]): NamedColumns {
  const skipped = Array.from({ length: rowsBefore(table) }, (_, at) => String(at + 1));
  return {
    reading: {
      delimiter: table.sniffed.delimiter,
      columns: [...names],
      ...(skipped.length === 0 ? {} : { where: [{ value: '{#row}', not: skipped }] }),
    },
    names,
  };
}

/** Columns by the header of the file, where it is the first row and each of its names can stand in braces. */
export function nameColumns(table: NamedTable): NamedColumns {
  const { sniffed, plan } = table;
  const [header = []] = sniffed.rows;
  const asInFile = plan.headers.every((name, at) => name === header[at] && isPlain(name));
  if (plan.hasHeader && sniffed.start === 0 && asInFile) {
    return { reading: { delimiter: sniffed.delimiter }, names: plan.headers };
  }
  const names = plan.headers.map((name, at) => (isPlain(name) ? name : columnName(at)));
  const unlike = new Set(names).size === names.length;
  return columnsByPosition(table, unlike ? names : names.map((_, at) => columnName(at)));
}

import type { Mapping } from '../../schema/mapping';
import type { Steps } from '../codec';
import type { ColumnRoles } from '../csv/roles';
import { mappingOfColumns } from '../mapping/of-columns';
import { membersOf, textsOf } from './members';
import type { InputFile } from './outcome';

/**
 * The mapping by which the tables among files become what they become when they are opened with these columns; null where
 * nothing can be made of them.
 *
 * @param columns what columns hold, by the name of the table's file; absent: told from headers and values
 * @param readOn day of the reading, `2026-11-23`
 */
export function* mappingOfTables(
  files: readonly InputFile[],
  columns: Readonly<Record<string, ColumnRoles>>,
  readOn: string,
): Steps<Mapping | null> {
  const { texts } = textsOf(membersOf(files).members);
  const tables = texts
    .filter(({ format }) => format === 'csv')
    .map(({ name, text, encoding }) => {
      const told = columns[name];
      return {
        name,
        text,
        ...(encoding === 'UTF-8' ? {} : { encoding: encoding.toLowerCase() }),
        ...(told === undefined ? {} : { columns: told }),
      };
    });
  return tables.length === 0 ? null : yield* mappingOfColumns(tables, readOn);
}

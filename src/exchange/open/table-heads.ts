import { previewTable, type TablePreview, type ToldDialect } from '../csv/preview';
import { areTypedTables } from '../csv/read-typed';
import { isMapping, membersOf, textsOf } from './members';
import type { InputFile } from './outcome';

/** The beginning of a table, and how it would be read. */
export interface TableHead {
  /** Name of the table's file. */
  readonly name: string;
  readonly preview: TablePreview;
}

/**
 * The tables among files whose columns a reader may want to name: none where there is another format, a mapping, tables
 * that we wrote, or a fault, which opening the files will tell.
 *
 * @param told how tables are written, by the name of their file, where somebody says so
 */
export function tableHeads(
  files: readonly InputFile[],
  told: Readonly<Record<string, ToldDialect>> = {},
): readonly TableHead[] {
  const { members } = membersOf(files);
  if (members.some(isMapping)) return [];
  const { texts } = textsOf(members);
  if (texts.some(({ format }) => format !== 'csv') || areTypedTables(texts)) return [];
  return texts.map(({ name, text }) => ({ name, preview: previewTable(text, told[name]) }));
}

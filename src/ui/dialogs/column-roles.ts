import type { ColumnRoles, TableHead } from '../../engine/port';
import { type ColumnRole, columnRoles } from '../../schema/column-roles';

/** Roles that one column of a table has. */
const single: ReadonlySet<ColumnRole> = new Set(
  columnRoles.filter((role) => !['reference', 'attribute', 'ignore'].includes(role)),
);

/** What a reader says of a table. */
export interface TableNaming {
  readonly roles: readonly ColumnRole[];
  readonly hasHeader: boolean;
  readonly directed: boolean;
}

/** What a table is taken for. */
export function guessOf({ preview }: TableHead): TableNaming {
  const { columns, hasHeader, directed } = preview;
  return { roles: columns.map(({ role }) => role), hasHeader, directed };
}

/** A column with another role; the column that had it before is an attribute. */
export function withRole(naming: TableNaming, column: number, role: ColumnRole): TableNaming {
  const roles = naming.roles.map((each, at) => {
    if (at === column) return role;
    return each === role && single.has(role) ? 'attribute' : each;
  });
  return { ...naming, roles };
}

/** What rows of a table make: ties, entities, or nothing that can be drawn. */
export function makes({ roles }: TableNaming): 'edges' | 'nodes' | 'nothing' {
  if (roles.includes('source') && roles.includes('target')) return 'edges';
  if (roles.includes('source') || roles.includes('target')) return 'nothing';
  return roles.includes('id') || roles.includes('label') ? 'nodes' : 'nothing';
}

/** True for tables whose shape tells what they are: no column has a role. */
export const isGrid = ({ preview }: TableHead): boolean =>
  preview.shape === 'matrix' || preview.shape === 'adjacency';

/** What is to be said of tables when they are opened: those that the reader left as they were told themselves. */
export function columnsOf(
  tables: readonly TableHead[],
  namings: ReadonlyMap<string, TableNaming>,
): Record<string, ColumnRoles> {
  return Object.fromEntries(
    tables.flatMap((table) => {
      const naming = namings.get(table.name);
      if (naming === undefined) return [];
      return [[table.name, { ...naming, delimiter: table.preview.delimiter }]];
    }),
  );
}

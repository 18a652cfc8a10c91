import { useId } from 'react';
import type { TableHead } from '../../engine/port';
import { type ColumnRole, columnRoles } from '../../schema/column-roles';
import { useWords } from '../interface';
import { isGrid, makes, type TableNaming, withRole } from './column-roles';

/** Rows of a table that are shown. */
const shown = 6;

/** The beginning of a table, with what each column holds to choose above it. */
export function ColumnsTable({
  table,
  naming,
  onChange,
}: {
  readonly table: TableHead;
  readonly naming: TableNaming;
  readonly onChange: (naming: TableNaming) => void;
}) {
  const words = useWords();
  const title = useId();
  const { preview, name } = table;
  const grid = isGrid(table);
  const made = makes(naming);
  const shape = grid ? preview.shape : made === 'nothing' ? 'records' : made;
  return (
    <section className="columns" aria-labelledby={title}>
      <h3 id={title} className="block-title">
        {name}
      </h3>
      <p className="note">{words(`columns.shape.${shape}`)}</p>
      {/* Wider than the dialog where there are many columns: it scrolls, also by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="columns-scroll" aria-label={words('columns.rows', { name })} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {preview.columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no names of their own, and never move
                <th key={at} scope="col">
                  <span className="columns-name">{column.name}</span>
                  {!grid && (
                    <select
                      className="field"
                      aria-label={words('columns.role', { name: column.name })}
                      value={naming.roles[at] ?? 'attribute'}
                      onChange={({ currentTarget }) =>
                        onChange(withRole(naming, at, currentTarget.value as ColumnRole))
                      }
                    >
                      {columnRoles.map((role) => (
                        <option key={role} value={role}>
                          {words(`columns.role.${role}`)}
                        </option>
                      ))}
                    </select>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, shown).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown as they stand in the file
              <tr key={at}>
                {preview.columns.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column}>
                    <bdi>{row[column] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!grid && (
        <p className="columns-options">
          <label>
            <input
              type="checkbox"
              checked={naming.hasHeader}
              onChange={({ currentTarget }) => onChange({ ...naming, hasHeader: currentTarget.checked })}
            />
            {words('columns.header')}
          </label>
          {naming.roles.includes('source') && (
            <label>
              <input
                type="checkbox"
                checked={naming.directed}
                onChange={({ currentTarget }) => onChange({ ...naming, directed: currentTarget.checked })}
              />
              {words('columns.directed')}
            </label>
          )}
        </p>
      )}
    </section>
  );
}

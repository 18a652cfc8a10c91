import type { Mapping, TableRule } from '../../schema/mapping';
import type { Row } from './read-rows';
import { bindTemplate, type Cell, type Resolver } from './template';

/** A table that others look things up in: its columns, and the first row of each key. */
export interface LookedUp {
  readonly rule: TableRule;
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
}

/** Lookups by table and key column; see {@link lookupKey}. */
export type LookupTables = ReadonlyMap<string, LookedUp>;

/** Names the index of a table by one of its columns. */
export const lookupKey = (table: string, column: string): string => `${table} ${column}`;

/** Whether a cell stands for nothing known. */
function missingTest(rule: TableRule, column: string): (cell: string) => boolean {
  const own = rule.missingIn;
  const codes = new Set(own !== undefined && Object.hasOwn(own, column) ? own[column] : rule.missing);
  return (cell) => cell === '' || codes.has(cell);
}

function cellOf(rule: TableRule, columns: readonly string[], name: string): Cell | null {
  const at = columns.indexOf(name);
  if (at < 0) return null;
  const isMissing = missingTest(rule, name);
  const raw = (row: Row): string => row.cells[at] ?? '';
  return {
    raw,
    known: (row) => {
      const cell = raw(row);
      return isMissing(cell) ? '' : cell;
    },
  };
}

/** A cell's text in a code table; without entry, and without one for `*`, the code itself. */
function translated(cell: Cell, codes: Readonly<Record<string, string>>): Cell {
  const table = new Map(Object.entries(codes));
  const others = table.get('*');
  const text = (code: string): string => (code === '' ? '' : (table.get(code) ?? others ?? code));
  return { raw: (row) => text(cell.raw(row)), known: (row) => text(cell.known(row)) };
}

/**
 * What names in braces stand for in one file of a table: columns first, then columns of lookups, then `#row`,
 * `#record` and `#file`; a code table may follow after a bar.
 */
export function resolverOf(
  mapping: Mapping,
  rule: TableRule,
  columns: readonly string[],
  file: string,
  lookups: LookupTables,
): Resolver {
  const lookedUp = (name: string): Cell | null => {
    const dot = name.indexOf('.');
    const id = name.slice(0, Math.max(0, dot));
    const lookup =
      rule.lookups !== undefined && Object.hasOwn(rule.lookups, id) ? rule.lookups[id] : undefined;
    if (lookup === undefined) return null;
    const table = lookups.get(lookupKey(lookup.table, lookup.key));
    const cell = table === undefined ? null : cellOf(table.rule, table.columns, name.slice(dot + 1));
    // The key is made of the table's own columns: a lookup within a lookup could go round in circles.
    const key = bindTemplate(lookup.by, own, () => undefined);
    if (table === undefined || cell === null || key === null) return null;
    const through = (row: Row, how: 'raw' | 'known'): string => {
      const found = table.rows.get(key.raw(row));
      return found === undefined ? '' : cell[how](found);
    };
    return { raw: (row) => through(row, 'raw'), known: (row) => through(row, 'known') };
  };
  const place = (text: (row: Row) => string): Cell => ({ raw: text, known: text });
  const own: Resolver = (name) => {
    if (name === '#row') return place((row) => String(row.number));
    if (name === '#record') return place((row) => String(row.record));
    if (name === '#file') return place(() => file);
    return cellOf(rule, columns, name);
  };
  return (name) => {
    const whole = own(name) ?? lookedUp(name);
    if (whole !== null) return whole;
    const bar = name.lastIndexOf('|');
    if (bar < 0) return null;
    const id = name.slice(bar + 1);
    const codes = mapping.codes;
    const table = codes !== undefined && Object.hasOwn(codes, id) ? codes[id] : undefined;
    const cell = own(name.slice(0, bar)) ?? lookedUp(name.slice(0, bar));
    return table === undefined || cell === null ? null : translated(cell, table);
  };
}

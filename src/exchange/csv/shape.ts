import type { ColumnRole } from '../../schema/column-roles';
import { type ColumnRoles, edgeRoles, endsOf, nodeRoles, onceEach, plainHeader } from './roles';
import { looksLikeHeader, type Sniffed } from './sniff';
import { toNumber } from './values';

/** What a table is taken for. */
export type TableShape = 'edges' | 'nodes' | 'matrix' | 'adjacency' | 'records';

/** A table as it will be read. */
export interface TablePlan {
  readonly shape: TableShape;
  readonly hasHeader: boolean;
  /** Names of the columns: of the header, made unlike one another, else `column 1` and so on. */
  readonly headers: readonly string[];
  readonly roles: readonly ColumnRole[];
  /** Whether edges point where they do not say so themselves. */
  readonly directed: boolean;
}

type Rows = readonly (readonly string[])[];

/** Longest text that is taken for an id where no header says that it is one. */
const idLength = 200;

/** Name of a column without one, by position from 0. */
export const columnName = (at: number): string => `column ${at + 1}`;

/** Headers of a table: empty ones get a name by their position, repeated ones a number. */
function namesOf(first: readonly string[], hasHeader: boolean, width: number): string[] {
  const taken = new Map<string, number>();
  return Array.from({ length: hasHeader ? first.length : width }, (_, at) => {
    const name = (hasHeader ? first[at] : '') || columnName(at);
    let times = taken.get(name) ?? 0;
    let own = name;
    // A header may be called `a (2)` already.
    while (taken.has(own)) {
      times += 1;
      own = `${name} (${times + 1})`;
    }
    taken.set(name, times);
    if (own !== name) taken.set(own, 0);
    return own;
  });
}

/** A square of numbers whose rows and columns have the same names. */
function isMatrix(rows: Rows): boolean {
  const [first = [], ...others] = rows;
  const names = first.slice(1);
  if (names.length < 2 || (first[0] ?? '') !== '') return false;
  const known = new Set(names);
  return others.every(
    ([name = '', ...cells]) =>
      known.has(name) &&
      cells.every((cell, at) => at >= names.length || cell === '' || toNumber(cell) !== null),
  );
}

/** Each row a node and those that it points at: rows of several widths, in which names recur. */
function isAdjacency(rows: Rows): boolean {
  const widths = new Set(rows.map((row) => row.length));
  if (widths.size < 2 || rows.length < 2) return false;
  if (rows.some((row) => row.some((cell) => cell.length > idLength) || row[0] === '')) return false;
  const keys = new Set(rows.map((row) => row[0]));
  return rows.some((row) => row.slice(1).some((cell) => cell !== '' && keys.has(cell)));
}

const isDay = (cell: string): boolean => /^\d{4}-\d{2}(-\d{2}([T ].*)?)?$/.test(cell);

/**
 * Roles in a list without header: pairs, pairs with a weight, and the triples and quadruples of knowledge graphs (head,
 * relation, tail, date); null where it is none of these.
 */
function rolesOfList(rows: Rows): { roles: ColumnRole[]; directed: boolean } | null {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width || row.some((cell) => cell === '' || cell.length > idLength))) {
    return null;
  }
  if (width === 2) return { roles: ['source', 'target'], directed: false };
  const every = (at: number, test: (cell: string) => boolean) => rows.every((row) => test(row[at] ?? ''));
  if (width === 3 && every(2, (cell) => toNumber(cell) !== null)) {
    return { roles: ['source', 'target', 'weight'], directed: false };
  }
  const distinct = (at: number) => new Set(rows.map((row) => row[at])).size;
  const triple =
    every(1, (cell) => toNumber(cell) === null) && distinct(1) < Math.min(distinct(0), distinct(2));
  if (width === 3 && triple) return { roles: ['source', 'type', 'target'], directed: true };
  if (width === 4 && every(3, isDay)) return { roles: ['source', 'type', 'target', 'date'], directed: true };
  return null;
}

/** A row that names a second thing by id and name says how two are related, in words that only its makers know. */
function namesAnother(headers: readonly string[]): boolean {
  const plain = new Set(headers.map(plainHeader));
  return [...plain].some((name) => /.id$/.test(name) && plain.has(name.replace(/id$/, 'name')));
}

function byMapping(mapping: ColumnRoles, { rows }: Sniffed, width: number): TablePlan {
  const [first = []] = rows;
  const hasHeader = mapping.hasHeader ?? (endsOf(first) !== null || looksLikeHeader(rows));
  const headers = namesOf(first, hasHeader, width);
  const roles = onceEach(headers.map((_, at) => mapping.roles[at] ?? 'attribute'));
  const edges = roles.includes('source') && roles.includes('target');
  const nodes = roles.includes('id') || roles.includes('label');
  return {
    shape: edges ? 'edges' : nodes ? 'nodes' : 'records',
    hasHeader,
    headers,
    roles,
    directed: mapping.directed ?? endsOf(first)?.directed ?? true,
  };
}

/** Decides what a table is and what its columns hold. */
export function planOf(sniffed: Sniffed, mapping?: ColumnRoles): TablePlan {
  const { rows, delimiter } = sniffed;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (mapping && mapping.roles.length > 0) return byMapping(mapping, sniffed, width);
  const first = rows[0] ?? [];
  const body = rows.slice(1);
  const plan = (
    shape: TableShape,
    hasHeader: boolean,
    roles?: readonly ColumnRole[],
    directed = true,
  ): TablePlan => {
    const headers = namesOf(first, hasHeader, width);
    return { shape, hasHeader, headers, roles: roles ?? headers.map(() => 'attribute' as const), directed };
  };
  const found = endsOf(first);
  if (found) return plan('edges', true, edgeRoles(first, found, body), found.directed);
  if (isMatrix(rows)) return plan('matrix', true);
  const roles = nodeRoles(first);
  if ((roles.includes('id') || roles.includes('label')) && !namesAnother(first)) {
    return plan('nodes', true, roles);
  }
  if (roles.includes('id') || looksLikeHeader(rows)) return plan('records', true);
  const list = rows.length > 0 ? rolesOfList(rows) : null;
  if (list) return plan('edges', false, list.roles, list.directed);
  return plan(delimiter !== ' ' && isAdjacency(rows) ? 'adjacency' : 'records', false);
}

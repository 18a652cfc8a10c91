import type { Steps } from '../codec';
import type { IssueList } from '../issue-list';
import type { PropertyEdge } from '../property-graph';
import { Cells, type ColumnTypes } from './cells';
import type { LongText } from './feed';
import { directionOf } from './roles';
import { isBlank, readRows } from './rows';
import type { TablePlan } from './shape';
import type { Sniffed } from './sniff';
import { toNumber } from './values';

/** A table in hand: how it is written, what it holds, where its rows are said to stand. */
export interface Table {
  readonly text: string | LongText;
  readonly sniffed: Sniffed;
  readonly plan: TablePlan;
  readonly place: (row: number) => string;
}

/** Hands out the records of a table below its header, blank ones left out. */
export function* eachRow(
  { text, sniffed, plan, place }: Table,
  issues: IssueList,
  visit: (cells: string[], at: string) => void,
): Steps<void> {
  // Rows are numbered from what follows a preamble; a spreadsheet shows its lines as rows, too.
  const before = sniffed.preambleRows;
  const header = sniffed.firstRow;
  const opened = yield* readRows(text, sniffed, (cells, number) => {
    const row = number + before;
    if (row < header || (row === header && plan.hasHeader) || isBlank(cells)) return;
    visit(cells, place(row));
  });
  if (opened !== null) {
    issues.add('value-as-text', place(opened + before), { found: '"', key: 'quotation mark' });
  }
}

/** Hands out the edges of a table, row by row. Rows without one of their ends are faults. */
export function* eachEdge(
  table: Table,
  cells: Cells,
  issues: IssueList,
  visit: (edge: PropertyEdge) => void,
): Steps<void> {
  const { plan } = table;
  // One text for each id, not one for each row that names it.
  const ids = new Map<string, string>();
  const known = (id: string): string => {
    const first = ids.get(id);
    if (first !== undefined) return first;
    ids.set(id, id);
    return id;
  };
  yield* eachRow(table, issues, (row, at) => {
    const [source, target] = [cells.text(row, 'source'), cells.text(row, 'target')];
    const id = cells.text(row, 'id');
    if (source === '' || target === '') {
      issues.add('dangling-edge', at, { edge: id || at, end: '' });
      return;
    }
    const more: [string, string][] = [];
    const direction = cells.text(row, 'direction');
    const directed = directionOf(direction);
    if (direction !== '' && directed === null) {
      const key = cells.header('direction');
      issues.add('value-as-text', at, { found: direction, key }, 'direction');
      more.push([key, direction]);
    }
    // Both ways is more than no direction; an edge here has one or none.
    if (/^mutual$/i.test(direction)) more.push([cells.header('direction'), direction]);
    const weight = cells.text(row, 'weight');
    const number = toNumber(weight);
    if (weight !== '' && number === null) {
      const key = cells.header('weight');
      issues.add('value-as-text', at, { found: weight, key }, 'weight');
      more.push([key, weight]);
    }
    visit({
      ...(id === '' ? {} : { id }),
      source: known(source),
      target: known(target),
      directed: directed ?? plan.directed,
      ...(number === null ? {} : { weight: number }),
      ...cells.read(row, at, more),
      at,
    });
  });
}

/** The cells of a table of edges. @param types see {@link Cells} */
export function cellsOfEdges(
  { plan, sniffed }: Table,
  issues: IssueList,
  types?: ColumnTypes | 'seen',
): Cells {
  return new Cells(plan, sniffed.rows.slice(plan.hasHeader ? 1 : 0), issues, types);
}

/** Reads the edges of a table. */
export function* readEdges(table: Table, issues: IssueList): Steps<PropertyEdge[]> {
  const cells = cellsOfEdges(table, issues);
  const edges: PropertyEdge[] = [];
  yield* eachEdge(table, cells, issues, (edge) => edges.push(edge));
  yield* cells.settle();
  return edges;
}

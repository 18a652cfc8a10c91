import type { Steps } from '../codec';
import type { IssueList } from '../issue-list';
import type { PropertyNode } from '../property-graph';
import { Cells } from './cells';
import { eachRow, type Table } from './read-edges';

/**
 * Reads the nodes of a table: by id, by label where a row has none. Of two nodes of one id the first stays; where a table
 * has no ids at all and no edges refer to it, nodes of one label are two, told apart by their row.
 *
 * @param nodes those of other tables, by id; the table's are added
 * @param alone whether there is no edge table
 */
export function* readNodes(
  table: Table,
  alone: boolean,
  nodes: Map<string, PropertyNode>,
  issues: IssueList,
): Steps<void> {
  const { plan, sniffed } = table;
  const cells = new Cells(plan, sniffed.rows.slice(1), issues);
  const byLabel = !plan.roles.includes('id');
  yield* eachRow(table, issues, (row, at) => {
    const label = cells.text(row, 'label');
    const id = cells.text(row, 'id') || label;
    if (id === '') {
      issues.add('record-dropped', at, { found: at });
      return;
    }
    const first = nodes.get(id);
    if (first && !(byLabel && alone)) {
      issues.add('duplicate-node', at, { node: id, first: first.at });
      return;
    }
    const own = first ? `${id} (${at})` : id;
    if (nodes.has(own)) issues.add('duplicate-node', at, { node: own, first: nodes.get(own)?.at ?? at });
    else nodes.set(own, { id: own, ...cells.read(row, at), at });
  });
  yield* cells.settle();
}

import type { Steps } from '../codec';
import type { IssueList } from '../issue-list';
import type { AttributeMap, PropertyEdge, PropertyNode } from '../property-graph';
import { eachRow, type Table } from './read-edges';
import { toNumber } from './values';

const none: AttributeMap = new Map();

function nodeAt(id: string, nodes: Map<string, PropertyNode>, at: string): string {
  const known = nodes.get(id);
  if (known) return known.id;
  nodes.set(id, { id, attributes: none, at });
  return id;
}

/**
 * Reads a square of weights as Gephi does: each cell that is not 0 is a directed edge from its row to its column, rows and
 * columns without a name are left out (https://docs.gephi.org/desktop/User_Manual/Import/CSV_Format).
 */
export function* readMatrix(
  table: Table,
  nodes: Map<string, PropertyNode>,
  issues: IssueList,
): Steps<PropertyEdge[]> {
  const edges: PropertyEdge[] = [];
  const columns = (table.sniffed.rows[0] ?? []).slice(1);
  const header = table.place(table.sniffed.firstRow);
  for (const name of columns) if (name !== '') nodeAt(name, nodes, header);
  yield* eachRow(table, issues, ([first = '', ...cells], at) => {
    const name = first.trim();
    if (name === '') return;
    const source = nodeAt(name, nodes, at);
    for (const [index, cell] of cells.entries()) {
      const text = cell.trim();
      const target = columns[index] ?? '';
      if (text === '' || target === '') continue;
      const weight = toNumber(text);
      if (weight === null) issues.add('value-as-text', at, { found: text, key: target }, 'matrix');
      else if (weight !== 0) edges.push({ source, target, directed: true, weight, attributes: none, at });
    }
  });
  return edges;
}

/** Reads a list of neighbours: each row a node, then those that it points at. */
export function* readAdjacency(
  table: Table,
  nodes: Map<string, PropertyNode>,
  issues: IssueList,
): Steps<PropertyEdge[]> {
  const edges: PropertyEdge[] = [];
  yield* eachRow(table, issues, (cells, at) => {
    const [first = '', ...others] = cells.map((cell) => cell.trim());
    if (first === '') {
      issues.add('dangling-edge', at, { edge: at, end: '' });
      return;
    }
    const source = nodeAt(first, nodes, at);
    for (const name of others) {
      if (name === '') continue;
      edges.push({ source, target: nodeAt(name, nodes, at), directed: true, attributes: none, at });
    }
  });
  return edges;
}

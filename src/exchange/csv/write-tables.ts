import type {
  PropertyEdge,
  PropertyGraph,
  PropertyGraphMeta,
  PropertyItem,
  PropertyNode,
} from '../property-graph';
import type { NamedText } from './read-tables';
import { cellType, guardText, writeValue } from './typed-cell';
import {
  type AttributeColumn,
  attributeColumns,
  headerOf,
  standardCells,
  standardColumns,
} from './typed-columns';

/** The attribute by which nodes and edges say which record they are, and the table of each kind. */
const markKey = 'entente';
const nodeTables: ReadonlyMap<string, string> = new Map([
  ['dossier', 'dossier'],
  ['entity', 'entities'],
  ['claim', 'claims'],
  ['source', 'sources'],
  ['passage', 'passages'],
  ['entity-kind', 'entity-kinds'],
  ['tie-kind', 'tie-kinds'],
]);
const edgeTables: ReadonlyMap<string, string> = new Map([
  ['tie', 'ties'],
  ['citation', 'citations'],
]);

/** Tables in the order in which a reader opens them. */
const order = [
  'dossier',
  'entities',
  'ties',
  'claims',
  'citations',
  'sources',
  'passages',
  'entity-kinds',
  'tie-kinds',
  'nodes',
  'edges',
] as const;

/** The table of what a graph says of itself. */
export const metaTable = 'graph';
export const metaColumns = [
  'title',
  'description',
  'creator',
  'modified',
  'license',
  'language',
  'keywords',
] as const satisfies readonly (keyof PropertyGraphMeta)[];

export interface TableOptions {
  /** Begin with a byte order mark: Excel needs it to take a file for UTF-8. */
  readonly bom?: boolean;
}

/** RFC 4180, and quoted too where a program might part cells at another sign or take spaces off. */
function quoted(cell: string): string {
  return /[",;|\t\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function tableText(headers: readonly string[], rows: Iterable<readonly string[]>, bom: boolean): string {
  const lines = [headers.map((header) => quoted(guardText(header))).join(',')];
  for (const row of rows) lines.push(row.map(quoted).join(','));
  return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

/** Cells of the attributes of an item, each by its column: name and type, as in {@link attributeColumns}. */
function attributeCells(
  { attributes }: Pick<PropertyItem, 'attributes'>,
  columns: readonly AttributeColumn[],
): string[] {
  return columns.map(({ name, type }) => {
    const value = attributes.get(name);
    return value !== undefined && cellType(value) === type ? writeValue(value) : '';
  });
}

function itemTable(items: readonly (PropertyNode | PropertyEdge)[], always: readonly string[], bom: boolean) {
  const standard = items.map(standardCells);
  const used = new Set<string>();
  for (const cells of standard) for (const column of cells.keys()) used.add(column);
  const columns = standardColumns.filter((column) => used.has(column) || always.includes(column));
  const attributes = attributeColumns(items);
  function* rows() {
    for (const [index, item] of items.entries()) {
      yield [
        ...columns.map((column) => standard[index]?.get(column) ?? ''),
        ...attributeCells(item, attributes),
      ];
    }
  }
  return tableText([...columns, ...attributes.map(headerOf)], rows(), bom);
}

function metaText(meta: PropertyGraphMeta, bom: boolean): string | null {
  const columns = metaColumns.filter((column) => meta[column] !== undefined);
  // That there is a map of attributes, and nothing in it, is nothing.
  const { attributes = new Map() } = meta;
  const own = attributeColumns([{ attributes }]);
  if (columns.length + own.length === 0) return null;
  const row = [
    ...columns.map((column) => writeValue(meta[column] ?? '')),
    ...attributeCells({ attributes }, own),
  ];
  return tableText([...columns, ...own.map(headerOf)], [row], bom);
}

/** Puts the items of a graph into the tables of their kind. */
function grouped<T extends PropertyItem>(
  items: readonly T[],
  tables: ReadonlyMap<string, string>,
  other: string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const mark = item.attributes.get(markKey);
    const name = (typeof mark === 'string' ? tables.get(mark) : undefined) ?? other;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/**
 * Writes a graph as tables that read back as the same graph: one for each kind of record of a dossier (`entities.csv`,
 * `ties.csv` and so on, by the attribute `entente`), `nodes.csv` and `edges.csv` for nodes and edges of others, and
 * `graph.csv` for what the graph says of itself. Columns are named in {@link standardColumns}, attributes by name and type,
 * `iso3:text`; an attribute with values of two types has two columns. Cells are as in {@link cellTypes}. The order of
 * nodes and of edges is kept within each table. Comma, CRLF, UTF-8.
 */
export function writeTables(graph: PropertyGraph, { bom = false }: TableOptions = {}): NamedText[] {
  const nodes = grouped(graph.nodes, nodeTables, 'nodes');
  const edges = grouped(graph.edges, edgeTables, 'edges');
  const tables: NamedText[] = [];
  for (const name of order) {
    const [ofNodes, ofEdges] = [nodes.get(name), edges.get(name)];
    if (ofNodes) tables.push({ name: `${name}.csv`, text: itemTable(ofNodes, ['id'], bom) });
    if (ofEdges) {
      const always = ['id', 'source', 'target', 'directed'];
      tables.push({ name: `${name}.csv`, text: itemTable(ofEdges, always, bom) });
    }
  }
  const meta = metaText(graph.meta, bom);
  if (meta !== null) tables.push({ name: `${metaTable}.csv`, text: meta });
  return tables.length > 0 ? tables : [{ name: 'nodes.csv', text: itemTable([], ['id', 'label'], bom) }];
}

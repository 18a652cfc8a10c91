import type { Dossier } from '../../schema/dossier';
import { Mapping, type SourceRule, type TableRule } from '../../schema/mapping';
import { type Steps, within } from '../codec';
import { eachRow } from '../csv/read-edges';
import { type NamedTable, planTables, readTables } from '../csv/read-tables';
import type { ColumnRoles } from '../csv/roles';
import { dossierOfGraph } from '../foreign/dossier-of-graph';
import { baseName, type ForeignFile, fileSource } from '../foreign/file-source';
import { TimeColumnFinder } from '../foreign/time-columns';
import { IssueList } from '../issue-list';
import type { PropertyGraph, PropertyItem } from '../property-graph';
import { CodeTables } from './of-columns/code-tables';
import type { DateColumns } from './of-columns/dating';
import { EdgeRules, type NodeTable } from './of-columns/edge-rules';
import { NodeRules } from './of-columns/node-rules';
import { WholeRules } from './of-columns/whole-rules';

/** A table whose columns somebody named, or that tells them itself. */
export interface ToldTable {
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
  /** What its columns hold; absent: told from headers and values. */
  readonly columns?: ColumnRoles;
  /** Its encoding by the WHATWG label, where it is not UTF-8. */
  readonly encoding?: string;
}

/** A table of the mapping in the making. */
interface Part {
  readonly table: NamedTable;
  readonly id: string;
  readonly source: string;
  readonly isCited: () => boolean;
  readonly finish: (codes: CodeTables) => TableRule | null;
}

/** What the tables say without a mapping: the graph, and the dossier of it, record by record. */
interface Read {
  readonly graph: PropertyGraph;
  readonly dossier: Dossier;
}

/** Ids of the tables in the mapping: the names of their files where these can be ids. */
function idsOf(tables: readonly NamedTable[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }, at) => {
    const stem = baseName(name)
      .replace(/\.[^.]*$/, '')
      .replace(/[^A-Za-z0-9_-]+/g, '-');
    const own = /^[A-Za-z][A-Za-z0-9_-]{0,49}$/.test(stem) && !taken.has(stem) ? stem : `table-${at + 1}`;
    taken.add(own);
    return own;
  });
}

/** Where the dates of a table stand: by its roles, or as they were found by names and values in all of its kind. */
function datesOf(table: NamedTable, items: readonly PropertyItem[]): { dates: DateColumns; byRole: boolean } {
  const { roles, headers } = table.plan;
  const finder = new TimeColumnFinder();
  let byRole = false;
  for (const item of items) {
    finder.see(item);
    if (item.spans !== undefined && item.spans.length > 0) byRole = true;
  }
  const { found } = finder;
  byRole ||= found === null;
  const at = (role: 'date' | 'start' | 'end', header: string | undefined): number =>
    byRole ? roles.indexOf(role) : headers.indexOf(header ?? '');
  const [date, start, end] = [at('date', found?.point), at('start', found?.start), at('end', found?.end)];
  return {
    byRole,
    dates: {
      ...(date < 0 ? {} : { date }),
      ...(start < 0 ? {} : { start }),
      ...(end < 0 ? {} : { end }),
    },
  };
}

const trimmed = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim());

function* nodePart(
  table: NamedTable,
  id: string,
  source: string,
  { graph, dossier }: Read,
): Steps<Part & { rules: NodeRules }> {
  const { dates, byRole } = datesOf(table, graph.nodes);
  const rules = new NodeRules(table, id, dates, byRole);
  const places = new Map(graph.nodes.map(({ at }, place) => [at, place]));
  yield* eachRow(table, new IssueList(), (row, at) => {
    const cells = trimmed(row);
    const place = places.get(at) ?? -1;
    const [node, entity] = [graph.nodes[place], dossier.entities[place]];
    if (node && entity) rules.see(cells, node, entity);
    else if (
      !cells.some((cell, column) => cell !== '' && /^(id|label)$/.test(table.plan.roles[column] ?? ''))
    )
      rules.seeEmpty();
  });
  return {
    table,
    id,
    source,
    rules,
    isCited: () => rules.isCited,
    finish: (codes) => rules.finish(codes, source),
  };
}

interface Around {
  readonly listed: boolean;
  readonly nodes: NodeTable | null;
  readonly prefix: string;
}

function* edgePart(
  table: NamedTable,
  id: string,
  source: string,
  { graph, dossier }: Read,
  around: Around,
): Steps<Part> {
  const { dates, byRole } = datesOf(table, graph.edges);
  const rules = new EdgeRules(table, { ...around, id, dates, datesByRole: byRole });
  const places = new Map(graph.edges.map(({ at }, place) => [at, place]));
  yield* eachRow(table, new IssueList(), (row, at) => {
    const place = places.get(at) ?? -1;
    const [edge, tie] = [graph.edges[place], dossier.ties[place]];
    if (edge && tie) rules.see(trimmed(row), edge, tie);
  });
  return { table, id, source, isCited: () => true, finish: (codes) => rules.finish(codes, source) };
}

function* wholePart(table: NamedTable, id: string, source: string, listed: boolean): Steps<Part> {
  const rules = new WholeRules(table, id, listed);
  yield* eachRow(table, new IssueList(), (row) => rules.see(trimmed(row)));
  return { table, id, source, isCited: () => true, finish: () => rules.finish(source) };
}

/** The parts in the order of the tables; those of nodes first, as others look things up in them. */
function* partsOf(planned: readonly NamedTable[], read: Read): Steps<Part[]> {
  const ids = idsOf(planned);
  const parts = new Map<NamedTable, Part>();
  const source = (at: number) => (at === 0 ? 'file' : `file-${at + 1}`);
  const lookups: NodeTable[] = [];
  for (const [at, table] of planned.entries()) {
    if (table.plan.shape !== 'nodes') continue;
    const { rules, ...part } = yield* nodePart(table, ids[at] ?? '', source(at), read);
    parts.set(table, part);
    lookups.push(rules.lookup);
  }
  const listed = lookups.length > 0;
  const [only = null, another] = lookups;
  let lists = 0;
  for (const [at, table] of planned.entries()) {
    const [id, from] = [ids[at] ?? '', source(at)];
    const { shape } = table.plan;
    if (shape === 'edges') {
      lists += 1;
      const prefix = lists === 1 ? 'edge:' : `edge-${lists}:`;
      const around = { listed, nodes: another === undefined ? only : null, prefix };
      parts.set(table, yield* edgePart(table, id, from, read, around));
    } else if (shape === 'matrix' || shape === 'adjacency') {
      // Nodes that are listed have kinds of their own, which a rule for all would contradict.
      const own = read.graph.nodes.some(({ at: place }) =>
        place.startsWith(table.place(0).replace(/\d+$/, '')),
      );
      parts.set(table, yield* wholePart(table, id, from, listed && !own));
    }
  }
  return planned.flatMap((table) => parts.get(table) ?? []);
}

/**
 * A mapping by which tables become what they become without one: the same entities and ties with the same ends, kinds and
 * dates. All rows are read for it, as kinds, and texts that are no date, show only there. Null where nothing can be made of
 * the tables, or where no mapping can say it.
 *
 * What differs: ids of ties that the file repeats, or that stand in cells of a matrix; claims say where names are long or
 * a type is a built-in kind in other words; of a row with a date and an interval the date counts; rows that are faults are
 * faults of the mapping's own kind.
 *
 * @param readOn day of the reading, `2026-11-23`: the date of the sources
 */
export function* mappingOfColumns(tables: readonly ToldTable[], readOn: string): Steps<Mapping | null> {
  const told = tables.map(({ columns }) => columns);
  const { graph } = yield* within(readTables(tables, told), 0, 0.3);
  if (graph === null) return null;
  const foreign = tables.map(
    ({ name }): ForeignFile => ({ name, size: 0, sha256: '', readOn, format: 'table' }),
  );
  const [first, ...others] = foreign;
  if (first === undefined) return null;
  const { graph: dossier } = yield* within(dossierOfGraph(graph, first, ...others), 0.3, 0.6);
  if (dossier === null) return null;
  const planned = planTables(tables, told);
  const parts = yield* within(partsOf(planned, { graph, dossier }), 0.6, 1);
  const codes = new CodeTables();
  const rules = parts.flatMap((part) => {
    const rule = part.finish(codes);
    const encoding = tables[planned.indexOf(part.table)]?.encoding;
    return rule === null ? [] : [{ ...rule, ...(encoding === undefined ? {} : { encoding }) }];
  });
  const sources = parts
    .filter(({ isCited }) => isCited())
    .map(({ table, source }): SourceRule => {
      const { csl, origin } = fileSource(
        {},
        { name: table.name, size: 0, sha256: '', readOn, format: 'table' },
      );
      const { note: _, accessed: __, ...record } = csl;
      return { id: source, csl: record, date: readOn, ...(origin === undefined ? {} : { origin }) };
    });
  const { id, title, language, vocabulary } = dossier;
  const mapping = Mapping.safeParse({
    format: 'entente-mapping',
    version: 1,
    description: `Reads ${tables.map(({ name }) => baseName(name)).join(', ')} as its columns were named on ${readOn}.`,
    dossier: { id, title, language },
    ...(vocabulary === undefined ? {} : { vocabulary }),
    sources,
    ...codes.part,
    tables: rules,
  });
  return mapping.success ? mapping.data : null;
}

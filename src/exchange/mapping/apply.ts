import type { Mapping, TableRule } from '../../schema/mapping';
import { type Read, readLimits, type Steps, within } from '../codec';
import { IssueList } from '../issue-list';
import { Binder } from './binder';
import { bindClaims } from './claims';
import { type LookedUp, type LookupTables, lookupKey, resolverOf } from './columns';
import { EntityTable } from './entities';
import { tableOfFile } from './file-name';
import { type Row, readRows } from './read-rows';
import { RowFaults } from './row-faults';
import { makeSources, type ReadFile } from './sources';
import { TieTable } from './ties';

/** A file with a table in it, decoded as its {@link TableRule} says. */
export interface TableFile extends ReadFile {
  readonly text: string;
}

/** What is made of all the tables. */
interface Making {
  readonly mapping: Mapping;
  readonly lookups: LookupTables;
  readonly entities: EntityTable;
  readonly ties: TieTable;
  readonly issues: IssueList;
  readonly timezone: string;
}

/** Files by table; a file that no pattern fits, a table without file and a text that is too long are reported. */
function assign(mapping: Mapping, files: readonly TableFile[], issues: IssueList): Map<string, TableFile[]> {
  const byTable = new Map<string, TableFile[]>(mapping.tables.map(({ id }) => [id, []]));
  for (const file of files) {
    const { name, text } = file;
    const table = tableOfFile(mapping, name);
    if (table === undefined) issues.add('side-section', name, { key: name }, name);
    else if (text.length > readLimits.characters) {
      issues.add('too-large', name, { size: text.length, limit: readLimits.characters, unit: 'characters' });
    } else byTable.get(table.id)?.push(file);
  }
  for (const [at, { id, file, optional }] of mapping.tables.entries()) {
    if (optional === true || (byTable.get(id)?.length ?? 0) > 0) continue;
    issues.add('missing-key', `$.tables[${at}].file`, { key: file });
  }
  return byTable;
}

/** Columns and rows of a file: the rule names the columns, or else the first row. */
function* rowsOf(
  rule: TableRule,
  file: TableFile,
  issues: IssueList,
  begin: (columns: readonly string[]) => ((row: Row) => void) | null,
): Steps<void> {
  let take: ((row: Row) => void) | null = rule.columns === undefined ? null : begin(rule.columns);
  let begun = rule.columns !== undefined;
  let record = 0;
  const unclosed = yield* readRows(file.text, rule.delimiter, (row) => {
    if (begun) {
      record += 1;
      take?.({ ...row, record });
    } else {
      take = begin(row.cells);
      begun = true;
    }
    return take !== null;
  });
  if (!begun) issues.add('no-graph', file.name, { format: 'a table' });
  if (unclosed !== null) issues.add('bad-value', `${file.name}, row ${unclosed}`, { rule: 'other' });
}

function makesRecords({ entities = [], ties = [] }: TableRule): boolean {
  return entities.length + ties.length > 0;
}

/** The tables that others look things up in, indexed by the columns that these ask for. */
function* indexLookups(
  mapping: Mapping,
  byTable: ReadonlyMap<string, readonly TableFile[]>,
  issues: IssueList,
): Steps<LookupTables> {
  const found = new Map<string, LookedUp>();
  for (const [at, { lookups }] of mapping.tables.entries()) {
    for (const { table, key } of Object.values(lookups ?? {})) {
      const rule = mapping.tables.find(({ id }) => id === table);
      if (rule === undefined) {
        issues.add('bad-value', `$.tables[${at}].lookups`, { rule: 'form', field: 'lookup', found: table });
        continue;
      }
      if (found.has(lookupKey(table, key))) continue;
      // What is wrong with a file whose rows make records is said when these are made.
      const said = makesRecords(rule) ? new IssueList() : issues;
      const rows = new Map<string, Row>();
      let columns: readonly string[] = [];
      for (const file of byTable.get(table) ?? []) {
        yield* rowsOf(rule, file, said, (header) => {
          columns = header;
          const column = header.indexOf(key);
          if (column < 0) issues.add('missing-key', `${file.name}, row 1`, { key });
          return (row) => {
            const value = row.cells[column] ?? '';
            if (value !== '' && !rows.has(value)) rows.set(value, row);
          };
        });
      }
      found.set(lookupKey(table, key), { rule, columns, rows });
    }
  }
  return found;
}

/** What one row of a file makes; null where the rules do not fit its columns, which is reported. */
function bindTable(
  rule: TableRule,
  path: string,
  file: TableFile,
  columns: readonly string[],
  { mapping, lookups, entities, ties, issues, timezone }: Making,
): ((row: Row) => void) | null {
  const binder = new Binder(
    mapping,
    path,
    file.name,
    resolverOf(mapping, rule, columns, file.name, lookups),
    issues,
  );
  const faults = new RowFaults(issues, file.name, timezone);
  const where = binder.where(rule.where);
  const makers: ((row: Row) => void)[] = [];
  let sourced = true;
  for (const each of rule.entities ?? []) {
    const claims = bindClaims(each.claims, rule, binder, faults);
    if (claims === null) sourced = false;
    else makers.push(entities.bind(each, rule, binder, claims, faults));
  }
  for (const each of rule.ties ?? []) {
    const claims = bindClaims(each.claims, rule, binder, faults);
    if (claims === null) sourced = false;
    else makers.push(ties.bind(each, rule, binder, claims, faults));
  }
  if (!sourced) issues.add('missing-key', path, { key: 'source' });
  if (!binder.sound || !sourced) return null;
  return (row) => {
    if (!where(row)) return;
    for (const make of makers) make(row);
  };
}

/**
 * Makes one dossier of tables, as a mapping says. Never throws for what tables or mapping hold; works in steps, in time
 * that grows with the length of the texts and the number of rules.
 *
 * Rows of one entity id are one entity: its first name stays and others become aliases, attributes in which rows differ
 * become lists, `when` is the hull of all rows, and each claim keeps the dates of its own row. Ties of one id are told
 * apart by a number, or joined in the same way, as their rule says.
 *
 * @param mapping a mapping of sound shape
 * @param tables the files; each belongs to the first table whose pattern its name fits
 * @param readOn day of the reading, `2026-11-23`: the dossier's `modified`
 * @returns the dossier before it is checked. Faults stand by file and row, such as `states.csv, row 3`, where the header
 * is row 1; what a faulty row would have made is left out
 */
export function* applyMapping(
  mapping: Mapping,
  tables: readonly TableFile[],
  readOn: string,
): Steps<Read<unknown>> {
  const issues = new IssueList();
  const timezone = mapping.dossier.timezone ?? 'Z';
  const byTable = assign(mapping, tables, issues);
  const lookups = yield* within(indexLookups(mapping, byTable, issues), 0, 0);
  const making: Making = {
    mapping,
    lookups,
    entities: new EntityTable(timezone),
    ties: new TieTable(timezone),
    issues,
    timezone,
  };
  const read = new Map<string, ReadFile[]>();
  let done = 0;
  const total = tables.reduce((sum, { text }) => sum + text.length, 0);
  for (const [at, rule] of mapping.tables.entries()) {
    for (const file of byTable.get(rule.id) ?? []) {
      if (rule.source !== undefined) read.set(rule.source, [...(read.get(rule.source) ?? []), file]);
      if (!makesRecords(rule)) continue;
      const rows = rowsOf(rule, file, issues, (columns) =>
        bindTable(rule, `$.tables[${at}]`, file, columns, making),
      );
      const share = (0.9 * file.text.length) / total;
      yield* within(rows, done, done + share);
      done += share;
    }
  }
  const { entities, ties } = making;
  const { vocabulary, dossier } = mapping;
  const graph = {
    format: 'entente-dossier',
    version: 1,
    ...dossier,
    modified: readOn,
    ...(vocabulary === undefined ? {} : { vocabulary }),
    entities: yield* within(entities.finish(), done, 0.95),
    ties: yield* within(
      ties.finish((id) => entities.has(id), issues),
      0.95,
      1,
    ),
    sources: makeSources(mapping, (source) => read.get(source) ?? [], readOn),
  };
  return { graph, issues: issues.all() };
}

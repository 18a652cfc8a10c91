import type { OutlineEntity, OutlineTie } from '../../graph/outline';
import { type EvidenceCode, evidenceLevels } from '../../schema/query';
import type { Category } from '../../schema/vocabulary-schema';
import { tabSeparated } from '../../text/csv';

/** A row of the Outline: an entity, or one of its ties under it. */
export interface OutlineRow {
  /** Unique in the grid: a tie stands under both its ends. */
  readonly key: string;
  /** The record. */
  readonly id: string;
  /** Name of an entity, sentence of a tie. */
  readonly name: string;
  /** Detail of a tie, '' where none. */
  readonly detail: string;
  /** Entity kind; '' for a tie. */
  readonly kind: string;
  readonly kindLabel: string;
  /** Null for an entity. */
  readonly category: Category | null;
  /** Shown ties of an entity; '' for a tie. */
  readonly ties: string;
  /** Level of a tie; 0 for an entity. */
  readonly evidence: EvidenceCode;
  readonly evidenceLabel: string;
  readonly dates: string;
  readonly hasChildren: boolean;
  /** Its ties while it is expanded, else none: rows that nobody sees cost nothing. */
  readonly children: readonly OutlineRow[];
}

/** What rows are written with. */
export interface RowWriter {
  kindLabel(kind: string): string;
  category(category: Category): string;
  level(level: (typeof evidenceLevels)[number]): string;
  sentence(line: { readonly kind: string; readonly fromLabel: string; readonly toLabel: string }): string;
  date(edtf: string): string;
  count(value: number): string;
  /** Ties of an entity on which sources disagree. */
  disagreeing(count: number): string;
  /** Start of an entity's earliest tie, epoch seconds. */
  since(earliest: number): string;
}

/** Columns in their order, as the grid and the copied table have them. */
export const columns = ['name', 'kind', 'ties', 'evidence', 'date'] as const;
export type ColumnName = (typeof columns)[number];

function tieRow(tie: OutlineTie, label: string, write: RowWriter): OutlineRow {
  const [fromLabel, toLabel] = tie.forward ? [label, tie.otherLabel] : [tie.otherLabel, label];
  return {
    key: `${tie.entity}\n${tie.id}`,
    id: tie.id,
    name: write.sentence({ kind: tie.kind, fromLabel, toLabel }),
    detail: tie.detail,
    kind: '',
    kindLabel: write.category(tie.category),
    category: tie.category,
    ties: '',
    evidence: tie.evidence,
    evidenceLabel: write.level(evidenceLevels[tie.evidence] ?? 'hidden'),
    dates: tie.when === '' ? '' : write.date(tie.when),
    hasChildren: false,
    children: [],
  };
}

function sameRow(a: OutlineRow, b: OutlineRow): boolean {
  const keys = Object.keys(a) as (keyof OutlineRow)[];
  return keys.every((key) =>
    key === 'children'
      ? a.children.length === b.children.length && a.children.every((child, at) => child === b.children[at])
      : a[key] === b[key],
  );
}

/** The rows of the last time. */
export interface RowMemory {
  rows: readonly OutlineRow[];
  byKey: ReadonlyMap<string, OutlineRow>;
}

/**
 * The rows of the grid. A row that did not change is the same object as before, so that the grid keeps what it made
 * of it.
 *
 * @param expanded ids of entities whose ties are listed
 * @param before rows of the last time; brought up to date
 */
export function outlineRows(
  entities: readonly OutlineEntity[],
  expanded: ReadonlySet<string>,
  write: RowWriter,
  before: RowMemory,
): readonly OutlineRow[] {
  const now: OutlineRow[] = [];
  const kept = new Map<string, OutlineRow>();
  const keep = (row: OutlineRow): OutlineRow => {
    const old = before.byKey.get(row.key);
    const settled = old && sameRow(old, row) ? old : row;
    kept.set(settled.key, settled);
    return settled;
  };
  for (const entity of entities) {
    const open = expanded.has(entity.id) && entity.tieCount > 0;
    const disagreeing = (entity.evidence[1] ?? 0) + (entity.evidence[2] ?? 0);
    now.push(
      keep({
        key: entity.id,
        id: entity.id,
        name: entity.label,
        detail: '',
        kind: entity.kind,
        kindLabel: write.kindLabel(entity.kind),
        category: null,
        ties: write.count(entity.tieCount),
        evidence: 0,
        evidenceLabel: disagreeing === 0 ? '' : write.disagreeing(disagreeing),
        dates: Number.isFinite(entity.earliest) ? write.since(entity.earliest) : '',
        hasChildren: entity.tieCount > 0,
        children: open ? entity.ties.map((tie) => keep(tieRow(tie, entity.label, write))) : [],
      }),
    );
  }
  before.byKey = kept;
  // The very same list where nothing changed: then there is nothing to make anew.
  const { rows } = before;
  if (rows.length !== now.length || now.some((row, at) => row !== rows[at])) before.rows = now;
  return before.rows;
}

/** Every row as the grid lists them, ties after their entity. */
export function flatRows(rows: readonly OutlineRow[]): OutlineRow[] {
  return rows.flatMap((row) => [row, ...row.children]);
}

/**
 * What is selected after the grid's rows changed their marks. A record that lost a mark is out, even where its other
 * row still has one.
 */
export function selectedIds(
  rows: readonly OutlineRow[],
  before: ReadonlySet<string>,
  after: 'all' | ReadonlySet<string>,
): string[] {
  const ids = new Set<string>();
  const lost = new Set<string>();
  for (const { key, id } of rows) {
    if (after === 'all' || after.has(key)) ids.add(id);
    else if (before.has(key)) lost.add(id);
  }
  return [...ids].filter((id) => !lost.has(id));
}

/** Rows as a table for a spreadsheet, headings first. */
export function rowsAsTable(rows: readonly OutlineRow[], headings: readonly string[]): string {
  const lines = rows.map((row) => [
    row.detail === '' ? row.name : `${row.name} · ${row.detail}`,
    row.kindLabel,
    row.ties,
    row.evidenceLabel,
    row.dates,
  ]);
  return tabSeparated([headings, ...lines]);
}

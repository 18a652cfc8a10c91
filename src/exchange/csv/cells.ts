import type { ColumnRole } from '../../schema/column-roles';
import { readLimits } from '../codec';
import type { IssueList } from '../issue-list';
import type { AttributeMap, Reference, Span, Value } from '../property-graph';
import { columnName, type TablePlan } from './shape';
import { listsMoments, spanOfEnds, toSpans } from './times';
import { ColumnType, itemsOf } from './values';

/** Kumu parts tags with bars (https://docs.kumu.io/guides/import/spreadsheets). */
const isTags = (header: string): boolean => header.trim().toLowerCase() === 'tags';

const none: AttributeMap = new Map();
/** Times of a column repeat: years above all. So many different ones are remembered. */
const remembered = 20_000;

/** What the cells of one row say besides ids and ends. */
export interface RowFields {
  readonly label?: string;
  readonly type?: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly spans?: readonly Span[];
  readonly references?: readonly Reference[];
  readonly attributes: AttributeMap;
}

/** How the text of each column that holds numbers or booleans alone becomes its values, by the name of the column. */
export type ColumnTypes = ReadonlyMap<string, (text: string) => Value | null>;

/** Reads the columns of one table that both nodes and edges have. */
export class Cells {
  readonly #plan: TablePlan;
  readonly #issues: IssueList;
  readonly #at = new Map<ColumnRole, number>();
  readonly #attributes: number[] = [];
  readonly #references: number[] = [];
  readonly #types = new Map<string, ColumnType>();
  readonly #maps: Map<string, Value>[] = [];
  readonly #spans = new Map<string, readonly Span[] | null>();
  readonly #moments: boolean;
  readonly #known: ColumnTypes | undefined;
  readonly #forgets: boolean;

  /**
   * @param samples some rows, for what a column as a whole says
   * @param types of the columns where all rows have been seen before: values come out settled. `seen`: rows are looked at
   *   for their types alone, and forgotten. Absent: rows are remembered until they are settled.
   */
  constructor(
    plan: TablePlan,
    samples: readonly (readonly string[])[],
    issues: IssueList,
    types?: ColumnTypes | 'seen',
  ) {
    this.#plan = plan;
    this.#known = typeof types === 'object' ? types : undefined;
    this.#forgets = types !== undefined;
    this.#issues = issues;
    for (const [at, role] of plan.roles.entries()) {
      if (role === 'attribute') this.#attributes.push(at);
      else if (role === 'reference') this.#references.push(at);
      else if (!this.#at.has(role)) this.#at.set(role, at);
    }
    const date = this.#at.get('date');
    this.#moments =
      date !== undefined &&
      (/timestamp/i.test(plan.headers[date] ?? '') || samples.some((row) => listsMoments(row[date] ?? '')));
  }

  /** The trimmed cell of a role; empty where there is none. */
  text(row: readonly string[], role: ColumnRole): string {
    const at = this.#at.get(role);
    return at === undefined ? '' : (row[at] ?? '').trim();
  }

  header(role: ColumnRole): string {
    return this.#plan.headers[this.#at.get(role) ?? -1] ?? role;
  }

  /** @param more values that found no place, by the name of their column */
  read(row: readonly string[], place: string, more?: readonly (readonly [string, string])[]): RowFields {
    const attributes = new Map<string, Value>();
    for (const at of this.#attributes) this.#attribute(attributes, this.#plan.headers[at] ?? '', row[at]);
    for (const [name, text] of more ?? []) this.#attribute(attributes, name, text);
    this.#beyond(attributes, row, place);
    const spans = this.#spansOf(row, attributes, place);
    const label = this.text(row, 'label');
    const type = this.text(row, 'type');
    const description = this.text(row, 'description');
    const aliases = this.#at.has('aliases') ? itemsOf(this.text(row, 'aliases'), /[|;]/) : [];
    const references = this.#references
      .flatMap((at) => itemsOf(row[at] ?? '', '|'))
      .map((item) => (/^https?:/i.test(item) ? { url: item } : { title: item }));
    if (attributes.size > 0 && !this.#forgets) this.#maps.push(attributes);
    return {
      ...(label === '' ? {} : { label }),
      ...(type === '' ? {} : { type }),
      ...(description === '' ? {} : { description }),
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(spans.length > 0 ? { spans } : {}),
      ...(references.length > 0 ? { references } : {}),
      attributes: attributes.size > 0 ? attributes : none,
    };
  }

  #attribute(attributes: Map<string, Value>, name: string, cell: string | undefined): void {
    const text = cell?.trim() ?? '';
    if (text === '') return;
    if (text.length > readLimits.value) {
      this.#issues.add('side-section', name, { key: name }, name);
      return;
    }
    if (isTags(name)) {
      attributes.set(name, itemsOf(text, '|'));
      return;
    }
    if (this.#known !== undefined) {
      attributes.set(name, this.#known.get(name)?.(text) ?? text);
      return;
    }
    let type = this.#types.get(name);
    if (type === undefined) {
      type = new ColumnType();
      this.#types.set(name, type);
    }
    type.see(text);
    attributes.set(name, text);
  }

  /** Cells of a row beyond the last column. */
  #beyond(attributes: Map<string, Value>, row: readonly string[], place: string): void {
    const most = Math.min(row.length, readLimits.attributes);
    for (let at = this.#plan.headers.length; at < most; at += 1) {
      const cell = (row[at] ?? '').trim();
      if (cell === '') continue;
      this.#issues.add('undeclared-attribute', place, { key: columnName(at) }, String(at));
      this.#attribute(attributes, columnName(at), cell);
    }
  }

  #spansOf(row: readonly string[], attributes: Map<string, Value>, place: string): readonly Span[] {
    const date = this.text(row, 'date');
    const [start, end] = [this.text(row, 'start'), this.text(row, 'end')];
    const spans: Span[] = [];
    if (date !== '') {
      const read = this.#times(date);
      if (read) spans.push(...read);
      else this.#keep(attributes, 'date', date, place);
    }
    if (start !== '' || end !== '') {
      const span = spanOfEnds(start, end);
      if (span) spans.push(span);
      else {
        this.#keep(attributes, 'start', start, place);
        this.#keep(attributes, 'end', end, place);
      }
    }
    return spans;
  }

  #times(text: string): readonly Span[] | null {
    const known = this.#spans.get(text);
    if (known !== undefined) return known;
    const spans = toSpans(text, this.#moments);
    if (this.#spans.size < remembered) this.#spans.set(text, spans);
    return spans;
  }

  #keep(attributes: Map<string, Value>, role: ColumnRole, text: string, place: string): void {
    if (text === '') return;
    this.#issues.add('time-as-text', place, { found: text }, role);
    this.#attribute(attributes, this.header(role), text);
  }

  /** What all rows so far allow the columns to hold. */
  get types(): ColumnTypes {
    const found = new Map<string, (text: string) => Value | null>();
    for (const [name, { reader }] of this.#types) if (reader !== null) found.set(name, reader);
    return found;
  }

  /** Turns the attributes of a column into numbers or booleans where all its values are; called once, at the end. */
  *settle(): Generator<number, void> {
    const readers = this.types;
    if (readers.size === 0) return;
    for (const [index, map] of this.#maps.entries()) {
      if (index % 20_000 === 0) yield index / this.#maps.length;
      for (const [name, read] of readers) {
        const text = map.get(name);
        const value = typeof text === 'string' ? read(text) : null;
        if (value !== null) map.set(name, value);
      }
    }
  }
}

import { readLimits } from '../codec';
import type { IssueList } from '../issue-list';
import type { Value } from '../property-graph';
import { listOf } from './list-text';
import { numberOf, typedValue } from './value';

/** A column that a file declares: `key` is the name that its values get. */
export interface Declared {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  standard?: string;
}

/**
 * Ids of columns that hold what a format has no place for, in files of ours: `item-n-type` is the type of a node. The
 * letter is that of the table, as the keys of GraphML have ids of one space, whatever they are for.
 */
export const reservedPrefix = 'item-';
/** Ends the id of the column that says of which type the odd values of a mixed column are, in files of ours. */
export const typeSuffix = '-type';
/** Title of such a column. */
export const typeTitle = (title: string): string => `${title} [type]`;

/** Defaults filled in altogether: many columns times many nodes could be more than any machine holds. */
const mostDefaults = 5_000_000;

/** What the cells of a node or edge say. */
export interface Resolved {
  readonly attributes: Map<string, Value>;
  /** By what follows the prefix of the reserved ids. */
  readonly reserved: ReadonlyMap<string, string>;
}

function restored(text: string, type: string): Value | null {
  if (type === 'number') return numberOf(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  if (type === 'strings') return listOf(text);
  if (type === 'booleans') return listOf(text).map((item) => item === 'true');
  if (type !== 'numbers') return null;
  const numbers = listOf(text).map(numberOf);
  return numbers.includes(null) ? null : numbers.filter((number) => number !== null);
}

/** The columns of nodes, of edges or of the graph, and what their cells say. */
export class DeclaredColumns {
  readonly #columns = new Map<string, Declared>();
  readonly #keys = new Set<string>();
  readonly #undeclared = new Set<string>();
  readonly #defaults: Declared[] = [];
  readonly #issues: IssueList;
  #filled = 0;

  constructor(issues: IssueList) {
    this.#issues = issues;
  }

  holds(column: Declared): boolean {
    return this.#columns.get(column.id) === column;
  }

  /** Of two columns of one id the first counts; two of one title are told apart by their ids. */
  declare(id: string, title: string, type: string, at: string): Declared | null {
    if (this.#columns.has(id)) return null;
    if (this.#columns.size >= readLimits.attributes) {
      this.#issues.add('side-section', at, { key: 'attribute' }, 'attribute');
      return null;
    }
    const named = title === '' ? id : title;
    const aside = id.startsWith(reservedPrefix) || this.#tellsTypes({ id, key: named });
    const column: Declared = { id, key: !aside && this.#keys.has(named) ? `${named} (${id})` : named, type };
    if (!aside) this.#keys.add(column.key);
    this.#columns.set(id, column);
    return column;
  }

  setDefault(column: Declared, text: string): void {
    if (column.standard === undefined) this.#defaults.push(column);
    column.standard = text;
  }

  /** @param cells texts by id of the column; several texts of one column become a list */
  resolve(cells: ReadonlyMap<string, readonly string[]>, at: string): Resolved {
    const attributes = new Map<string, Value>();
    const reserved = new Map<string, string>();
    for (const [id, texts] of cells) {
      const column = this.#columns.get(id);
      if (!column) this.#takeUndeclared(id, texts, at, attributes);
      else if (id.startsWith(reservedPrefix))
        reserved.set(id.slice(reservedPrefix.length + 2), texts[0] ?? '');
      else if (!this.#tellsTypes(column)) this.#take(column, texts, cells, at, attributes);
    }
    this.#fill(cells, at, attributes);
    return { attributes, reserved };
  }

  #take(
    column: Declared,
    texts: readonly string[],
    cells: ReadonlyMap<string, readonly string[]>,
    at: string,
    attributes: Map<string, Value>,
  ): void {
    const companion = this.#columns.get(column.id + typeSuffix);
    if (companion && this.#tellsTypes(companion)) {
      const type = cells.get(companion.id)?.[0];
      const [text = ''] = texts;
      attributes.set(column.key, type === undefined ? text : (restored(text, type) ?? text));
      return;
    }
    const values = texts
      .map((text) => typedValue(text, column.type, column.key, at, this.#issues))
      .filter((value) => value !== undefined);
    const [only] = values;
    if (values.length === 1 && only !== undefined) attributes.set(column.key, only);
    else if (values.length > 1) attributes.set(column.key, values.flat());
  }

  #takeUndeclared(id: string, texts: readonly string[], at: string, attributes: Map<string, Value>): void {
    if (!this.#undeclared.has(id)) {
      if (this.#undeclared.size >= readLimits.attributes) {
        this.#issues.add('side-section', at, { key: 'attribute' }, 'attribute');
        return;
      }
      this.#undeclared.add(id);
    }
    this.#issues.add('undeclared-attribute', at, { key: id }, id);
    const key = this.#keys.has(id) ? `${id} (${id})` : id;
    const [only = ''] = texts;
    attributes.set(key, texts.length === 1 ? only : texts);
  }

  #tellsTypes(column: Pick<Declared, 'id' | 'key'>): boolean {
    if (!column.id.endsWith(typeSuffix)) return false;
    const of = this.#columns.get(column.id.slice(0, -typeSuffix.length));
    return of !== undefined && column.key === typeTitle(of.key);
  }

  #fill(cells: ReadonlyMap<string, unknown>, at: string, attributes: Map<string, Value>): void {
    for (const column of this.#defaults) {
      if (cells.has(column.id)) continue;
      this.#filled += 1;
      if (this.#filled > mostDefaults) {
        this.#issues.add('side-section', at, { key: 'default' }, 'default');
        return;
      }
      const value = typedValue(column.standard ?? '', column.type, column.key, at, this.#issues);
      if (value !== undefined) attributes.set(column.key, value);
    }
  }
}

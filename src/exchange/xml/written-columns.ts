import type { AttributeMap, Scalar, Value } from '../property-graph';
import { reservedPrefix, typeSuffix, typeTitle } from './declared';
import { listText, numberText } from './list-text';

/** A column as it is declared: types have the names of GEXF. */
export interface WrittenColumn {
  readonly id: string;
  readonly title: string;
  readonly type: string;
}

/** A value that has no place of its own in the format, by its reserved name. */
export type Extras = ReadonlyMap<string, string | number>;

/** One text in a column. */
export interface Cell {
  readonly id: string;
  readonly text: string;
}

interface Seen {
  readonly id: string;
  readonly types: Set<string>;
}

const isList = (value: Value): value is readonly Scalar[] => typeof value === 'object';

function typeOfNumber(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return 'double';
  return Math.abs(value) < 2 ** 31 ? 'integer' : 'long';
}

function typeOf(value: Value): string {
  if (typeof value === 'number') return typeOfNumber(value);
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (value.every((item) => typeof item === 'number') && value.length > 0) return 'listdouble';
  return value.every((item) => typeof item === 'boolean') && value.length > 0 ? 'listboolean' : 'liststring';
}

/** The type that holds all; null where only text does. */
function common(types: ReadonlySet<string>, lists: boolean): string | null {
  const [only] = types;
  if (types.size === 1 && only !== undefined) return only.startsWith('list') && !lists ? null : only;
  const numeric = [...types].every((type) => ['integer', 'long', 'double'].includes(type));
  if (!numeric) return null;
  return types.has('double') ? 'double' : 'long';
}

function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  return isList(value) ? listText(value) : numberText(value);
}

/** Of which type a value in a mixed column is; texts need not be told. */
function oddType(value: Value): string | null {
  if (typeof value === 'string') return null;
  const type = typeOf(value);
  if (type.startsWith('list')) return `${type === 'listdouble' ? 'number' : type.slice(4)}s`;
  return type === 'boolean' ? 'boolean' : 'number';
}

/**
 * The columns of a table of nodes or edges, each of the narrowest type that holds all of its values. Where only text
 * does, as a column has numbers beside texts, a second column of the id with `-type` and the title with `[type]` says
 * `number`, `boolean`, `numbers`, `booleans` or `strings` (a list) of each value that is not text.
 */
export class WrittenColumns {
  readonly #prefix: string;
  readonly #lists: boolean;
  readonly #seen = new Map<string, Seen>();
  readonly #extras = new Set<string>();

  /**
   * @param prefix letter of the table
   * @param lists whether the format has types of lists, as GEXF has: there ids are plain numbers, as graphology takes any
   * other id for the name of the column
   */
  constructor(prefix: string, lists: boolean) {
    this.#prefix = prefix;
    this.#lists = lists;
  }

  see(attributes: AttributeMap, extras: Extras): void {
    for (const [key, value] of attributes) {
      const seen = this.#seen.get(key) ?? {
        id: `${this.#lists ? '' : this.#prefix}${this.#seen.size}`,
        types: new Set(),
      };
      this.#seen.set(key, seen);
      seen.types.add(typeOf(value));
    }
    for (const name of extras.keys()) this.#extras.add(name);
  }

  declared(extraTypes: Readonly<Record<string, string>> = {}): WrittenColumn[] {
    const columns: WrittenColumn[] = [...this.#extras].map((name) => ({
      id: `${reservedPrefix}${this.#prefix}-${name}`,
      title: name,
      type: extraTypes[name] ?? 'string',
    }));
    for (const [title, { id, types }] of this.#seen) {
      const type = common(types, this.#lists);
      columns.push({ id, title, type: type ?? 'string' });
      if (type === null)
        columns.push({
          id: `${id}${typeSuffix}`,
          title: typeTitle(title === '' ? id : title),
          type: 'string',
        });
    }
    return columns;
  }

  cells(attributes: AttributeMap, extras: Extras): Cell[] {
    const cells: Cell[] = [...extras].map(([name, value]) => ({
      id: `${reservedPrefix}${this.#prefix}-${name}`,
      text: textOf(value),
    }));
    for (const [key, value] of attributes) {
      const seen = this.#seen.get(key);
      if (!seen) continue;
      cells.push({ id: seen.id, text: textOf(value) });
      const odd = common(seen.types, this.#lists) === null ? oddType(value) : null;
      if (odd !== null) cells.push({ id: `${seen.id}${typeSuffix}`, text: odd });
    }
    return cells;
  }
}

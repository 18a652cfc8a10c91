import type { Mapping } from '../../../schema/mapping';

/** A text as it stands in a template, where braces and brackets mean something. */
export function literal(text: string): string {
  return text.replace(/[{}[\]]/g, (sign) => sign + sign);
}

/** What the cells of one column become: only those that change are kept, each by the first row that has it. */
export class Recoding {
  readonly #changed = new Map<string, string>();
  readonly #same = new Set<string>();

  see(cell: string, becomes: string): void {
    if (cell === becomes) {
      if (!this.#changed.has(cell)) this.#same.add(cell);
    } else if (!this.#same.has(cell) && !this.#changed.has(cell)) this.#changed.set(cell, becomes);
  }

  /** The same, whatever was seen before. */
  settle(cell: string, becomes: string): void {
    this.#same.delete(cell);
    this.#changed.delete(cell);
    this.see(cell, becomes);
  }

  get changed(): ReadonlyMap<string, string> {
    return this.#changed;
  }
}

/** The code tables of a mapping, collected while its rules are made. */
export class CodeTables {
  readonly #tables: [string, Record<string, string>][] = [];

  /**
   * The template of a column: its cells, through a code table of their own where some of them change.
   * @param column as it stands in braces
   * @param wanted name of the code table; a number is added where it is taken
   */
  template(column: string, recoding: Recoding, wanted: string): string {
    if (recoding.changed.size === 0) return `{${column}}`;
    const taken = new Set(this.#tables.map(([name]) => name));
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
    this.#tables.push([name, Object.fromEntries(recoding.changed)]);
    return `{${column}|${name}}`;
  }

  get part(): Pick<Mapping, 'codes'> {
    return this.#tables.length === 0 ? {} : { codes: Object.fromEntries(this.#tables) };
  }
}

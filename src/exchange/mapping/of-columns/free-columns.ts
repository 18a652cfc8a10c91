import type { AttributeRule } from '../../../schema/mapping-values';
import type { TablePlan } from '../../csv/shape';
import { ColumnType, itemsOf, toBoolean, toNumber } from '../../csv/values';
import { followable } from '../../foreign/references';

type Attributes = Record<string, AttributeRule>;

/** Columns that are attributes of what a row makes, and the one that says where its source is to be read. */
export class FreeColumns {
  readonly #plan: TablePlan;
  readonly #names: readonly string[];
  readonly #types = new Map<number, ColumnType>();
  readonly #lists = new Set<number>();
  /** Columns of addresses in which each cell so far is one that can be followed. */
  readonly #addresses: Set<number>;

  constructor(plan: TablePlan, names: readonly string[]) {
    this.#plan = plan;
    this.#names = names;
    this.#addresses = new Set(
      [...plan.roles.entries()].filter(([, role]) => role === 'reference').map(([at]) => at),
    );
  }

  see(cells: readonly string[]): void {
    for (const [at, role] of this.#plan.roles.entries()) {
      const cell = cells[at] ?? '';
      if (cell === '') continue;
      if (role === 'reference' && followable(cell) === null) this.#addresses.delete(at);
      if (role === 'aliases' && itemsOf(cell, /[|;]/).length > 1) this.#lists.add(at);
      if (role !== 'attribute' && role !== 'weight') continue;
      let type = this.#types.get(at);
      if (type === undefined) {
        type = new ColumnType();
        this.#types.set(at, type);
      }
      type.see(cell);
    }
  }

  /** The column whose cells are the address of what a row says. */
  get address(): string | undefined {
    const [at] = this.#addresses;
    return at === undefined ? undefined : this.#names[at];
  }

  #rule(at: number): AttributeRule {
    const value = `{${this.#names[at]}}`;
    if (/^tags$/i.test(this.#plan.headers[at] ?? '')) return { value, split: '|' };
    const reader = this.#types.get(at)?.reader;
    if (reader === toNumber) return { value, type: 'number' };
    return reader === toBoolean ? { value, type: 'boolean' } : { value };
  }

  /**
   * @param ofTies whether they are those of ties: these have a weight, and no description and other names of their own
   * @param undated columns whose text is kept as it is no date
   */
  attributes(ofTies: boolean, undated: readonly number[]): Attributes | undefined {
    const made: [string, AttributeRule][] = [];
    for (const [at, role] of this.#plan.roles.entries()) {
      const header = this.#plan.headers[at] ?? '';
      const kept =
        role === 'attribute' ||
        (role === 'reference' && this.#names[at] !== this.address) ||
        (role === 'aliases' && (ofTies || this.#lists.has(at))) ||
        (role === 'description' && ofTies) ||
        undated.includes(at);
      if (role === 'weight' && ofTies)
        made.push(['weight', { value: `{${this.#names[at]}}`, type: 'number' }]);
      else if (kept && header !== '__proto__') made.push([header, this.#rule(at)]);
    }
    return made.length === 0 ? undefined : Object.fromEntries(made);
  }

  /** Further names, where each cell has one: of a list in a cell no rule makes several. */
  get aliases(): readonly string[] | undefined {
    const at = this.#plan.roles.indexOf('aliases');
    return at < 0 || this.#lists.has(at) ? undefined : [`{${this.#names[at]}}`];
  }
}

import type { Condition } from '../../../schema/mapping-values';

/** One way in which rows of a table differ from one another, such as having an id of their own. */
export interface Aspect<V extends string> {
  /** What tells rows of one value from those of the other values; asked only where there are several. */
  conditions(value: V, all: ReadonlySet<V>): readonly Condition[];
}

/** Rows of one table by the values of their aspects: each combination that is there becomes a rule of its own. */
export class Variants<A extends Readonly<Record<string, string>>> {
  readonly #seen = new Map<string, A>();

  see(values: A): void {
    const key = Object.values(values).join('\n');
    if (!this.#seen.has(key)) this.#seen.set(key, values);
  }

  /** The combinations, in the order of the file, each with what tells its rows from all others. */
  all(aspects: { readonly [K in keyof A]: Aspect<A[K]> }): { values: A; where: Condition[] }[] {
    const found = [...this.#seen.values()];
    const names = Object.keys(aspects) as (keyof A)[];
    return found.map((values) => ({
      values,
      where: names.flatMap((name) => {
        const all = new Set(found.map((each) => each[name]));
        return all.size > 1 ? [...aspects[name].conditions(values[name], all)] : [];
      }),
    }));
  }
}

/** Whether a cell holds something. */
export function filledAspect(column: string | undefined): Aspect<'yes' | 'no'> {
  return {
    conditions: (value) => {
      if (column === undefined) return [];
      return [{ value: `{${column}}`, ...(value === 'yes' ? {} : { equals: [''] }) }];
    },
  };
}

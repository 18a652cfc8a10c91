import type { EntityRule, TableRule, TieRule } from '../../../schema/mapping';
import type { NamedTable } from '../../csv/read-tables';
import { columnName } from '../../csv/shape';
import { toNumber } from '../../csv/values';
import { baseName } from '../../foreign/file-source';
import { literal } from './code-tables';
import { genericSentence } from './edge-rules';
import { columnsByPosition } from './named-columns';

const thing = (id: string, more: Partial<EntityRule> = {}): EntityRule => ({
  ...more,
  id,
  kind: 'thing',
  name: { und: id },
});

const pointing = (from: string, to: string): Pick<TieRule, 'kind' | 'from' | 'to' | 'claims'> => ({
  kind: 'points-to',
  from,
  to,
  claims: [{ id: 'c1', says: `${genericSentence('points-to', { from, to })}.` }],
});

/** Learns from a table whose cells are edges: a square of weights, or a list of neighbours. */
export class WholeRules {
  readonly #table: NamedTable;
  readonly #id: string;
  readonly #listed: boolean;
  /** Texts of a square that are no edge. */
  readonly #blank = new Set(['']);
  #width = 0;

  /**
   * @param id of the table in the mapping
   * @param listed whether all its nodes are in tables of their own
   */
  constructor(table: NamedTable, id: string, listed: boolean) {
    this.#table = table;
    this.#id = id;
    this.#listed = listed;
  }

  see(cells: readonly string[]): void {
    this.#width = Math.max(this.#width, cells.length);
    if (this.#table.plan.shape !== 'matrix') return;
    for (const cell of cells.slice(1)) if ((toNumber(cell) ?? 0) === 0) this.#blank.add(cell);
  }

  finish(source: string): TableRule | null {
    const { shape } = this.#table.plan;
    const header = (this.#table.sniffed.rows[0] ?? []).slice(1);
    const width = shape === 'matrix' ? header.length + 1 : this.#width;
    if (width < 2) return null;
    const names = Array.from({ length: width }, (_, at) => columnName(at));
    const { reading } = columnsByPosition(this.#table, names);
    const first = `{${names[0]}}`;
    const columns = names
      .slice(1)
      .map((name, at) => ({ cell: `{${name}}`, header: literal(header[at] ?? ''), at }));
    const made = shape === 'matrix' ? this.#square(first, columns) : this.#neighbours(first, columns);
    const where = [...(reading.where ?? []), { value: first }];
    return {
      id: this.#id,
      file: baseName(this.#table.name),
      ...reading,
      where,
      source,
      ...(this.#listed ? {} : { entities: made.entities }),
      ties: made.ties,
    };
  }

  #square(first: string, columns: readonly { cell: string; header: string; at: number }[]) {
    const named = columns.filter(({ header }) => header !== '');
    const blank = [...this.#blank].map(literal);
    return {
      entities: [...named.map(({ header }) => thing(header)), thing(first)],
      ties: named.map(
        ({ cell, header, at }): TieRule => ({
          where: [{ value: cell, not: blank }],
          id: `edge:{#row}-${at + 1}`,
          ...pointing(first, header),
          attributes: { weight: { value: cell, type: 'number' } },
        }),
      ),
    };
  }

  #neighbours(first: string, columns: readonly { cell: string; at: number }[]) {
    return {
      entities: [thing(first), ...columns.map(({ cell }) => thing(cell, { where: [{ value: cell }] }))],
      ties: columns.map(
        ({ cell, at }): TieRule => ({
          where: [{ value: cell }],
          id: `edge:{#row}-${at + 1}`,
          ...pointing(first, cell),
        }),
      ),
    };
  }
}

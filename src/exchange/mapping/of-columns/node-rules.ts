import type { Entity } from '../../../schema/dossier';
import type { EntityRule, TableRule } from '../../../schema/mapping';
import type { NamedTable } from '../../csv/read-tables';
import { baseName } from '../../foreign/file-source';
import type { PropertyNode } from '../../property-graph';
import { type CodeTables, Recoding } from './code-tables';
import { type DateColumns, type DatedAs, Dating } from './dating';
import type { NodeTable } from './edge-rules';
import { FreeColumns } from './free-columns';
import { type NamedColumns, nameColumns } from './named-columns';
import { filledAspect, Variants } from './variants';

type Aspects = { id: 'yes' | 'no'; label: 'yes' | 'no'; type: 'yes' | 'no'; dated: DatedAs | '' };

const filled = (cell: string | undefined): 'yes' | 'no' => (cell ? 'yes' : 'no');

/** Learns from the rows of a node table, and the entities that they became, what rules make the same entities. */
export class NodeRules {
  readonly #table: NamedTable;
  readonly #id: string;
  readonly #columns: NamedColumns;
  readonly #at: {
    readonly id: number;
    readonly label: number;
    readonly type: number;
    readonly description: number;
  };
  readonly #variants = new Variants<Aspects>();
  readonly #ids = new Recoding();
  readonly #idsByLabel = new Recoding();
  readonly #kinds = new Recoding();
  readonly #dating: Dating;
  readonly #free: FreeColumns;
  /** Rows that made nothing: without id and name. */
  #empty = false;
  /** Rows of one name that are entities of their own. */
  #numbered = false;
  /** Whether entities have claims. */
  #claimed = false;

  /** @param id of the table in the mapping */
  constructor(table: NamedTable, id: string, dates: DateColumns, datesByRole: boolean) {
    this.#table = table;
    this.#id = id;
    this.#columns = nameColumns(table);
    const { roles } = table.plan;
    this.#at = {
      id: roles.indexOf('id'),
      label: roles.indexOf('label'),
      type: roles.indexOf('type'),
      description: roles.indexOf('description'),
    };
    this.#dating = new Dating(dates, this.#columns.names, datesByRole);
    this.#free = new FreeColumns(table.plan, this.#columns.names);
  }

  seeEmpty(): void {
    this.#empty = true;
  }

  see(cells: readonly string[], node: PropertyNode, entity: Entity): void {
    const [id, label, type] = [this.#at.id, this.#at.label, this.#at.type].map((at) => cells[at] ?? '');
    if (id) this.#ids.see(id, entity.id);
    else if (label === node.id) this.#idsByLabel.see(label, entity.id);
    else this.#numbered = true;
    if (type) this.#kinds.see(type, entity.kind);
    if (entity.claims !== undefined) this.#claimed = true;
    this.#free.see(cells);
    this.#variants.see({
      id: filled(id),
      label: filled(label),
      type: filled(type),
      dated: this.#dating.see(cells, entity.when),
    });
  }

  #name(at: number): string | undefined {
    return this.#columns.names[at];
  }

  /** Whether its entities have claims, which cite the table. */
  get isCited(): boolean {
    return this.#claimed;
  }

  /** The table as edges look up their ends in it. */
  get lookup(): NodeTable {
    const [ids, labels] = [this.#name(this.#at.id), this.#name(this.#at.label)];
    const variants = this.#variants.all({ id: none, label: none, type: none, dated: none });
    return {
      id: this.#id,
      ...(ids === undefined ? {} : { ids }),
      ...(labels === undefined ? {} : { labels }),
      named: variants.every(({ values }) => values.label === 'yes'),
    };
  }

  /** The rules of the table; null where not a single row made a node. */
  finish(codes: CodeTables, source: string): TableRule | null {
    const name = (at: number) => this.#name(at) ?? '';
    const [id, label, type] = [name(this.#at.id), name(this.#at.label), name(this.#at.type)];
    const ids = id && codes.template(id, this.#ids, `${this.#id}-ids`);
    const idsByLabel = this.#numbered
      ? `{${label}} (row {#row})`
      : label && codes.template(label, this.#idsByLabel, `${this.#id}-ids-by-name`);
    const kinds = type && codes.template(type, this.#kinds, `${this.#id}-kinds`);
    this.#dating.settle(codes, this.#id);
    const variants = this.#variants.all({
      id: filledAspect(id),
      label: filledAspect(label),
      type: filledAspect(type),
      dated: this.#dating,
    });
    const entities = variants.map(({ values, where }): EntityRule => {
      const own = values.id === 'yes' ? ids : idsByLabel;
      const name = values.label === 'yes' ? `{${label}}` : own;
      // Rows that hold neither id nor name are left out, as they are without a mapping.
      const needed = this.#empty ? [{ value: `{${values.id === 'yes' ? id : label}}` }] : [];
      const all = [...where, ...needed];
      return {
        ...(all.length === 0 ? {} : { where: all }),
        id: own,
        kind: values.type === 'yes' ? kinds : 'thing',
        name: { und: name },
        ...this.#rest(values.dated, name),
      };
    });
    if (entities.length === 0) return null;
    return {
      id: this.#id,
      file: baseName(this.#table.name),
      ...this.#columns.reading,
      ...(this.#claimed ? { source } : {}),
      entities,
    };
  }

  #rest(
    dated: DatedAs | '',
    name: string,
  ): Pick<EntityRule, 'aliases' | 'description' | 'when' | 'attributes' | 'claims'> {
    const { aliases, address } = this.#free;
    const description = this.#name(this.#at.description);
    const when = this.#dating.rule(dated);
    const attributes = this.#free.attributes(false, this.#dating.kept(dated));
    const citations = address === undefined ? {} : { citations: [{ url: `{${address}}` }] };
    return {
      ...(aliases === undefined ? {} : { aliases: [...aliases] }),
      ...(description === undefined ? {} : { description: `{${description}}` }),
      ...(when === undefined ? {} : { when }),
      ...(attributes === undefined ? {} : { attributes }),
      ...(this.#claimed
        ? { claims: [{ id: 'c1', says: `${name} is recorded in the file.`, ...citations }] }
        : {}),
    };
  }
}

const none = { conditions: () => [] };

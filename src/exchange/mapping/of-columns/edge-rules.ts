import type { Tie } from '../../../schema/dossier';
import type { Lookup, TableRule, TieRule } from '../../../schema/mapping';
import { pickText } from '../../../schema/text';
import { builtInVocabulary } from '../../../schema/vocabulary';
import type { NamedTable } from '../../csv/read-tables';
import { baseName } from '../../foreign/file-source';
import type { PropertyEdge } from '../../property-graph';
import { type CodeTables, literal, Recoding } from './code-tables';
import { type DateColumns, type DatedAs, Dating } from './dating';
import { FreeColumns } from './free-columns';
import { type NamedColumns, nameColumns } from './named-columns';
import { filledAspect, Variants } from './variants';

/** A table of nodes in which the ends of edges are looked up. */
export interface NodeTable {
  /** Its id in the mapping. */
  readonly id: string;
  /** Columns of ids and of names, as they stand in braces. */
  readonly ids?: string;
  readonly labels?: string;
  /** Whether every row has a name. */
  readonly named: boolean;
}

/** What the rules of an edge table need to know of the tables beside it. */
export interface Beside {
  /** Id of the table in the mapping. */
  readonly id: string;
  /** Whether nodes are listed in tables of their own. */
  readonly listed: boolean;
  /** The node table, where there is one and no more. */
  readonly nodes: NodeTable | null;
  /** Ids of ties that have none of their own begin with this. */
  readonly prefix: string;
  /** Where the dates of its edges stand, and whether roles say so. */
  readonly dates: DateColumns;
  readonly datesByRole: boolean;
}

type Aspects = { id: 'yes' | 'no'; type: 'yes' | 'no'; directed: 'yes' | 'no'; dated: DatedAs | '' };

const filled = (cell: string | undefined): 'yes' | 'no' => (cell ? 'yes' : 'no');

/** Learns from the rows of an edge table, and the ties that they became, what rules make the same ties. */
export class EdgeRules {
  readonly #table: NamedTable;
  readonly #beside: Beside;
  readonly #columns: NamedColumns;
  readonly #at: Readonly<Record<'source' | 'target' | 'id' | 'label' | 'type' | 'direction', number>>;
  readonly #variants = new Variants<Aspects>();
  readonly #ids = new Recoding();
  readonly #ends = { source: new Recoding(), target: new Recoding() };
  readonly #kinds = { yes: new Recoding(), no: new Recoding() };
  readonly #directions = { yes: new Set<string>(), no: new Set<string>() };
  readonly #dating: Dating;
  readonly #free: FreeColumns;
  /** Whether edges say the same as others, and have to be told apart. */
  #alike = false;
  /** Whether ends are named by label. */
  #byLabel = false;

  constructor(table: NamedTable, beside: Beside) {
    this.#table = table;
    this.#beside = beside;
    this.#columns = nameColumns(table);
    const { names } = this.#columns;
    const { roles } = table.plan;
    const at = (role: (typeof roles)[number]) => roles.indexOf(role);
    this.#at = {
      source: at('source'),
      target: at('target'),
      id: at('id'),
      label: at('label'),
      type: at('type'),
      direction: at('direction'),
    };
    this.#dating = new Dating(beside.dates, names, beside.datesByRole);
    this.#free = new FreeColumns(table.plan, names);
  }

  see(cells: readonly string[], edge: PropertyEdge, tie: Tie): void {
    const { source, target, id, label, type, direction } = this.#at;
    const cell = (at: number) => cells[at] ?? '';
    const directed = edge.directed ? 'yes' : 'no';
    const [from, to] = [cell(source), cell(target)];
    if (from !== edge.source || to !== edge.target) this.#byLabel = true;
    this.#ends.source.see(from, tie.from);
    this.#ends.target.see(to, tie.to);
    if (cell(id) !== '') this.#ids.see(cell(id), tie.id);
    if (cell(type) !== '') {
      // A built-in kind takes certain ends only: where it does not take all, its other name is that of all.
      const isOwn = builtInVocabulary.tieKinds[tie.kind] === undefined;
      this.#kinds[directed][isOwn ? 'settle' : 'see'](cell(type), tie.kind);
    }
    this.#directions[directed].add(cell(direction));
    const own =
      cell(label) === '' || cell(label) === cell(type) || cell(label) === edge.id ? undefined : cell(label);
    if (tie.detail !== own) this.#alike = true;
    this.#free.see(cells);
    this.#variants.see({
      id: filled(cell(id)),
      type: filled(cell(type)),
      directed,
      dated: this.#dating.see(cells, tie.when),
    });
  }

  #name(at: number): string | undefined {
    return this.#columns.names[at];
  }

  /** Whether edges point where a word of theirs says so; those of the table's own way are all others. */
  #directionAspect() {
    const column = this.#name(this.#at.direction) ?? '';
    const usual = this.#table.plan.directed ? 'yes' : 'no';
    return {
      conditions: (value: 'yes' | 'no') => {
        const texts = [...this.#directions[usual === 'yes' ? 'no' : 'yes']].map(literal);
        return [{ value: `{${column}}`, ...(value === usual ? { not: texts } : { equals: texts }) }];
      },
    };
  }

  /** The rules of the table; null where not a single row made an edge. */
  finish(codes: CodeTables, source: string): TableRule | null {
    const { id, nodes, listed } = this.#beside;
    const lookups = this.#byLabel && nodes?.ids !== undefined && nodes.labels !== undefined;
    const end = (which: 'source' | 'target'): string => {
      const column = this.#name(this.#at[which]) ?? '';
      if (lookups) return `{${which}.${nodes.ids}}`;
      return codes.template(column, this.#ends[which], `${id}-${which}`);
    };
    const ends = { from: end('source'), to: end('target') };
    const named = this.#names(lookups);
    const template = (at: number, recoding: Recoding, name: string) =>
      codes.template(this.#name(at) ?? '', recoding, `${id}-${name}`);
    const ids = template(this.#at.id, this.#ids, 'ids');
    const kinds = {
      yes: template(this.#at.type, this.#kinds.yes, 'kinds'),
      no: template(this.#at.type, this.#kinds.no, 'kinds-undirected'),
    };
    this.#dating.settle(codes, id);
    const variants = this.#variants.all({
      id: filledAspect(this.#name(this.#at.id)),
      type: filledAspect(this.#name(this.#at.type)),
      directed: this.#directionAspect(),
      dated: this.#dating,
    });
    const ties = variants.map(({ values, where }) => {
      const kind = values.type === 'yes' ? kinds[values.directed] : genericKind(values.directed);
      const own = values.id === 'yes' ? ids : `${this.#beside.prefix}{#record}`;
      return {
        ...(where.length === 0 ? {} : { where }),
        id: own,
        kind,
        ...ends,
        ...this.#rest(values, named),
      };
    });
    if (ties.length === 0) return null;
    const entity = (each: string) => ({ id: each, kind: 'thing', name: { und: each } });
    return {
      id,
      file: baseName(this.#table.name),
      ...this.#columns.reading,
      ...(named.lookups === null ? {} : { lookups: named.lookups }),
      source,
      ...(listed ? {} : { entities: [entity(ends.from), entity(ends.to)] }),
      ties,
    };
  }

  /** What the ends are called, and the lookups that this takes. */
  #names(byLabel: boolean): { from: string; to: string; lookups: Record<string, Lookup> | null } {
    const { nodes } = this.#beside;
    const [from = '', to = ''] = [this.#name(this.#at.source), this.#name(this.#at.target)];
    const key = byLabel ? nodes?.labels : nodes?.ids;
    const useful = byLabel || (nodes?.labels !== undefined && nodes.named);
    if (nodes === null || key === undefined || !useful)
      return { from: `{${from}}`, to: `{${to}}`, lookups: null };
    const name = (column: string, lookup: string) =>
      byLabel ? `{${column}}` : `{${lookup}.${nodes.labels}}`;
    return {
      from: name(from, 'source'),
      to: name(to, 'target'),
      lookups: {
        source: { table: nodes.id, key, by: `{${from}}` },
        target: { table: nodes.id, key, by: `{${to}}` },
      },
    };
  }

  #rest(
    values: Aspects,
    named: { from: string; to: string },
  ): Pick<TieRule, 'when' | 'detail' | 'attributes' | 'claims'> {
    const when = this.#dating.rule(values.dated);
    const label = this.#name(this.#at.label);
    const detail = this.#alike
      ? `${label === undefined ? '' : `[{${label}}, ]`}row {#row}`
      : label && `{${label}}`;
    const attributes = this.#free.attributes(true, this.#dating.kept(values.dated));
    const { address } = this.#free;
    const says =
      values.type === 'yes'
        ? `${values.directed === 'yes' ? `From ${named.from} to ${named.to}` : `Between ${named.from} and ${named.to}`}: {${this.#name(this.#at.type)}}.`
        : `${genericSentence(genericKind(values.directed), named)}.`;
    return {
      ...(when === undefined ? {} : { when }),
      ...(detail === undefined ? {} : { detail }),
      ...(attributes === undefined ? {} : { attributes }),
      claims: [
        { id: 'c1', says, ...(address === undefined ? {} : { citations: [{ url: `{${address}}` }] }) },
      ],
    };
  }
}

/** Kind of edges without a type. */
export function genericKind(directed: 'yes' | 'no'): string {
  return directed === 'yes' ? 'points-to' : 'linked-to';
}

/** What a tie of a built-in kind says, with templates for its ends. */
export function genericSentence(kind: string, { from, to }: { from: string; to: string }): string {
  const pattern = pickText(builtInVocabulary.tieKinds[kind]?.pattern ?? '{from} – {to}', 'en', 'en').text;
  return pattern.replace(/\{(from|to)\}/g, (_, end: string) => (end === 'from' ? from : to));
}

import type { Read, Steps } from '../codec';
import { IssueList } from '../issue-list';
import type {
  PropertyEdge,
  PropertyGraph,
  PropertyGraphMeta,
  PropertyItem,
  PropertyNode,
  Reference,
  Span,
  Value,
} from '../property-graph';
import type { NamedText } from './read-tables';
import { plainLines, readRows, sampleRows } from './rows';
import { readList, readValue, unescapeText, unguard } from './typed-cell';
import { columnOf, referenceFields, standardColumns } from './typed-columns';
import { metaColumns, metaTable } from './write-tables';

const known: ReadonlySet<string> = new Set([...standardColumns, ...metaColumns]);

/** How much a header looks like one of ours: names that we give, less those that we do not. */
function likeness(headers: readonly string[]): number {
  return headers.reduce((sum, header) => sum + (known.has(header) || columnOf(header) !== null ? 1 : -1), 0);
}

/** The delimiter that parts the header into most names of ours; a spreadsheet may have put its own. */
function headerOf(text: string): { delimiter: string; start: number; headers: string[] } {
  const start = /^"?sep=.*\n/i.exec(text)?.[0].length ?? 0;
  let best = { delimiter: ',', start, headers: [''] };
  let most = Number.NEGATIVE_INFINITY;
  for (const delimiter of [',', ';', '\t', '|']) {
    // A header without a line end is the whole table.
    const end = endOfHeader(text, start);
    const [first = []] = sampleRows(text.slice(start, end), delimiter, true);
    const headers = first.map(unguard);
    if (likeness(headers) > most) {
      most = likeness(headers);
      best = { delimiter, start, headers };
    }
  }
  return best;
}

/** End of the first line that no quotation mark is open in. */
function endOfHeader(text: string, start: number): number {
  let open = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') open = !open;
    else if (character === '\n' && !open) return at + 1;
  }
  return text.length;
}

/** The cells of one row by column, and the attributes that the typed ones hold. */
interface TypedRow {
  readonly text: (column: string) => string | undefined;
  readonly number: (column: string) => number | undefined;
  readonly list: (column: string) => (string | undefined)[] | undefined;
  readonly attributes: Map<string, Value>;
}

class TypedTable {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #attributes: readonly { at: number; name: string; type: Parameters<typeof readValue>[1] }[];
  readonly #issues: IssueList;

  constructor(headers: readonly string[], known: readonly string[], issues: IssueList) {
    const columns = new Map<string, number>();
    const attributes: { at: number; name: string; type: Parameters<typeof readValue>[1] }[] = [];
    for (const [at, header] of headers.entries()) {
      const typed = columnOf(header);
      if (typed) attributes.push({ at, ...typed });
      else if (known.includes(header)) columns.set(header, columns.get(header) ?? at);
      // A column that somebody added.
      else if (header.trim() !== '') attributes.push({ at, name: unescapeText(header), type: 'text' });
    }
    this.#columns = columns;
    this.#attributes = attributes;
    this.#issues = issues;
  }

  has(column: string): boolean {
    return this.#columns.has(column);
  }

  row(cells: readonly string[], place: string): TypedRow {
    const attributes = new Map<string, Value>();
    for (const { at, name, type } of this.#attributes) {
      const cell = unguard(cells[at] ?? '');
      if (cell === '' || attributes.has(name)) continue;
      const value = readValue(cell, type);
      if (value === null) this.#issues.add('value-as-text', place, { found: cell, key: name }, name);
      attributes.set(name, value ?? unescapeText(cell));
    }
    const raw = (column: string) => {
      const at = this.#columns.get(column);
      return at === undefined ? '' : unguard(cells[at] ?? '');
    };
    return {
      text: (column) => {
        const cell = raw(column);
        return cell === '' ? undefined : unescapeText(cell);
      },
      number: (column) => {
        const cell = raw(column);
        if (cell === '') return undefined;
        const value = readValue(cell, 'number');
        if (typeof value === 'number') return value;
        this.#issues.add('value-as-text', place, { found: cell, key: column }, column);
        if (!attributes.has(column)) attributes.set(column, unescapeText(cell));
        return undefined;
      },
      list: (column) => {
        const cell = raw(column);
        return cell === '' ? undefined : readList(cell);
      },
      attributes,
    };
  }
}

const there = (items: readonly (string | undefined)[]): string[] => items.map((item) => item ?? '');

function spansOf(row: TypedRow): readonly Span[] | undefined {
  const [start, end, list] = [row.text('start'), row.text('end'), row.list('spans')];
  const span = (from: string | undefined, to: string | undefined): Span => ({
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
  });
  if (list) {
    return Array.from({ length: Math.ceil(list.length / 2) }, (_, at) =>
      span(list[2 * at], list[2 * at + 1]),
    );
  }
  return start === undefined && end === undefined ? undefined : [span(start, end)];
}

function referencesOf(list: readonly (string | undefined)[]): Reference[] {
  const size = referenceFields.length;
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    Object.fromEntries(
      referenceFields.flatMap((field, index) => {
        const value = list[at * size + index];
        return value === undefined ? [] : [[field, value]];
      }),
    ),
  );
}

function namesOf(list: readonly (string | undefined)[]): Map<string, string> {
  const names = new Map<string, string>();
  for (let at = 0; at < list.length; at += 2) names.set(list[at] ?? '', list[at + 1] ?? '');
  return names;
}

function itemOf(row: TypedRow, at: string): PropertyItem {
  const [label, type, description] = [row.text('label'), row.text('type'), row.text('description')];
  const [colour, size] = [row.text('colour'), row.number('size')];
  const [names, aliases, references] = [row.list('names'), row.list('aliases'), row.list('references')];
  const spans = spansOf(row);
  return {
    ...(label === undefined ? {} : { label }),
    ...(names ? { names: namesOf(names) } : {}),
    ...(aliases ? { aliases: there(aliases) } : {}),
    ...(description === undefined ? {} : { description }),
    ...(type === undefined ? {} : { type }),
    attributes: row.attributes,
    ...(spans ? { spans } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(size === undefined ? {} : { size }),
    ...(references ? { references: referencesOf(references) } : {}),
    at,
  };
}

function nodeOf(row: TypedRow, at: string): PropertyNode {
  const [x, y, z, parents] = [row.number('x'), row.number('y'), row.number('z'), row.list('parents')];
  const position = x === undefined || y === undefined ? null : { x, y, ...(z === undefined ? {} : { z }) };
  return {
    id: row.text('id') ?? '',
    ...itemOf(row, at),
    ...(position ? { position } : {}),
    ...(parents ? { parents: there(parents) } : {}),
  };
}

function edgeOf(row: TypedRow, at: string): PropertyEdge {
  const [id, weight] = [row.text('id'), row.number('weight')];
  return {
    ...(id === undefined ? {} : { id }),
    source: row.text('source') ?? '',
    target: row.text('target') ?? '',
    directed: !/^(false|no|0)$/i.test(row.text('directed')?.trim() ?? ''),
    ...(weight === undefined ? {} : { weight }),
    ...itemOf(row, at),
  };
}

function metaOf(row: TypedRow): PropertyGraphMeta {
  const keywords = row.list('keywords');
  const texts = metaColumns.flatMap((column) => {
    const text = column === 'keywords' ? undefined : row.text(column);
    return text === undefined ? [] : [[column, text] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(keywords ? { keywords: there(keywords) } : {}),
    ...(row.attributes.size > 0 ? { attributes: row.attributes } : {}),
  };
}

const baseName = (name: string): string => name.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** Whether tables are of {@link writeTables}: some header names an attribute with its type, or it is one of a kind of ours. */
export function areTypedTables(tables: readonly NamedText[]): boolean {
  return tables.some(({ name, text }) => {
    const { headers } = headerOf(plainLines(text.slice(0, 1 << 20)));
    const typed = headers.some((header) => columnOf(header) !== null);
    return typed && (headers.includes('id') || baseName(name) === metaTable);
  });
}

/** Reads the tables of {@link writeTables}, also after a spreadsheet has saved them. Never throws. */
export function* readTypedTables(tables: readonly NamedText[]): Steps<Read<PropertyGraph>> {
  const issues = new IssueList();
  const nodes = new Map<string, PropertyNode>();
  const edges: PropertyEdge[] = [];
  let meta: PropertyGraphMeta = {};
  let read = 0;
  for (const { name, text } of tables) {
    const plain = plainLines(text);
    const { headers, ...dialect } = headerOf(plain);
    const isMeta = baseName(name) === metaTable && !headers.includes('id');
    const table = new TypedTable(headers, isMeta ? metaColumns : standardColumns, issues);
    const isEdges = table.has('source') && table.has('target');
    if (!isMeta && !isEdges && !table.has('id')) {
      issues.add('side-section', name, { key: name }, name);
      continue;
    }
    read += 1;
    const opened = yield* readRows(plain, dialect, (cells, number) => {
      // Blanks alone may be an id.
      if (number === 1 || cells.every((cell) => cell === '')) return undefined;
      const at = `${name}, row ${number}`;
      const row = table.row(cells, at);
      if (isMeta) meta = metaOf(row);
      else if (isEdges) edges.push(edgeOf(row, at));
      else {
        const node = nodeOf(row, at);
        const first = nodes.get(node.id);
        if (first) issues.add('duplicate-node', at, { node: node.id, first: first.at });
        else nodes.set(node.id, node);
      }
      return undefined;
    });
    if (opened !== null) {
      issues.add('value-as-text', `${name}, row ${opened}`, { found: '"', key: 'quotation mark' }, name);
    }
  }
  if (read === 0) {
    issues.add('no-graph', '$', { format: 'CSV' });
    return { graph: null, issues: issues.all() };
  }
  const sound = edges.filter(({ id, source, target, at }) => {
    const end = [source, target].find((each) => !nodes.has(each));
    if (end !== undefined) issues.add('dangling-edge', at, { edge: id ?? `${source} → ${target}`, end });
    return end === undefined;
  });
  return { graph: { meta, nodes: [...nodes.values()], edges: sound }, issues: issues.all() };
}

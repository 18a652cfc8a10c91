import { fromXmlText } from '../../text/xml';
import type { IssueList } from '../issue-list';
import type { PropertyGraph, Value } from '../property-graph';
import { type Declared, DeclaredColumns, reservedPrefix } from '../xml/declared';
import type { DraftEdge, DraftNode } from '../xml/draft';
import { Gathering } from '../xml/gather';
import type { XmlElement, XmlHandler } from '../xml/scan';
import { takeConventions, takeReserved } from './conventions';
import { metaOf } from './meta';
import { takeYed, yedLabels } from './yed';

/** What `data` can stand in: a node, an edge, or a graph. */
interface Open {
  readonly of: 'node' | 'edge' | 'graph';
  readonly draft: DraftNode | DraftEdge | null;
  readonly cells: Map<string, string[]>;
  readonly directed: boolean;
  readonly at: string;
}

interface Data {
  readonly key: string;
  /** Elements inside, which make it no plain value. */
  structured: boolean;
  readonly text: string[];
  /** Text of a label of yEd, while its element is open. */
  label: string[] | null;
}

const kinds = ['node', 'edge', 'graph'] as const;
const yes = new Set(['true', '1']);

/** Builds a graph while a GraphML file is read. */
export class GraphmlHandler implements XmlHandler {
  readonly #issues: IssueList;
  readonly #gathering: Gathering;
  readonly #columns: Readonly<Record<'node' | 'edge' | 'graph', DeclaredColumns>>;
  readonly #open: Open[] = [];
  readonly #graphValues = new Map<string, Value>();
  #declared: Declared[] = [];
  #text: string[] | null = null;
  #data: Data | null = null;
  #graphs = 0;
  /** Whether the file has reserved columns, and names of keys therefore mean nothing further. */
  #own = false;

  constructor(issues: IssueList) {
    this.#issues = issues;
    this.#gathering = new Gathering(issues);
    const columns = (): DeclaredColumns => new DeclaredColumns(issues);
    this.#columns = { node: columns(), edge: columns(), graph: columns() };
  }

  open(element: XmlElement, parent: string): boolean {
    const { name, attributes, line } = element;
    const at = `line ${line}`;
    const around = this.#open.at(-1);
    if (this.#data) this.#inside(this.#data, element, around);
    else if (name === 'graphml') return true;
    else if (name === 'key') this.#key(attributes, at);
    else if (name === 'graph') this.#graph(attributes, at);
    else if (name === 'node' && around) this.#node(attributes, at);
    else if (name === 'edge' && around) this.#edge(attributes, at, around);
    else if (name === 'default' || name === 'desc') this.#text = [];
    else if (name === 'data' && around && attributes.has('key'))
      this.#data = { key: attributes.get('key') ?? '', structured: false, text: [], label: null };
    else if (name === 'hyperedge') {
      this.#issues.add('hyperedge', at, { edge: attributes.get('id') ?? '' });
      return false;
    } else if (name !== 'data' || around || parent !== 'graphml') {
      this.#issues.add('side-section', at, { key: name.slice(0, 80) }, name);
      return false;
    }
    return true;
  }

  text(text: string): void {
    if (!this.#data) this.#text?.push(text);
    else if (this.#data.label) this.#data.label.push(text);
    else if (!this.#data.structured) this.#data.text.push(text);
  }

  close(name: string): void {
    if (this.#data) this.#closeInside(this.#data, name);
    else if (name === 'node' || name === 'edge' || name === 'graph') this.#close();
    else if (name === 'key') this.#declared = [];
    else if (this.#text && (name === 'default' || name === 'desc')) {
      const text = fromXmlText(this.#text.join(''));
      this.#text = null;
      if (name === 'default') this.#setDefault(text);
      else this.#describe(text.trim());
    }
  }

  /** The graph; null where the file has none. */
  end(): PropertyGraph | null {
    if (this.#graphs === 0) {
      this.#issues.add('no-graph', 'line 1', { format: 'GraphML' });
      return null;
    }
    const graph = this.#gathering.settle();
    return { ...graph, meta: { ...metaOf(this.#graphValues), ...graph.meta } };
  }

  #key(attributes: ReadonlyMap<string, string>, at: string): void {
    const id = attributes.get('id') ?? '';
    const wanted = attributes.get('for') ?? 'all';
    if (id.startsWith(reservedPrefix)) this.#own = true;
    const title = fromXmlText(attributes.get('attr.name') ?? attributes.get('name') ?? id);
    const type = attributes.get('attr.type') ?? attributes.get('type') ?? 'string';
    this.#declared = kinds
      .filter((kind) => wanted === kind || wanted === 'all' || wanted === '')
      .map((kind) => this.#columns[kind].declare(id, title, type, at))
      .filter((column) => column !== null);
  }

  #setDefault(text: string): void {
    for (const column of this.#declared)
      for (const kind of kinds)
        if (this.#columns[kind].holds(column)) this.#columns[kind].setDefault(column, text);
  }

  #graph(attributes: ReadonlyMap<string, string>, at: string): void {
    this.#graphs += 1;
    const directed = attributes.get('edgedefault') === 'directed';
    this.#open.push({ of: 'graph', draft: null, cells: new Map(), directed, at });
  }

  #node(attributes: ReadonlyMap<string, string>, at: string): void {
    const draft: DraftNode = { id: fromXmlText(attributes.get('id') ?? ''), attributes: new Map(), at };
    const above = this.#open.findLast(({ of }) => of === 'node')?.draft;
    if (above && !('source' in above)) draft.parents = [above.id];
    this.#gathering.node(draft, attributes.has('id'));
    this.#open.push({ of: 'node', draft, cells: new Map(), directed: false, at });
  }

  #edge(attributes: ReadonlyMap<string, string>, at: string, around: Open): void {
    const end = (key: string): string => fromXmlText(attributes.get(key) ?? '');
    const said = attributes.get('directed');
    const directed = said === undefined ? around.directed : yes.has(said.toLowerCase());
    const draft: DraftEdge = {
      source: end('source'),
      target: end('target'),
      directed,
      attributes: new Map(),
      at,
    };
    if (attributes.has('id')) draft.id = end('id');
    this.#gathering.edge(draft);
    this.#open.push({ of: 'edge', draft, cells: new Map(), directed, at });
  }

  #inside(data: Data, element: XmlElement, around: Open | undefined): void {
    data.structured = true;
    if (yedLabels.has(element.name)) data.label = [];
    if (around?.draft) takeYed(around.draft, element);
  }

  #closeInside(data: Data, name: string): void {
    const around = this.#open.at(-1);
    if (data.label && yedLabels.has(name)) {
      const label = data.label.join('').trim();
      data.label = null;
      if (around?.draft && label !== '') around.draft.label ??= label;
    }
    if (name !== 'data') return;
    this.#data = null;
    if (data.structured || !around) return;
    const text = fromXmlText(data.text.join(''));
    const cells = around.cells.get(data.key);
    if (cells) cells.push(text);
    else around.cells.set(data.key, [text]);
  }

  #describe(text: string): void {
    const around = this.#open.at(-1);
    if (text === '') return;
    if (around?.draft) around.draft.description = text;
    else this.#gathering.graph.meta.description ??= text;
  }

  #close(): void {
    const item = this.#open.pop();
    if (!item) return;
    const { of, draft, cells, at } = item;
    const { attributes, reserved } = this.#columns[of].resolve(cells, at);
    if (!draft) {
      for (const [key, value] of attributes) this.#graphValues.set(key, value);
      return;
    }
    draft.attributes = attributes;
    if (this.#own) takeReserved(draft, reserved);
    else takeConventions(draft);
    const parents = reserved.get('parents');
    if (parents !== undefined && !('source' in draft)) draft.parents = parents.split(' ').map(decode);
  }
}

/** An id among others, with its spaces escaped. */
function decode(text: string): string {
  return text.replace(/%20/g, ' ').replace(/%25/g, '%');
}

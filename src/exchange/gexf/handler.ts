import { fromXmlText } from '../../text/xml';
import type { IssueList } from '../issue-list';
import type { PropertyGraph } from '../property-graph';
import { type Declared, DeclaredColumns } from '../xml/declared';
import type { DraftEdge, DraftNode } from '../xml/draft';
import { Gathering } from '../xml/gather';
import type { XmlElement, XmlHandler } from '../xml/scan';
import { spansOf } from '../xml/span-text';
import { numberOf } from '../xml/value';
import { type OpenItem, openItem, takeViz } from './item';
import { spanOfAttributes } from './times';

const structural = new Set('attributes nodes edges attvalues spells parents options'.split(' '));
const texts = new Set('creator keywords description title default'.split(' '));

/** Builds a graph while a GEXF file is read. */
export class GexfHandler implements XmlHandler {
  readonly #issues: IssueList;
  readonly #gathering: Gathering;
  readonly #columns: Readonly<Record<'node' | 'edge', DeclaredColumns>>;
  readonly #open: OpenItem[] = [];
  #class: 'node' | 'edge' = 'node';
  #column: Declared | null = null;
  #text: string[] | null = null;
  #defaultType = 'undirected';
  #hasGraph = false;
  #hasMeta = false;

  constructor(issues: IssueList) {
    this.#issues = issues;
    this.#gathering = new Gathering(issues);
    this.#columns = { node: new DeclaredColumns(issues), edge: new DeclaredColumns(issues) };
  }

  open(element: XmlElement, parent: string): boolean {
    const { name, attributes, line } = element;
    const at = `line ${line}`;
    const item = this.#open.at(-1);
    if (name === 'node') this.#node(element, at);
    else if (name === 'edge') this.#edge(element, at);
    else if (name === 'attvalue' && item) this.#cell(item, attributes, at);
    else if (name === 'spell' && item) {
      const span = spanOfAttributes(attributes);
      if (span) item.spans.push(span);
    } else if (name === 'parent' && item && !('source' in item.draft)) {
      const id = fromXmlText(attributes.get('for') ?? '');
      item.draft.parents = [...(item.draft.parents ?? []), id];
    } else if (name === 'attribute') this.#declare(attributes, at);
    else if (texts.has(name)) this.#text = [];
    else if (!this.#frame(element) && !(item && takeViz(item, element))) {
      const key = parent === '' ? name : `${parent}/${name}`;
      this.#issues.add('side-section', at, { key: key.slice(0, 80) }, key);
      return false;
    }
    return true;
  }

  text(text: string): void {
    this.#text?.push(text);
  }

  close(name: string): void {
    if (name === 'node' || name === 'edge') this.#close(name);
    if (!this.#text || !texts.has(name)) return;
    const text = fromXmlText(this.#text.join(''));
    this.#text = null;
    const { meta } = this.#gathering.graph;
    if (name === 'default') {
      if (this.#column) this.#columns[this.#class].setDefault(this.#column, text);
    } else if (text.trim() === '') return;
    else if (name === 'keywords')
      meta.keywords = text
        .split(/[,;]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    else if (name === 'creator' || name === 'description' || name === 'title') meta[name] = text;
  }

  /** The graph; null where the file has none. */
  end(): PropertyGraph | null {
    if (!this.#hasGraph) {
      this.#issues.add('no-graph', 'line 1', { format: 'GEXF' });
      return null;
    }
    if (!this.#hasMeta) this.#issues.add('missing-metadata', 'line 1', { key: 'meta' });
    return this.#gathering.settle();
  }

  /** Elements that hold others; false for any other. */
  #frame({ name, attributes, line }: XmlElement): boolean {
    if (name === 'gexf') this.#version(attributes.get('version'), `line ${line}`);
    else if (name === 'meta') {
      this.#hasMeta = true;
      const day = attributes.get('lastmodifieddate');
      if (day !== undefined) this.#gathering.graph.meta.modified = day;
    } else if (name === 'graph') {
      this.#hasGraph = true;
      this.#defaultType = attributes.get('defaultedgetype') ?? 'undirected';
    } else if (name === 'attributes') this.#class = attributes.get('class') === 'edge' ? 'edge' : 'node';
    else return structural.has(name);
    return true;
  }

  #version(version: string | undefined, at: string): void {
    if (version === undefined) this.#issues.add('missing-metadata', at, { key: 'version' }, 'version');
    else if (!/^1\.[0-3](\.\d+)?(draft)?$/.test(version))
      this.#issues.add('other-version', at, { found: version.slice(0, 80), supported: '1.3' });
  }

  #declare(attributes: ReadonlyMap<string, string>, at: string): void {
    const id = attributes.get('id') ?? attributes.get('title') ?? '';
    const title = fromXmlText(attributes.get('title') ?? id);
    this.#column = this.#columns[this.#class].declare(id, title, attributes.get('type') ?? 'string', at);
  }

  #node(element: XmlElement, at: string): void {
    const { attributes } = element;
    const id = fromXmlText(attributes.get('id') ?? '');
    const draft: DraftNode = { id, attributes: new Map(), at };
    const above = this.#open.at(-1)?.draft;
    const parent = attributes.get('pid') ?? attributes.get('parentid');
    if (parent !== undefined) draft.parents = [fromXmlText(parent)];
    else if (above && !('source' in above)) draft.parents = [above.id];
    this.#gathering.node(draft, attributes.has('id'));
    this.#open.push(openItem(draft, element));
  }

  #edge(element: XmlElement, at: string): void {
    const { attributes } = element;
    const end = (key: string): string => fromXmlText(attributes.get(key) ?? '');
    const type = attributes.get('type') ?? this.#defaultType;
    const draft: DraftEdge = {
      source: end('source'),
      target: end('target'),
      directed: type === 'directed',
      attributes: new Map(),
      at,
    };
    if (attributes.has('id')) draft.id = end('id');
    if (attributes.has('kind')) draft.type = end('kind');
    if (type === 'mutual') draft.attributes.set('edge type', 'mutual');
    const weight = attributes.get('weight');
    const number = weight === undefined ? null : numberOf(weight);
    if (number !== null) draft.weight = number;
    else if (weight !== undefined) draft.attributes.set('weight', weight);
    this.#gathering.edge(draft);
    this.#open.push(openItem(draft, element));
  }

  #cell(item: OpenItem, attributes: ReadonlyMap<string, string>, at: string): void {
    const id = attributes.get('for') ?? attributes.get('id');
    const value = attributes.get('value');
    if (id === undefined || value === undefined) {
      this.#issues.add('side-section', at, { key: 'attvalue' }, 'attvalue');
      return;
    }
    if (spanOfAttributes(attributes))
      this.#issues.add('side-section', at, { key: 'attvalue/start' }, 'attvalue/start');
    const cells = item.cells.get(id);
    if (cells) cells.push(fromXmlText(value));
    else item.cells.set(id, [fromXmlText(value)]);
  }

  #close(name: 'node' | 'edge'): void {
    const item = this.#open.pop();
    if (!item) return;
    const { draft, cells, spans } = item;
    const { attributes, reserved } = this.#columns[name].resolve(cells, draft.at);
    for (const [key, value] of attributes) draft.attributes.set(key, value);
    if (spans.length > 0) draft.spans = spans;
    const [type, description, exact] = ['type', 'description', 'spans'].map((key) => reserved.get(key));
    if (type !== undefined) draft.type = type;
    if (description !== undefined) draft.description = description;
    if (exact !== undefined) draft.spans = spansOf(exact);
  }
}

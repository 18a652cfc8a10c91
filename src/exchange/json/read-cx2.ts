import type { Read, Steps } from '../codec';
import type { PropertyEdge, PropertyGraph, PropertyNode } from '../property-graph';
import { isObject, type JsonObject, parseFile } from '../stix/json-value';
import { AttributeReader } from './attributes';
import { colourOf } from './colour';
import { Cx2Columns } from './cx2-columns';
import {
  type Draft,
  fieldsOf,
  fill,
  idOf,
  noAttributes,
  takeFlag,
  takeNumber,
  takePosition,
  takeText,
  type Words,
} from './item';
import { metaOf } from './meta';
import { GraphParts, settleIds, stepLength } from './parts';

/** The attribute in which our writer keeps ids: those of CX2 are whole numbers. */
export const idKey = '@id';

/** `n` and `i` are what nearly every file declares as short for name and interaction, and some use undeclared. */
const nodeWords: Words = { label: ['name', 'label', 'title', 'n'], type: ['type', 'kind'] };
const edgeWords: Words = { label: ['name', 'label', 'title'], type: ['interaction', 'type', 'kind', 'i'] };

/** Aspects that say how the graph is drawn, or that the file is whole. */
const passed: ReadonlySet<string> = new Set([
  ...['CXVersion', 'hasFragments', 'metaData', 'status', 'visualProperties', 'visualEditorProperties'],
]);

const read = [
  'attributeDeclarations',
  'networkAttributes',
  'nodes',
  'edges',
  'nodeBypasses',
  'edgeBypasses',
] as const;
type Aspect = (typeof read)[number];

/** One object of an aspect with its place. */
interface Member {
  readonly value: JsonObject;
  readonly at: string;
}

/** The aspects of a file, each put together from its fragments; null where no object of it is one of a network. */
function aspectsOf(root: readonly unknown[], parts: GraphParts): Record<Aspect, Member[]> | null {
  const aspects: Record<Aspect, Member[]> = {
    attributeDeclarations: [],
    networkAttributes: [],
    nodes: [],
    edges: [],
    nodeBypasses: [],
    edgeBypasses: [],
  };
  let network = false;
  for (const [index, fragment] of root.entries()) {
    for (const [name, members] of isObject(fragment) ? Object.entries(fragment) : []) {
      const aspect = read.find((known) => known === name);
      network ||= aspect !== undefined || name === 'CXVersion';
      const list: readonly unknown[] = Array.isArray(members) ? members : [];
      if (aspect === undefined ? passed.has(name) : Array.isArray(members)) {
        for (const [at, value] of list.entries()) {
          const place = `$[${index}].${name}[${at}]`;
          if (aspect !== undefined && isObject(value)) aspects[aspect].push({ value, at: place });
          else if (aspect !== undefined) parts.issues.add('side-section', place, { key: name }, name);
        }
      } else parts.issues.add('side-section', `$[${index}]`, { key: name }, name);
    }
  }
  return network ? aspects : null;
}

function checkHead(root: readonly unknown[], parts: GraphParts): void {
  const head = root.find((each) => isObject(each) && Object.hasOwn(each, 'CXVersion'));
  const version = isObject(head) ? head.CXVersion : undefined;
  if (version === undefined) parts.issues.add('missing-metadata', '$', { key: 'CXVersion' }, 'CXVersion');
  else if (version !== '2.0') {
    const found = typeof version === 'string' ? version : JSON.stringify(version);
    parts.issues.add('other-version', '$[0].CXVersion', { found, supported: '2.0' });
  }
  if (!root.some((each) => isObject(each) && Object.hasOwn(each, 'status'))) {
    parts.issues.add('missing-metadata', '$', { key: 'status' }, 'status');
  }
}

/** Colours given to single nodes or edges, by their number. */
function bypassColours(members: readonly Member[], property: string): ReadonlyMap<string, string> {
  const colours = new Map<string, string>();
  for (const { value } of members) {
    const [id, colour] = [idOf(value.id), colourOf(isObject(value.v) ? value.v[property] : undefined)];
    if (id !== undefined && colour !== undefined) colours.set(id, colour);
  }
  return colours;
}

/** Ids by number: the ones that our writer kept, where they are unlike one another, else the numbers themselves. */
function ownIds(fields: readonly ReadonlyMap<string, unknown>[], numbers: readonly string[]): string[] {
  const kept = new Set<string>();
  const ids = fields.map((each) => {
    const id = each.get(idKey);
    if (typeof id !== 'string' || kept.has(id)) return undefined;
    kept.add(id);
    return id;
  });
  return ids.map((id, index) => {
    let own = id ?? numbers[index] ?? '';
    // What a program added beside ours has a number that one of ours may be called.
    if (id === undefined && kept.size > 0) while (kept.has(own)) own += '+';
    return own;
  });
}

class Cx2Graph {
  readonly #aspects: Record<Aspect, Member[]>;
  readonly #parts: GraphParts;
  readonly #columns: Record<'nodes' | 'edges' | 'networkAttributes', Cx2Columns>;
  readonly #idOfNumber = new Map<string, string>();

  constructor(aspects: Record<Aspect, Member[]>, parts: GraphParts) {
    this.#aspects = aspects;
    this.#parts = parts;
    this.#columns = {
      nodes: new Cx2Columns('nodes', parts.issues),
      edges: new Cx2Columns('edges', parts.issues),
      networkAttributes: new Cx2Columns('networkAttributes', parts.issues),
    };
    for (const { value } of aspects.attributeDeclarations) {
      for (const what of ['nodes', 'edges', 'networkAttributes'] as const) {
        this.#columns[what].declare(value[what]);
      }
    }
  }

  meta(): PropertyGraph['meta'] {
    const fields = this.#aspects.networkAttributes.flatMap(({ value, at }) => [
      ...this.#columns.networkAttributes.read(value, at),
    ]);
    return metaOf(new Map(fields), new AttributeReader(this.#parts.issues), '$');
  }

  *nodes(): Steps<void> {
    const { nodes, nodeBypasses } = this.#aspects;
    const numbers = settleIds(nodes.map(({ value }) => idOf(value.id)));
    const colours = bypassColours(nodeBypasses, 'NODE_BACKGROUND_COLOR');
    const fields = nodes.map(({ value, at }) => this.#columns.nodes.read(value.v, at));
    yield 0.5;
    const ids = ownIds(fields, numbers);
    for (const [index, { value, at }] of nodes.entries()) {
      if (index % stepLength === 0) yield 0.5 + (0.2 * index) / nodes.length;
      const own = fields[index] ?? new Map<string, unknown>();
      const [number = '', id = ''] = [numbers[index], ids[index]];
      // Of two nodes of one number the second is a fault, whatever else it says of itself.
      const first = this.#idOfNumber.get(number);
      if (first === undefined) this.#idOfNumber.set(number, id);
      if (own.get(idKey) === id) own.delete(idKey);
      const colour = colours.get(number);
      if (colour !== undefined && !own.has('color')) own.set('color', colour);
      const draft: Draft<PropertyNode> = { id: first ?? id, attributes: noAttributes, at };
      const position = takePosition(fieldsOf(value), false);
      if (position) draft.position = position;
      this.#parts.addNode(fill(draft, own, nodeWords, this.#parts.nodeAttributes));
    }
  }

  *edges(): Steps<void> {
    const { edges, edgeBypasses } = this.#aspects;
    const colours = bypassColours(edgeBypasses, 'EDGE_LINE_COLOR');
    // Where our writer kept the ids, an edge without one had none.
    const kept = this.#columns.edges.has(idKey);
    for (const [index, { value, at }] of edges.entries()) {
      if (index % stepLength === 0) yield 0.7 + (0.3 * index) / edges.length;
      const number = idOf(value.id);
      const fields = this.#columns.edges.read(value.v, at);
      const id = takeText(fields, [idKey]) ?? (kept ? undefined : number);
      const colour = number === undefined ? undefined : colours.get(number);
      if (colour !== undefined && !fields.has('color')) fields.set('color', colour);
      const directed = takeFlag(fields, 'directed') ?? true;
      const weight = takeNumber(fields, 'weight');
      const draft: Draft<PropertyEdge> = {
        source: this.#nodeOf(value.s),
        target: this.#nodeOf(value.t),
        directed,
        attributes: noAttributes,
        at,
      };
      if (id !== undefined) draft.id = id;
      if (weight !== undefined) draft.weight = weight;
      this.#parts.addEdge(fill(draft, fields, edgeWords, this.#parts.edgeAttributes));
    }
  }

  #nodeOf(end: unknown): string {
    const number = idOf(end) ?? '';
    return this.#idOfNumber.get(number) ?? number;
  }
}

/**
 * Reads CX2, the Cytoscape Exchange format of NDEx: aspects in fragments, attributes by their declared names, types and
 * defaults, y downwards. Ids are the numbers of the file, or what our writer kept in the attribute {@link idKey}. All
 * edges point, unless their attribute `directed` is false.
 */
export function* readCx2(text: string): Steps<Read<PropertyGraph>> {
  const parts = new GraphParts();
  const parsed = parseFile(text, parts.issues);
  if (parsed === null) return parts.refused();
  yield 0.3;
  const aspects = Array.isArray(parsed.root) ? aspectsOf(parsed.root, parts) : null;
  if (aspects === null || !Array.isArray(parsed.root)) return parts.none('CX2');
  checkHead(parsed.root, parts);
  const graph = new Cx2Graph(aspects, parts);
  const meta = graph.meta();
  yield* graph.nodes();
  yield* graph.edges();
  return parts.read(meta);
}

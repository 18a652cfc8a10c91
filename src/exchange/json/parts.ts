import type { Read } from '../codec';
import { IssueList } from '../issue-list';
import type { PropertyEdge, PropertyGraph, PropertyGraphMeta, PropertyNode } from '../property-graph';
import { AttributeReader } from './attributes';

/** Records read between two steps. */
export const stepLength = 2000;

/** The parts of a graph while it is read: all nodes first, then the edges between them. */
export class GraphParts {
  readonly issues = new IssueList();
  readonly nodeAttributes = new AttributeReader(this.issues);
  readonly edgeAttributes = new AttributeReader(this.issues);
  readonly #nodes: PropertyNode[] = [];
  readonly #edges: PropertyEdge[] = [];
  readonly #places = new Map<string, string>();

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Of two nodes of one id the first stays. */
  addNode(node: PropertyNode): void {
    const first = this.#places.get(node.id);
    if (first !== undefined) {
      this.issues.add('duplicate-node', node.at, { node: node.id, first });
      return;
    }
    this.#places.set(node.id, node.at);
    this.#nodes.push(node);
  }

  /** An edge stays where both of its ends are nodes; each end that is none is a fault. */
  addEdge(edge: PropertyEdge): void {
    const { id, source, target, at } = edge;
    if (this.has(source) && this.has(target)) {
      this.#edges.push(edge);
      return;
    }
    const missing = [source, target].filter((end) => !this.has(end));
    for (const end of new Set(missing)) {
      this.issues.add('dangling-edge', at, { edge: id ?? `${source} → ${target}`, end });
    }
  }

  read(meta: PropertyGraphMeta): Read<PropertyGraph> {
    return { graph: { meta, nodes: this.#nodes, edges: this.#edges }, issues: this.issues.all() };
  }

  /** What there is to say of a file with no graph in it. */
  none(format: string): Read<PropertyGraph> {
    this.issues.add('no-graph', '$', { format });
    return this.refused();
  }

  refused(): Read<PropertyGraph> {
    return { graph: null, issues: this.issues.all() };
  }
}

/** The ids of nodes, made up by position where a node has none: the next of `node 1`, `node 2` that no other has. */
export function settleIds(given: readonly (string | undefined)[]): string[] {
  const taken = new Set(given);
  return given.map((id, index) => {
    if (id !== undefined) return id;
    let made = `node ${index + 1}`;
    while (taken.has(made)) made += '+';
    taken.add(made);
    return made;
  });
}

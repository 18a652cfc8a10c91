import type { IssueList } from '../issue-list';
import type { DraftEdge, DraftGraph, DraftNode } from './draft';

/** Gathers the nodes and edges of a file, and says which of them cannot stand in a graph. */
export class Gathering {
  readonly graph: DraftGraph = { meta: {}, nodes: [], edges: [] };
  readonly #issues: IssueList;
  readonly #nodes = new Map<string, DraftNode>();

  constructor(issues: IssueList) {
    this.#issues = issues;
  }

  /** Takes a node in; of two of one id the first stays. An element without id is no node. */
  node(node: DraftNode, hasId: boolean): void {
    const first = this.#nodes.get(node.id);
    if (!hasId) this.#issues.add('side-section', node.at, { key: 'node' }, 'node');
    else if (first) this.#issues.add('duplicate-node', node.at, { node: node.id, first: first.at });
    else {
      this.#nodes.set(node.id, node);
      this.graph.nodes.push(node);
    }
  }

  edge(edge: DraftEdge): void {
    this.graph.edges.push(edge);
  }

  /** Leaves out edges and parents whose nodes do not exist; called when all nodes are known. */
  settle(): DraftGraph {
    const edges = this.graph.edges.filter((edge) => {
      const end = [edge.source, edge.target].find((id) => !this.#nodes.has(id));
      if (end === undefined) return true;
      const name = edge.id ?? `${edge.source} → ${edge.target}`;
      this.#issues.add('dangling-edge', edge.at, { edge: name, end });
      return false;
    });
    for (const node of this.graph.nodes) this.#parents(node);
    return { ...this.graph, edges };
  }

  #parents(node: DraftNode): void {
    if (!node.parents) return;
    const known = [...new Set(node.parents)].filter((id) => this.#nodes.has(id));
    if (known.length < new Set(node.parents).size)
      this.#issues.add('side-section', node.at, { key: 'parent' }, 'parent');
    if (known.length > 0) node.parents = known;
    else delete node.parents;
  }
}

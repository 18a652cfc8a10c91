import { isObject } from '../stix/json-value';
import { endKeysOf, type NodeLinkShape } from './node-link-shape';

/** What a file as a whole says of its graph, by the habits of those who write such files. */
export interface Habits {
  /** Whether edges point where they do not say so themselves. */
  readonly directed: boolean;
  /** Whether y grows upwards. */
  readonly up: boolean;
  /** Keys of edges are numbers that tell parallel ones apart, not ids. */
  readonly numbered: boolean;
}

export function habitsOf({ head, path, edges, edgeKey }: NodeLinkShape): Habits {
  const networkx = typeof head.multigraph === 'boolean' || (edgeKey === 'links' && isObject(head.graph));
  const first = edges.values.find(isObject);
  const vis = first !== undefined && endKeysOf(first)?.[0] === 'from';
  const d3 = edgeKey === 'links' && !networkx;
  const said = typeof head.directed === 'boolean' ? head.directed : null;
  return {
    directed: said ?? !(d3 || vis || networkx),
    // D3, vis.js and the diagrams of Aleph count pixels from above.
    up: !(d3 || vis || path[0] === 'layout'),
    numbered: head.multigraph === true,
  };
}

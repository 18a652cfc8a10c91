import {
  createShownGraph,
  type EntityAttributes,
  type ShownGraph,
  type TieAttributes,
} from '../../src/graph/shown-graph';
import type { Target } from '../../src/render/pick';
import type { Picture } from '../../src/render/picture';
import { allPresent } from '../../src/render/presence';
import type { Projection } from '../../src/render/projection';

/** Adds an entity with usual attributes. */
export function addEntity(graph: ShownGraph, id: string, given: Partial<EntityAttributes> = {}): void {
  graph.addNode(id, {
    kind: 'thing',
    colour: 'grey',
    icon: 'thing',
    label: id,
    flag: '',
    degree: 1,
    weight: 1,
    x: 0,
    y: 0,
    pinned: false,
    faded: false,
    community: -1,
    importance: -1,
    ...given,
  });
}

/** Adds a tie with usual attributes. */
export function addTie(
  graph: ShownGraph,
  id: string,
  from: string,
  to: string,
  given: Partial<TieAttributes> = {},
): void {
  graph.addDirectedEdgeWithKey(id, from, to, {
    kind: 'linked-to',
    category: 'context',
    symmetric: false,
    evidence: 3,
    earliest: Number.NEGATIVE_INFINITY,
    latest: Number.POSITIVE_INFINITY,
    lane: 0,
    certain: true,
    known: Number.NEGATIVE_INFINITY,
    detail: '',
    when: '',
    faded: false,
    onPath: false,
    bundled: false,
    ...given,
  });
}

/** Two countries with a fan of `ties` between them, 300 units apart, every other tie from b to a; a leader `c` above a. */
export function fan(ties: number): ShownGraph {
  const graph = createShownGraph();
  addEntity(graph, 'a', { x: -150, kind: 'country', degree: ties + 1 });
  addEntity(graph, 'b', { x: 150, kind: 'country', degree: ties });
  addEntity(graph, 'c', { x: -150, y: 200 });
  for (let at = 0; at < ties; at++) {
    const [from, to] = at % 2 === 0 ? ['a', 'b'] : ['b', 'a'];
    addTie(graph, `t${at}`, from as string, to as string, { lane: at - (ties - 1) / 2 });
  }
  addTie(graph, 'leads', 'c', 'a');
  return graph;
}

/** 1,000 x 800 pixels, the graph's origin in the middle. */
export const plain: Projection = { width: 1000, height: 800, x: 0, y: 0, scale: 1 };

/** What can be hit of a picture without names and counts, all of it there. */
export function targetOf(picture: Picture, given: Partial<Target> = {}): Target {
  return {
    picture,
    projection: plain,
    presence: allPresent,
    nameAt: () => null,
    countAt: () => null,
    ...given,
  };
}

/** The fan, all of its ties in one bundle: `t0`, `t2` ... cooperate, `t1`, `t3` ... are conflicts. */
export function bundled(
  ties: number,
  given: (at: number) => Partial<TieAttributes> = () => ({}),
): ShownGraph {
  const graph = fan(ties);
  for (let at = 0; at < ties; at++) {
    graph.mergeEdgeAttributes(`t${at}`, {
      bundled: true,
      category: at % 2 === 0 ? 'cooperation' : 'conflict',
      ...given(at),
    });
  }
  return graph;
}

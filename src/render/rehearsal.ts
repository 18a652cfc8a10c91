import { createShownGraph } from '../graph/shown-graph';
import { type Picture, pictureOf } from './picture';

/** A picture of two entities and a tie, none with a name: all that the programs draw is in it. */
export function rehearsalPicture(): Picture {
  const graph = createShownGraph();
  for (const [id, x] of [
    ['a', -60],
    ['b', 60],
  ] as const)
    graph.addNode(id, {
      kind: 'thing',
      colour: 'grey',
      icon: 'thing',
      label: '',
      flag: '',
      degree: 1,
      weight: 1,
      x,
      y: 0,
      pinned: false,
      faded: false,
      community: -1,
      importance: -1,
    });
  graph.addDirectedEdgeWithKey('ab', 'a', 'b', {
    kind: 'linked-to',
    category: 'context',
    symmetric: false,
    evidence: 3,
    earliest: Number.NEGATIVE_INFINITY,
    latest: Number.POSITIVE_INFINITY,
    lane: 0.5,
    certain: true,
    known: Number.NEGATIVE_INFINITY,
    detail: '',
    when: '',
    faded: false,
    onPath: false,
    bundled: false,
  });
  return pictureOf(graph);
}

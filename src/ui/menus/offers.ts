import type { ShownGraph } from '../../graph/shown-graph';
import { fanLimit } from '../../graph/shown-graph';
import type { View } from '../../schema/view';

/** What can be done with records, or with the picture where none is meant. */
export type OfferName =
  | 'select'
  | 'add'
  | 'centre'
  | 'focus1'
  | 'focus2'
  | 'focus3'
  | 'fade'
  | 'hideRest'
  | 'unfocus'
  | 'expand'
  | 'expandKinds'
  | 'collapse'
  | 'pin'
  | 'unpin'
  | 'hide'
  | 'pathFrom'
  | 'pathTo'
  | 'pathBetween'
  | 'fanOut'
  | 'fanIn'
  | 'export'
  | 'fit'
  | 'relayout'
  | 'clear'
  | 'unhideAll'
  | 'unpinAll'
  | 'copyLink'
  | 'copyEmbed';

/** The two ends that all of these ties join, or null; a tie that is not drawn joins nothing. */
export function pairOf(graph: ShownGraph, ids: readonly string[]): readonly [string, string] | null {
  let pair: readonly [string, string] | null = null;
  for (const id of ids) {
    if (!graph.hasEdge(id)) return null;
    const [a, b] = graph.extremities(id);
    const ends = a < b ? ([a, b] as const) : ([b, a] as const);
    if (pair && (pair[0] !== ends[0] || pair[1] !== ends[1])) return null;
    pair = ends;
  }
  return pair;
}

function forPicture(view: View): OfferName[][] {
  const back: OfferName[] = [];
  if (view.selection.length > 0) back.push('clear');
  if (view.focus) back.push('unfocus');
  if (view.hidden.length > 0) back.push('unhideAll');
  if (Object.keys(view.pins).length > 0) back.push('unpinAll');
  return [['fit', 'relayout'], back, ['copyLink', 'copyEmbed']];
}

function focusOffers(view: View, id: string): OfferName[] {
  if (view.focus?.id !== id) return ['focus1', 'focus2', 'focus3'];
  const deeper = ([1, 2, 3] as const).filter((depth) => depth !== view.focus?.depth);
  return [
    ...deeper.map((depth): OfferName => `focus${depth}`),
    view.focus.others === 'hide' ? 'fade' : 'hideRest',
    'unfocus',
  ];
}

/**
 * What applies to records, in groups; empty groups are left out. Of records that are not drawn only little can be said.
 *
 * @param ids entities and ties; none means the picture as a whole
 */
export function offersFor(ids: readonly string[], graph: ShownGraph, view: View): OfferName[][] {
  const some = (groups: OfferName[][]) => groups.filter((group) => group.length > 0);
  if (ids.length === 0) return some(forPicture(view));
  const entities = ids.filter((id) => graph.hasNode(id));
  const [only] = entities;
  const single = ids.length === 1 && only !== undefined;
  const chosen = ids.every((id) => view.selection.includes(id));
  const selecting: OfferName[] = [];
  if (!chosen || view.selection.length > ids.length) selecting.push('select');
  if (!chosen && view.selection.length > 0) selecting.push('add');
  selecting.push('centre');
  const around: OfferName[] = single ? focusOffers(view, only) : [];
  const placing: OfferName[] = [];
  if (single) {
    placing.push('expand', 'expandKinds');
    if (view.expanded.some(({ id }) => id === only)) placing.push('collapse');
  } else if (entities.length > 0) placing.push('expand');
  if (entities.some((id) => !Object.hasOwn(view.pins, id))) placing.push('pin');
  if (entities.some((id) => Object.hasOwn(view.pins, id))) placing.push('unpin');
  placing.push('hide');
  const paths: OfferName[] = single ? ['pathFrom', 'pathTo'] : [];
  if (ids.length === 2 && entities.length === 2) paths.push('pathBetween');
  const pair = pairOf(graph, ids);
  if (pair && graph.edges(pair[0], pair[1]).length + graph.edges(pair[1], pair[0]).length > fanLimit) {
    const fanned = view.fanned.some(([a, b]) => a === pair[0] && b === pair[1]);
    paths.push(fanned ? 'fanIn' : 'fanOut');
  }
  return some([selecting, around, placing, paths, ['export']]);
}

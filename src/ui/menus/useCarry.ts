import type { Focus, Position } from '../../schema/view';
import {
  addToSelection,
  collapse,
  expand,
  fanIn,
  fanOut,
  focusOn,
  hide,
  pinMany,
  select,
  selectMany,
  unfocus,
  unhideAll,
  unpin,
  unpinAll,
} from '../../state/actions';
import { useCopyLink } from '../bar/useCopyLink';
import { useInterface, useMoves } from '../interface';
import type { PathEnd } from '../path/ends';
import { drawnNeighbours, expandStep } from './neighbours';
import { type OfferName, pairOf } from './offers';

/** Carries out what was chosen for records. */
export type Carry = (offer: OfferName, ids: readonly string[]) => void;

/** The deeds behind the offers: each is one step of the view. */
export function useCarry(): Carry {
  const { conductor, drawers, pathEnds, show } = useInterface();
  const { copy, copyEmbed } = useCopyLink();
  const { showPath, follow, clear } = useMoves();
  const { view, graph } = conductor;

  const endOf = (id: string | undefined): PathEnd | null =>
    id === undefined ? null : { id, label: graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id };
  /** The other entity that the reader has in hand: an end picked before, else the only other one that is selected. */
  const inHand = (end: 'from' | 'to', not: string | undefined): PathEnd | null => {
    const picked = pathEnds.getState()[end];
    if (picked && picked.id !== not) return picked;
    const others = view.getState().view.selection.filter((id) => id !== not && graph.hasNode(id));
    return others.length === 1 ? endOf(others[0]) : null;
  };
  const focus = (id: string | undefined, depth?: Focus['depth'], others?: Focus['others']) => {
    if (id !== undefined) view.apply(focusOn(id, depth, others), 'push');
  };

  return (offer, ids) => {
    const entities = ids.filter((id) => graph.hasNode(id));
    const [first, second] = entities;
    const pair = pairOf(graph, ids);
    const deeds: Record<OfferName, () => void> = {
      select: () => view.apply(selectMany(ids), 'push'),
      add: () => view.apply(addToSelection(ids), 'push'),
      centre: () => conductor.camera?.centre(ids),
      focus1: () => focus(first, 1),
      focus2: () => focus(first, 2),
      focus3: () => focus(first, 3),
      fade: () => focus(first, undefined, 'fade'),
      hideRest: () => focus(first, undefined, 'hide'),
      unfocus: () => view.apply(unfocus, 'push'),
      expand: () =>
        view.apply((before) =>
          entities.reduce((now, id) => expand(id, drawnNeighbours(graph, id) + expandStep)(now), before),
        ),
      // The Inspector counts the ties of each kind before anything is loaded.
      expandKinds: () => {
        if (first === undefined) return;
        follow(first, true);
        drawers.setState({ expanding: first });
      },
      collapse: () => view.apply((before) => entities.reduce((now, id) => collapse(id)(now), before)),
      pin() {
        const places = entities.map((id): [string, Position] => {
          const { x, y } = graph.getNodeAttributes(id);
          return [id, [x, y]];
        });
        view.apply(pinMany(Object.fromEntries(places)));
      },
      unpin: () => view.apply(unpin(entities)),
      hide: () => view.apply(hide(ids)),
      pathFrom: () => showPath(null, { from: endOf(first), to: inHand('to', first) }),
      pathTo: () => showPath(null, { from: inHand('from', first), to: endOf(first) }),
      pathBetween: () => showPath(null, { from: endOf(first), to: endOf(second) }),
      fanOut: () => pair && view.apply(fanOut(...pair)),
      fanIn: () => pair && view.apply(fanIn(...pair)),
      export() {
        view.apply(select(ids), 'push');
        show('exportSelection');
      },
      fit: () => conductor.camera?.fit(),
      relayout: () => conductor.relayout(),
      clear,
      unhideAll: () => view.apply(unhideAll),
      unpinAll: () => view.apply(unpinAll),
      copyLink: copy,
      copyEmbed,
    };
    deeds[offer]();
  };
}

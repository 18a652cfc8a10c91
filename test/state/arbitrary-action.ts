import fc from 'fast-check';
import * as actions from '../../src/state/actions';
import type { Action } from '../../src/state/store';
import { anyPosition } from './arbitrary-view';

// Few ids, so that actions meet: what one adds another takes away.
const id = fc.constantFrom('kor', 'jpn', 'usa', 'moon', 'abe', 'pact');
const ids = fc.array(id, { maxLength: 4 });
const kind = fc.constantFrom('country', 'leader', 'event');

/** Every action on the view, with arguments from a small world. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  ids.map(actions.select),
  ids.map(actions.addToSelection),
  id.map(actions.toggleSelected),
  fc.constantFrom(
    actions.unfocus,
    actions.unhideAll,
    actions.unpinAll,
    actions.clearPath,
    actions.resetQuery,
    actions.closePanel,
    actions.reset,
    actions.showPanel({ name: 'sources' }),
  ),
  id.map((source) => actions.openReader(source)),
  fc.tuple(id, anyPosition).map(([one, place]) => actions.pin(one, place)),
  fc.dictionary(id, anyPosition, { maxKeys: 3, noNullPrototype: true }).map(actions.pinMany),
  ids.map(actions.unpin),
  fc.constantFrom(undefined, '2019', '2019-08/2019-11').map((date) => actions.setClause('window', date)),
  fc.constantFrom('', 'k', 'ko', 'korea').map((text) => actions.setClause('text', text)),
  kind.map((value) => actions.toggleValue('kinds', value, ['country', 'leader', 'event'])),
  kind.map((value) => actions.onlyValue('kinds', value)),
  fc.tuple(id, fc.boolean()).map(([source, on]) => actions.switchSource(source, on)),
  fc.option(ids).map(actions.tellAs),
  fc
    .tuple(
      id,
      fc.constantFrom(undefined, 1 as const, 3 as const),
      fc.constantFrom(undefined, 'fade' as const, 'hide' as const),
    )
    .map(([one, depth, others]) => actions.focusOn(one, depth, others)),
  fc
    .tuple(id, fc.integer({ min: 0, max: 40 }), fc.constantFrom(undefined, ['meets'], ['leads', 'meets']))
    .map(([one, limit, kinds]) => actions.expand(one, limit, kinds)),
  id.map(actions.collapse),
  ids.map(actions.hide),
  fc.tuple(id, id).map(([a, b]) => actions.fanOut(a, b)),
  fc.tuple(id, id).map(([a, b]) => actions.fanIn(a, b)),
  fc.tuple(id, id, fc.constantFrom(undefined, true, false)).map(([a, b, t]) => actions.findPath(a, b, t)),
  fc.integer({ min: -1, max: 5 }).map(actions.chooseAlternative),
  fc.constantFrom('kind' as const, 'community' as const).map(actions.colourBy),
  fc.constantFrom('degree' as const, 'betweenness' as const, 'pagerank' as const).map(actions.sizeBy),
  fc.integer({ min: 0, max: 3000 }).map((most) => actions.setBudget({ entities: most, ties: 4 * most })),
);

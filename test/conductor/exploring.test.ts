import { describe, expect, it, vi } from 'vitest';
import type { Conductor } from '../../src/conductor/conductor';
import { createPlacing } from '../../src/conductor/create-placing';
import { place } from '../../src/layout/kernel';
import type { View } from '../../src/schema/view';
import {
  collapse,
  expand,
  fanOut,
  findPath,
  focusOn,
  hide,
  pin,
  select,
  setBudget,
  setClause,
  unfocus,
  unhideAll,
  unpinAll,
} from '../../src/state/actions';
import { openWorld } from './fakes';
import { apply, chain, shownOf, tiesOf } from './worlds';

describe('what a view shows', () => {
  it('is the overview, counted', async () => {
    const { conductor } = await openWorld(chain);
    expect(shownOf(conductor)).toBe('a b c d e lead pact');
    expect(conductor.answers.getState().shown).toEqual({
      entities: 7,
      ties: 6,
      contested: 1,
      certainTies: 6,
      omittedEntities: { value: 0, exact: true },
      omittedTies: { value: 0, exact: true },
      hubs: [],
      relax: [],
    });
    await conductor.close();
  });

  it('is a neighbourhood alone where the rest is to be hidden, and all again after', async () => {
    const { conductor } = await openWorld(chain);
    expect(await apply(conductor, focusOn('a', 1, 'hide'))).toBe('a b lead');
    expect(await apply(conductor, focusOn('a', 2, 'hide'))).toBe('a b c lead');
    expect(await apply(conductor, unfocus)).toBe('a b c d e lead pact');
    await conductor.close();
  });

  it('is all of it where the rest is to be faded, with the faded marked', async () => {
    const { conductor } = await openWorld(chain);
    expect(await apply(conductor, focusOn('a', 1, 'fade'))).toBe('a b c d e lead pact');
    const { graph } = conductor;
    expect(graph.filterNodes((_, { faded }) => !faded).sort()).toEqual(['a', 'b', 'lead']);
    expect(graph.filterEdges((_, { faded }) => !faded).sort()).toEqual(['ab', 'la']);
    await apply(conductor, unfocus);
    expect(graph.filterNodes((_, { faded }) => faded)).toEqual([]);
    await conductor.close();
  });

  it('is nothing where a link names a focus that the dossier lacks', async () => {
    const { conductor } = await openWorld(chain);
    expect(await apply(conductor, focusOn('nobody', 1, 'hide'))).toBe('');
    expect(conductor.answers.getState().failure).toBeNull();
    await conductor.close();
  });

  it('grows by what is expanded, with all ties among old and new, and shrinks again', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, focusOn('a', 1, 'hide'));
    expect(await apply(conductor, expand('c', 10))).toBe('a b c d lead');
    expect(tiesOf(conductor)).toBe('ab bc cd la');
    expect(await apply(conductor, expand('d', 1, ['rivals']))).toBe('a b c d e lead');
    expect(await apply(conductor, collapse('d'), collapse('c'))).toBe('a b lead');
    await conductor.close();
  });

  it('says where a limit held neighbours back', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, focusOn('a', 1, 'hide'), expand('d', 1));
    expect(shownOf(conductor)).toBe('a b c d lead');
    const more = { value: 2, exact: true };
    expect(conductor.answers.getState().shown?.hubs).toEqual([{ id: 'd', label: 'Delta', more }]);
    await apply(conductor, expand('d', 3));
    expect(conductor.answers.getState().shown?.hubs).toEqual([]);
    await conductor.close();
  });

  it('lacks what was taken out by hand, ties and entities, until it is brought back', async () => {
    const { conductor } = await openWorld(chain);
    expect(await apply(conductor, hide(['a', 'cd']))).toBe('b c d e lead pact');
    expect(tiesOf(conductor)).toBe('bc de dp');
    expect(conductor.graph.getNodeAttribute('c', 'degree')).toBe(1);
    expect(await apply(conductor, unhideAll)).toBe('a b c d e lead pact');
    await conductor.close();
  });

  it('holds the records that it names beyond budget and filters, and lets them go with the name', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, setBudget({ entities: 2, ties: 10 }));
    expect(shownOf(conductor)).toBe('a b');
    expect(conductor.answers.getState().shown?.omittedEntities.value).toBe(5);
    expect(await apply(conductor, select(['pact', 'cd']))).toBe('a b c d pact');
    expect(tiesOf(conductor)).toBe('ab bc cd dp');
    expect(conductor.answers.getState().shown?.omittedEntities.value).toBe(2);
    expect(await apply(conductor, select([]))).toBe('a b');
    expect(await apply(conductor, pin('e', [1, 2]))).toBe('a b e');
    expect(await apply(conductor, unpinAll)).toBe('a b');
    await conductor.close();
  });

  it('asks nothing again for names that the dossier lacks', async () => {
    const { conductor, questions } = await openWorld(chain);
    await apply(conductor, select(['nobody']));
    const asked = questions.filter(({ name }) => name === 'overview').length;
    await apply(conductor, fanOut('a', 'b'));
    await apply(conductor, select(['nobody', 'a']));
    expect(questions.filter(({ name }) => name === 'overview')).toHaveLength(asked);
    await conductor.close();
  });

  it('is one change of the picture, however much is asked for', async () => {
    const { conductor } = await openWorld(chain);
    await vi.waitUntil(() => conductor.answers.getState().disagreements !== null);
    const before = conductor.graph.getAttribute('revision');
    await apply(conductor, focusOn('a', 1, 'fade'), expand('d', 5), hide(['lead']), findPath('a', 'd'));
    expect(conductor.graph.getAttribute('revision')).toBe(before + 1);
    await conductor.close();
  });
});

describe('places', () => {
  const layout = { place: async (request: Parameters<typeof place>[0]) => place(request), kill: () => {} };
  const placesOf = ({ graph }: Conductor) =>
    Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, `${x} ${y}`]).sort());

  it('stay under every filter, and undo leads back to the same records at the same places', async () => {
    const { conductor } = await openWorld(chain, { placing: createPlacing(layout) });
    const first = placesOf(conductor);
    const steps: ((view: View) => View)[] = [
      setClause('kinds', ['country']),
      focusOn('b', 1, 'hide'),
      expand('c', 5),
      setClause('kinds', undefined),
      pin('c', [500, 500]),
      hide(['a']),
    ];
    const seen: { view: View; shown: string; places: Record<string, string> }[] = [];
    for (const step of steps) {
      const { view } = conductor.view.getState();
      seen.push({ view, shown: shownOf(conductor), places: placesOf(conductor) });
      await apply(conductor, step);
      const now = placesOf(conductor);
      for (const [id, at] of Object.entries(now)) {
        if (id !== 'c' || step === steps[2]) expect(at, id).toBe(first[id]);
      }
    }
    conductor.relayout();
    await conductor.settled();
    expect(placesOf(conductor)).not.toEqual(first);
    for (const { view, shown, places } of seen.reverse()) {
      await apply(conductor, () => view);
      expect(shownOf(conductor)).toBe(shown);
      expect(placesOf(conductor)).toEqual(places);
    }
    await conductor.close();
  });

  it('of a pin that comes while the engine works are not lost', async () => {
    const { conductor } = await openWorld(chain, { placing: createPlacing(layout) });
    conductor.view.apply(setClause('kinds', ['country']));
    conductor.view.apply(pin('a', [77, 88]));
    conductor.view.apply(fanOut('a', 'b'));
    await conductor.settled();
    expect(conductor.graph.getNodeAttributes('a')).toMatchObject({ x: 77, y: 88, pinned: true });
    await conductor.close();
  });
});

describe('a record looked for', () => {
  it('comes back though it was taken out by hand', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, hide(['pact', 'e']));
    conductor.reveal('pact');
    await conductor.settled();
    expect(shownOf(conductor)).toBe('a b c d lead pact');
    expect(conductor.view.getState().view.selection).toEqual(['pact']);
    await conductor.close();
  });
});

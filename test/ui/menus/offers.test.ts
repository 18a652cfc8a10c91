import { describe, expect, test } from 'vitest';
import { initialView, type View } from '../../../src/schema/view';
import { drawnNeighbours } from '../../../src/ui/menus/neighbours';
import { type OfferName, offersFor, pairOf } from '../../../src/ui/menus/offers';
import { graphOf } from '../../graph/two-entities';

const graph = graphOf({ a: 3, b: 1 });
const offers = (ids: readonly string[], view: Partial<View> = {}): OfferName[] =>
  offersFor(ids, graph, { ...initialView, ...view }).flat();

describe('what a menu offers', () => {
  test('for an entity: all that can be done with one', () => {
    expect(offers(['kor'])).toEqual([
      'select',
      'centre',
      'focus1',
      'focus2',
      'focus3',
      'expand',
      'expandKinds',
      'pin',
      'hide',
      'pathFrom',
      'pathTo',
      'export',
    ]);
  });

  test('for the entity in focus: other depths, what becomes of the rest, the way out', () => {
    const focus = { id: 'kor', depth: 2, others: 'fade' } as const;
    expect(offers(['kor'], { focus })).toEqual(
      expect.arrayContaining(['focus1', 'focus3', 'hideRest', 'unfocus']),
    );
    expect(offers(['kor'], { focus })).not.toContain('focus2');
  });

  test('what is done already is offered to be undone', () => {
    const view = {
      pins: { kor: [0, 0] as [number, number] },
      expanded: [{ id: 'kor', limit: 50 }],
      selection: ['kor'],
    };
    const found = offers(['kor'], view);
    expect(found).toEqual(expect.arrayContaining(['unpin', 'collapse']));
    expect(found).not.toEqual(expect.arrayContaining(['pin']));
    expect(found).not.toContain('select');
  });

  test('for a tie nothing that needs an entity', () => {
    expect(offers(['a'])).toEqual(['select', 'centre', 'hide', 'export']);
  });

  test('for two entities a path between them, for others none', () => {
    expect(offers(['kor', 'gsomia'])).toContain('pathBetween');
    expect(offers(['kor', 'a'])).not.toContain('pathBetween');
  });

  test('beside a selection: adding to it', () => {
    expect(offers(['kor'], { selection: ['gsomia'] })).toEqual(expect.arrayContaining(['select', 'add']));
  });

  test('ties of a crowded pair can be fanned out, and in again', () => {
    const crowded = graphOf({ a: 3, b: 3, c: 3, d: 3, e: 3 });
    const found = (view: Partial<View>) => offersFor(['a', 'b'], crowded, { ...initialView, ...view }).flat();
    expect(found({})).toContain('fanOut');
    expect(found({ fanned: [['gsomia', 'kor']] })).toContain('fanIn');
    expect(offers(['a', 'b'])).not.toContain('fanOut');
  });

  test('for the picture only what has something to take back', () => {
    expect(offers([])).toEqual(['fit', 'relayout', 'copyLink', 'copyEmbed']);
    expect(offers([], { hidden: ['kor'], selection: ['a'] })).toEqual(
      expect.arrayContaining(['clear', 'unhideAll']),
    );
  });
});

test('a pair has one name whichever way its ties lead; other records have none', () => {
  expect(pairOf(graph, ['a', 'b'])).toEqual(['gsomia', 'kor']);
  expect(pairOf(graph, ['a', 'kor'])).toBeNull();
  expect(pairOf(graph, [])).toBeNull();
});

test('neighbours are counted once each, whoever is not drawn has none', () => {
  expect(drawnNeighbours(graph, 'kor')).toBe(1);
  expect(drawnNeighbours(graph, 'nobody')).toBe(0);
});

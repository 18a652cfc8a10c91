import { describe, expect, it } from 'vitest';
import { palettes } from '../../src/appearance/palette';
import { createShownGraph } from '../../src/graph/shown-graph';
import { bowAround } from '../../src/render/bundle';
import { entitiesIn } from '../../src/render/controllers/band';
import { recordsOf } from '../../src/render/controllers/pointing';
import { countUnder, placeCounts } from '../../src/render/counts';
import { bendBetween, distanceTo } from '../../src/render/curve';
import { emphasisOf, strengthOfBundle } from '../../src/render/emphasis';
import { noInsets } from '../../src/render/fitting';
import { bundleLines } from '../../src/render/handing';
import { lookOfCasing, lookOfStrand } from '../../src/render/look';
import { pick } from '../../src/render/pick';
import { type Picture, pictureOf } from '../../src/render/picture';
import { allPresent } from '../../src/render/presence';
import { positionOf } from '../../src/render/screen-position';
import { addEntity, addTie, bundled, plain, targetOf } from './pictures';

const id = 'bundle:a\nb';
const around = { insets: noInsets, isReachable: () => true };

function bundleOf(picture: Picture) {
  const bundle = picture.bundle.get(id);
  if (!bundle) throw new Error('no bundle');
  return bundle;
}

describe('a bundle', () => {
  const graph = bundled(7);
  const picture = pictureOf(graph);
  const bundle = bundleOf(picture);

  it('stands for its ties, which have no lines of their own', () => {
    expect(bundle.ties).toHaveLength(7);
    expect([...picture.tie.keys()]).toEqual(['leads']);
    expect(picture.bundleOf.get('t3')).toBe(bundle);
    expect(recordsOf(picture, id)).toEqual(bundle.ties);
    expect(recordsOf(picture, 'leads')).toEqual(['leads']);
    expect(recordsOf(picture, null)).toEqual([]);
  });

  it('has a strand for each category, side by side within its width, the larger the wider', () => {
    const [cooperation, conflict] = bundle.strands;
    if (!cooperation || !conflict) throw new Error('two strands');
    expect(bundle.strands.map(({ category }) => category)).toEqual(['cooperation', 'conflict']);
    expect(cooperation.width).toBeGreaterThan(conflict.width);
    expect(cooperation.shift - cooperation.width / 2).toBeCloseTo(-bundle.width / 2);
    expect(conflict.shift + conflict.width / 2).toBeCloseTo(bundle.width / 2);
    expect(conflict.shift - conflict.width / 2).toBeGreaterThan(cooperation.shift + cooperation.width / 2);
  });

  it('never grows beyond a cable, however many ties it holds', () => {
    expect(bundleOf(pictureOf(bundled(400))).width).toBeLessThan(20);
  });

  it('draws its casing before its strands', () => {
    const order = [...bundleLines(picture)].map((line) => line.id);
    for (const strand of bundle.strands) expect(order.indexOf(strand.id)).toBeGreaterThan(order.indexOf(id));
  });

  it('is hit on its line, and none of its ties has a place of its own', () => {
    const point = positionOf(targetOf(picture), id, around);
    expect(point && pick(targetOf(picture), point, 'mouse')).toBe(id);
    for (const tie of bundle.ties) expect(positionOf(targetOf(picture), tie, around)).toBeNull();
  });

  it('bears its count in the middle, where it is hit too', () => {
    const counts = placeCounts(picture, plain, allPresent);
    expect(counts.map(({ text, x, y }) => [text, x, y])).toEqual([['7', 500, 400]]);
    expect(countUnder(counts, { x: 508, y: 405 })).toBe(id);
    expect(countUnder(counts, { x: 560, y: 400 })).toBeNull();
    const target = targetOf(picture, { countAt: (point) => countUnder(counts, point) });
    expect(pick(target, { x: 500, y: 408.5 }, 'mouse')).toBe(id);
  });

  it('moves its count off a disc, and goes without where there is no room', () => {
    const crowded = bundled(7);
    addEntity(crowded, 'd', { degree: 30, y: 4 });
    const [count] = placeCounts(pictureOf(crowded), plain, allPresent);
    expect(Math.abs((count?.x ?? 500) - 500)).toBeGreaterThan(20);
    expect(placeCounts(picture, { ...plain, scale: 0.04 }, allPresent)).toEqual([]);
  });

  it('comes forward with any of its ties, and is on top when one is selected', () => {
    const { light } = palettes;
    const calm = emphasisOf(graph, picture, [], null);
    const chosen = emphasisOf(graph, picture, ['t2'], null);
    const elsewhere = emphasisOf(graph, picture, [], 'c');
    expect(strengthOfBundle(chosen, bundle)).toBe(1);
    expect(strengthOfBundle(elsewhere, bundle)).toBeLessThan(0.5);
    expect(lookOfCasing(bundle, light, chosen).zIndex).toBeGreaterThan(
      lookOfCasing(bundle, light, calm).zIndex,
    );
    expect(lookOfCasing(bundle, light, chosen).bandWidth).toBeGreaterThan(
      lookOfCasing(bundle, light, calm).bandWidth,
    );
    for (const strand of bundle.strands) {
      expect(lookOfStrand(strand, light, calm).colour).toBe(light.categories[strand.category]);
    }
  });

  it('under the pointer brings its two entities forward', () => {
    const { near, hovered } = emphasisOf(graph, picture, [], id);
    expect(hovered).toBe(id);
    expect(near?.has('a') && near.has('b') && near.has('t0')).toBe(true);
    expect(near?.has('c')).toBe(false);
  });

  it('of an entity with itself is a loop', () => {
    const looped = bundled(0);
    for (let at = 0; at < 5; at++) addTie(looped, `s${at}`, 'b', 'b', { lane: at + 1, bundled: true });
    const own = pictureOf(looped);
    const point = positionOf(targetOf(own), 'bundle:b\nb', around);
    expect(point && pick(targetOf(own), point, 'mouse')).toBe('bundle:b\nb');
  });
});

describe('the bow of a bundle', () => {
  function shapes(...places: [id: string, x: number, y: number][]) {
    const graph = createShownGraph();
    for (const [name, x, y] of places) addEntity(graph, name, { x, y });
    return [...pictureOf(graph).entity.values()];
  }

  it('is nothing where no disc stands in the way', () => {
    const [a, b, c] = shapes(['a', -150, 0], ['b', 150, 0], ['c', 0, 90]);
    if (!a || !b || !c) throw new Error('shapes');
    expect(bowAround(a, b, [a, b, c])).toBe(0);
  });

  it('leads around one that does', () => {
    const [a, b, c] = shapes(['a', -150, 0], ['b', 150, 0], ['c', 0, 5]);
    if (!a || !b || !c) throw new Error('shapes');
    const bow = bowAround(a, b, [a, b, c]);
    expect(bow).not.toBe(0);
    expect(distanceTo(bendBetween(a, b, bow, 0), c, 1000)).toBeGreaterThan(c.radius);
  });
});

describe('the rubber band', () => {
  it('takes the entities whose middles it holds, and none that is out', () => {
    const picture = pictureOf(bundled(5));
    const area = { left: 300, right: 400, top: 100, bottom: 500 };
    expect(entitiesIn(targetOf(picture), area)).toEqual(['a', 'c']);
    const presence = { ...allPresent, entitiesOut: new Set(['c']) };
    expect(entitiesIn(targetOf(picture, { presence }), area)).toEqual(['a']);
  });
});

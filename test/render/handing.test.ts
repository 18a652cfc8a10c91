import fc from 'fast-check';
import type Sigma from 'sigma';
import { describe, expect, it } from 'vitest';
import { createShownGraph, type ShownGraph } from '../../src/graph/shown-graph';
import { type Drawn, Handing, lineTypeOf, manyTies } from '../../src/render/handing';
import { emptyPicture, type Picture, pictureOf } from '../../src/render/picture';
import { allPresent } from '../../src/render/presence';
import type { Slots } from '../../src/render/slots';
import { addEntity, addTie } from './pictures';

const emphasis = { near: null, rest: 1, selected: new Set<string>(), hovered: null };
const scene = (picture: Picture): Drawn => ({ picture, emphasis, presence: allPresent });

const ring = manyTies + 300;

/** A ring of entities; ties whose number is in `without` are missing, those in `bent` leave the straight line. */
function ringOf(without: ReadonlySet<number>, bent: ReadonlySet<number>, moved = 0): ShownGraph {
  const graph = createShownGraph();
  for (let at = 0; at < ring; at += 1)
    addEntity(graph, `e${at}`, { x: at + (at < moved ? 0.5 : 0), y: at % 7 });
  for (let at = 0; at < ring; at += 1)
    if (!without.has(at))
      addTie(graph, `t${at}`, `e${at}`, `e${(at + 1) % ring}`, { lane: bent.has(at) ? 1 : 0 });
  return graph;
}

/** Stands in for sigma: keeps what it was told to draw in each slot. */
function screen() {
  const discs = new Map<string, unknown>();
  const lines = new Map<string, { shape: unknown; ends: readonly string[] }>();
  let now = scene(emptyPicture());
  let wholes = 0;
  const handing = new Handing(now);
  const draw = (nodes: Iterable<string>, edges: Iterable<string>) => {
    const { slots } = handing;
    for (const slot of nodes) discs.set(slot, now.picture.entity.get(slots.entityAt(slot) ?? ''));
    for (const slot of edges) {
      const tie = now.picture.tie.get(slots.lineAt(slot) ?? '');
      lines.set(slot, { shape: tie, ends: tie ? slots.extremities(slot) : [] });
    }
  };
  const sigma = {
    setGraph(slots: Slots) {
      wholes += 1;
      discs.clear();
      lines.clear();
      draw(slots.nodes(), slots.edges());
    },
    refresh: ({ partialGraph }: { partialGraph: { nodes: string[]; edges: string[] } }) =>
      draw(partialGraph.nodes, partialGraph.edges),
  };
  return {
    show(picture: Picture) {
      now = scene(picture);
      for (const _ of handing.show(sigma as unknown as Sigma, now));
    },
    wholes: () => wholes,
    /** Expects that each record of the picture is drawn once, by a program that can, between its ends, and no other. */
    expectInStep() {
      const { picture } = now;
      const { slots } = handing;
      const drawn = [...discs.values()].filter((shape) => shape !== undefined);
      expect(drawn).toHaveLength(picture.entities.length);
      expect(new Set(drawn)).toEqual(new Set(picture.entities));
      const shapes = [...lines].filter(([, { shape }]) => shape !== undefined);
      expect(new Set(shapes.map(([, { shape }]) => shape))).toEqual(new Set(picture.ties));
      expect(shapes).toHaveLength(picture.ties.length);
      for (const [slot, { shape, ends }] of shapes) {
        const tie = shape as Picture['ties'][number];
        if (discs.get(ends[0] as string) !== tie.from || discs.get(ends[1] as string) !== tie.to)
          throw new Error(`${tie.id} is drawn between others`);
        if (slots.typeOf(slot) === 'arrow' && lineTypeOf(tie, true) === 'line')
          throw new Error(`${tie.id} is bent, and drawn straight`);
      }
      for (const entity of picture.entities) {
        const { x, y } = slots.getNodeAttributes(slots.slotOfEntity(entity.id) ?? '');
        if (x !== entity.x || y !== entity.y) throw new Error(`${entity.id} stands elsewhere`);
      }
    },
  };
}

describe('handing pictures to sigma', () => {
  it('hands the whole once, then what a filter takes away and brings, known or new', () => {
    const stage = screen();
    const less = pictureOf(ringOf(new Set([3, 4, 5]), new Set()));
    stage.show(less);
    const all = pictureOf(ringOf(new Set(), new Set()), less);
    stage.show(all);
    stage.expectInStep();
    stage.show(pictureOf(ringOf(new Set([7]), new Set([8])), all));
    stage.expectInStep();
    expect(stage.wholes()).toBe(1);
  });

  it('hands the whole where there is no room, and where lines become few or many', () => {
    const stage = screen();
    const most = new Set(Array.from({ length: ring - manyTies - 1 }, (_, at) => at));
    stage.show(pictureOf(ringOf(most, new Set())));
    stage.show(pictureOf(ringOf(new Set([...most, manyTies + 1]), new Set())));
    expect(stage.wholes()).toBe(2);
    stage.expectInStep();
    stage.show(pictureOf(ringOf(new Set(), new Set())));
    expect(stage.wholes()).toBe(3);
    const everyOther = new Set(Array.from({ length: ring }, (_, at) => at));
    // No line was bent before: there is little room for such.
    stage.show(pictureOf(ringOf(new Set(), everyOther)));
    expect(stage.wholes()).toBe(4);
    stage.expectInStep();
  });

  it('shows every picture of any row of them', () => {
    const numbers = fc.uniqueArray(fc.nat(ring - 1), { maxLength: 200 }).map((list) => new Set(list));
    const step = fc.tuple(numbers, numbers, fc.constantFrom(0, 9));
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
        const stage = screen();
        let last = emptyPicture();
        for (const [without, bent, moved] of steps) {
          last = pictureOf(ringOf(without, bent, moved), last);
          stage.show(last);
          stage.expectInStep();
        }
      }),
      { numRuns: 10 },
    );
  });
});

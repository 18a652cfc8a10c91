import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instants, instantsOf, isOut, noThresholds } from '../../src/render/instants';
import { pick } from '../../src/render/pick';
import { pictureOf } from '../../src/render/picture';
import { presenceOf } from '../../src/render/presence';
import { positionOf } from '../../src/render/screen-position';
import type { Preview } from '../../src/state/preview';
import { addEntity, bundled, fan, targetOf } from './pictures';

const nothing: Preview = { window: null, knownOn: null };
/** The attributes of a tie with these times. */
function tieOf(earliest: number, latest: number, known = Number.NEGATIVE_INFINITY) {
  const graph = fan(1);
  graph.mergeEdgeAttributes('t0', { earliest, latest, known });
  return graph.getEdgeAttributes('t0');
}

/** Whether two half-open spans share an instant, said in another way than the code does. */
function meet([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  const within = (at: number, from: number, to: number) =>
    from === to ? at === from : from <= at && at < to;
  return within(a, c, d) || within(c, a, b);
}

describe('ranks of instants', () => {
  const there = (instants: Instants, tie: ReturnType<typeof tieOf>, preview: Preview) =>
    !isOut(instants.ranksOf(tie), instants.thresholdsOf(preview));

  it('let everything through while no time is previewed', () => {
    const tie = tieOf(5, 9, Number.POSITIVE_INFINITY);
    const instants = instantsOf([tie]);
    expect(instants.thresholdsOf(nothing)).toEqual(noThresholds);
    expect(there(instants, tie, nothing)).toBe(true);
  });

  it('leave a tie out that ends as the window begins, or begins as it ends', () => {
    const tie = tieOf(10, 20);
    const instants = instantsOf([tie]);
    expect(there(instants, tie, { ...nothing, window: [20, 30] })).toBe(false);
    expect(there(instants, tie, { ...nothing, window: [0, 10] })).toBe(false);
    expect(there(instants, tie, { ...nothing, window: [19, 30] })).toBe(true);
  });

  it('find a tie known from the very instant on', () => {
    const tie = tieOf(-Infinity, Infinity, 100);
    const instants = instantsOf([tie]);
    for (const [knownOn, known] of [
      [99, false],
      [100, true],
      [101, true],
    ] as const) {
      expect(there(instants, tie, { ...nothing, knownOn }), `${knownOn}`).toBe(known);
    }
  });

  it('decide as the times themselves do, for spans, instants and open ends', () => {
    const instant = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constantFrom(-Infinity, Infinity));
    const span = fc
      .tuple(instant, instant)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
      .filter(([a, b]) => Number.isFinite(a) || a !== b);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(span, instant), { minLength: 1 }),
        span,
        instant,
        fc.array(fc.tuple(span, instant)),
        (ties, window, knownOn, others) => {
          const attributesOf = (all: typeof ties) =>
            all.map(([[earliest, latest], known]) => tieOf(earliest, latest, known));
          const attributes = attributesOf(ties);
          // Instants of another picture make no difference.
          const instants = instantsOf(attributes, instantsOf(attributesOf(others)));
          for (const [at, [own, known]] of ties.entries()) {
            const tie = attributes[at] ?? tieOf(0, 0);
            expect(there(instants, tie, { window, knownOn: null })).toBe(meet(own, window));
            expect(there(instants, tie, { window: null, knownOn })).toBe(known <= knownOn);
          }
        },
      ),
    );
  });

  it('takes a tie without times as open and long known', () => {
    const bare = { ...tieOf(0, 1) } as Record<string, unknown>;
    for (const name of ['earliest', 'latest', 'known']) delete bare[name];
    const instants = instantsOf([bare as never]);
    expect(there(instants, bare as never, { window: [-5, 5], knownOn: -1e9 })).toBe(true);
  });
});

describe('what is there under a hand that moves the time', () => {
  const graph = fan(2);
  graph.mergeEdgeAttributes('t0', { earliest: 0, latest: 10 });
  graph.mergeEdgeAttributes('t1', { earliest: 20, latest: 30 });
  graph.mergeEdgeAttributes('leads', { earliest: 20, latest: 30 });
  const picture = pictureOf(graph);
  const early: Preview = { window: [0, 5], knownOn: null };

  it('fades entities none of whose ties is there', () => {
    expect([...presenceOf(picture, early, []).entitiesOut]).toEqual(['c']);
    expect(presenceOf(picture, nothing, []).entitiesOut.size).toBe(0);
  });

  it('keeps selected and pinned entities, those of the path, and those that never had a tie', () => {
    expect(presenceOf(picture, early, ['c']).entitiesOut.size).toBe(0);
    const more = graph.copy() as typeof graph;
    more.setNodeAttribute('c', 'pinned', true);
    addEntity(more, 'alone', { x: 300, y: 300 });
    expect(presenceOf(pictureOf(more), early, []).entitiesOut.size).toBe(0);
    const path = graph.copy() as typeof graph;
    path.setEdgeAttribute('leads', 'onPath', true);
    expect(presenceOf(pictureOf(path), early, []).entitiesOut.size).toBe(0);
  });

  it('cannot hit what is out: line, disc and name', () => {
    const now = presenceOf(picture, early, []);
    const all = targetOf(picture);
    const some = targetOf(picture, { presence: now });
    for (const id of ['t1', 'leads', 'c']) {
      const point = positionOf(all, id, {
        insets: { top: 0, right: 0, bottom: 0, left: 0 },
        isReachable: () => true,
      });
      if (!point) throw new Error(id);
      expect(pick(all, point, 'mouse')).toBe(id);
      expect(pick(some, point, 'mouse'), id).not.toBe(id);
    }
  });

  it('counts the ties of a bundle, and fades the strands that have none', () => {
    const many = bundled(6, (at) =>
      at % 2 === 0 ? { earliest: 0, latest: 10 } : { earliest: 20, latest: 30 },
    );
    const id = 'bundle:a\nb';
    const now = presenceOf(pictureOf(many), early, []);
    expect(now.counts?.get(id)).toBe(3);
    expect([...now.strandsOut]).toEqual([`${id}\nconflict`]);
    const never = presenceOf(pictureOf(many), { window: [12, 18], knownOn: null }, []);
    expect(never.counts?.get(id)).toBe(0);
    expect(never.strandsOut).toContain(id);
    expect(never.entitiesOut).toContain('b');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleId, bundlesOf, refan } from '../../src/graph/bundles';
import { pairKey, pairKeys } from '../../src/graph/pair';
import { fanLimit } from '../../src/graph/shown-graph';
import { shownAt } from './shown';
import type { TieRow } from './slices';

const places = { a: [0, 0], b: [1, 0], c: [0, 1] } as const;
const five: readonly TieRow[] = [
  ['t1', 'rivals', 'a', 'b'],
  ['t2', 'sanctions', 'b', 'a'],
  ['t3', 'leads', 'a', 'b'],
  ['t4', 'supports', 'a', 'b'],
  ['t5', 'rivals', 'a', 'b'],
];
const bundled = (graph: ReturnType<typeof shownAt>) => graph.filterEdges((_, tie) => tie.bundled).sort();

describe('a pair with many ties', () => {
  it('is one bundle from the fifth tie on, with its ties in the order of the fan and its categories', () => {
    const graph = shownAt(places, [...five, ['other', 'rivals', 'a', 'c']]);
    const [bundle, ...rest] = bundlesOf(graph);
    expect(rest).toEqual([]);
    expect(bundle).toMatchObject({ id: 'bundle:a\nb', a: 'a', b: 'b' });
    expect(bundle?.ties.map((id) => graph.getEdgeAttribute(id, 'lane'))).toEqual([-2, -1, 0, 1, 2]);
    expect(Object.values(bundle?.categories ?? {}).reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(graph.getEdgeAttribute('other', 'bundled')).toBe(false);
  });

  it('is drawn tie by tie up to four', () => {
    expect(bundlesOf(shownAt(places, five.slice(0, fanLimit)))).toEqual([]);
  });

  it('is drawn tie by tie where it was fanned out, whichever way round the pair is named', () => {
    expect(bundled(shownAt(places, five, { fanned: pairKeys([['b', 'a']]) }))).toEqual([]);
  });

  it('comes apart and together again without the engine, one revision each', () => {
    const graph = shownAt(places, five);
    refan(graph, pairKeys([['a', 'b']]));
    expect(bundled(graph)).toEqual([]);
    refan(graph, new Set());
    expect(bundled(graph)).toEqual(['t1', 't2', 't3', 't4', 't5']);
    expect(graph.getAttribute('revision')).toBe(3);
  });

  it('may be an entity with itself', () => {
    const loops = Array.from({ length: 5 }, (_, at): TieRow => [`l${at}`, 'rivals', 'a', 'a']);
    expect(bundlesOf(shownAt(places, loops))).toMatchObject([{ id: bundleId('a', 'a'), a: 'a', b: 'a' }]);
  });
});

it('bundles hold exactly the ties of every pair above the limit that is not fanned out', () => {
  const end = fc.constantFrom('a', 'b', 'c');
  const pairs = fc.array(fc.tuple(end, end), { maxLength: 40 });
  fc.assert(
    fc.property(pairs, fc.array(fc.tuple(end, end), { maxLength: 3 }), (ends, fanned) => {
      const ties = ends.map(([from, to], at): TieRow => [`t${at}`, 'rivals', from, to]);
      const open = pairKeys(fanned);
      const expected = ties.filter(([, , from, to]) => {
        const key = pairKey(from, to);
        const all = ties.filter(([, , one, other]) => pairKey(one, other) === key);
        return all.length > fanLimit && !open.has(key);
      });
      const graph = shownAt(places, ties, { fanned: open });
      const ids = expected.map(([id]) => id).sort();
      expect(
        bundlesOf(graph)
          .flatMap((bundle) => bundle.ties)
          .sort(),
      ).toEqual(ids);
      const closed = shownAt(places, ties);
      refan(closed, open);
      expect(bundled(closed)).toEqual(ids);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withinSteps } from '../../src/graph/focus';
import { sliceOf, type TieRow } from './slices';

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const entities = names.map((id) => [id, 'country'] as const);

it('whoever is within so many steps is found by going neighbour by neighbour', () => {
  const end = fc.constantFrom(...names);
  const ties = fc.array(fc.tuple(end, end, fc.constantFrom(0, 3)), { maxLength: 10 });
  fc.assert(
    fc.property(ties, fc.integer({ min: 1, max: 3 }), (list, depth) => {
      const rows = list.map(([from, to, evidence], at): TieRow => [`t${at}`, 'rivals', from, to, evidence]);
      let near = new Set<string>(['a']);
      for (let step = 0; step < depth; step += 1) {
        const next = new Set(near);
        for (const [from, to, evidence] of list) {
          if (evidence === 0) continue;
          if (near.has(from)) next.add(to);
          if (near.has(to)) next.add(from);
        }
        near = next;
      }
      expect(withinSteps(sliceOf(entities, rows), 'a', depth)).toEqual(near);
    }),
  );
});

it('nobody is near an entity that the slice lacks', () => {
  expect(withinSteps(sliceOf(entities, []), 'nobody', 2)).toEqual(new Set());
});

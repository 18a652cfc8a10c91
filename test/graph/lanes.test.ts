import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fansOf } from '../../src/graph/lanes';
import type { Category } from '../../src/schema/vocabulary-schema';

/** A tie in short. */
interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly category: Category;
}

/** Lanes by tie id. */
function lanesOf(ties: readonly Line[]): Map<string, number> {
  const entities = [...new Set(ties.flatMap(({ from, to }) => [to, from]))];
  const columns = {
    entities,
    ids: ties.map(({ id }) => id),
    from: ties.map(({ from }) => entities.indexOf(from)),
    to: ties.map(({ to }) => entities.indexOf(to)),
    category: ties.map(({ category }) => category),
    evidence: ties.map(() => 3),
  };
  const { lane } = fansOf(columns, new Set());
  return new Map(ties.map(({ id }, row) => [id, lane[row] as number]));
}

const tie = (id: string, from: string, to: string, category: Category = 'context'): Line => ({
  id,
  from,
  to,
  category,
});

describe('the fan of ties that join the same two entities', () => {
  it('leaves a single tie straight', () => {
    expect(lanesOf([tie('t', 'a', 'b')])).toEqual(new Map([['t', 0]]));
  });

  it('is symmetric around 0, a step of 1 apart, both directions in one fan', () => {
    const lanes = lanesOf([tie('t1', 'a', 'b'), tie('t2', 'b', 'a'), tie('t3', 'a', 'b')]);
    expect([...lanes.values()].sort()).toEqual([-1, 0, 1]);
  });

  it('keeps ties of one category side by side, and among them those of one direction', () => {
    const lanes = lanesOf([
      tie('1', 'a', 'b', 'conflict'),
      tie('2', 'a', 'b', 'cooperation'),
      tie('3', 'b', 'a', 'conflict'),
      tie('4', 'b', 'a', 'cooperation'),
      tie('5', 'a', 'b', 'conflict'),
      tie('6', 'a', 'b', 'office'),
    ]);
    const order = [...lanes.entries()].sort((a, b) => a[1] - b[1]).map(([id]) => id);
    expect(order).toEqual(['2', '4', '6', '1', '5', '3']);
  });

  it('makes loops of ties that join an entity with itself, each of its own size', () => {
    const lanes = lanesOf([tie('x', 'a', 'a'), tie('y', 'a', 'a'), tie('z', 'a', 'b')]);
    expect([lanes.get('x'), lanes.get('y'), lanes.get('z')]).toEqual([1, 2, 0]);
  });

  it('does not depend on the order of the ties', () => {
    const ties = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        from: fc.constantFrom('a', 'b', 'c'),
        to: fc.constantFrom('a', 'b', 'c'),
        category: fc.constantFrom<Category>('cooperation', 'conflict', 'office', 'context'),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(ties, (list) => {
        const forwards = lanesOf(list);
        expect(lanesOf([...list].reverse())).toEqual(forwards);
      }),
    );
  });
});

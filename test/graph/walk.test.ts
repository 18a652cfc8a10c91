import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, type Footing, startOfWalk, walk } from '../../src/graph/walk';
import { shownAt } from './shown';
import type { TieRow } from './slices';

const directions: readonly Direction[] = ['up', 'down', 'left', 'right'];

/** A star: `m` in the middle, others at the compass points, y up. */
const star = shownAt({ m: [0, 0], n: [0, 10], e: [10, 0], s: [0, -10], ne: [10, 12] }, [
  ['mn', 'rivals', 'm', 'n'],
  ['em', 'rivals', 'e', 'm'],
  ['ms', 'rivals', 'm', 's'],
  ['mne', 'rivals', 'm', 'ne'],
]);

describe('an arrow', () => {
  it('takes from an entity to the tie nearest to its direction, whichever way the tie leads', () => {
    expect(walk(star, { entity: 'm' }, 'up')).toEqual({ entity: 'm', tie: 'mn' });
    expect(walk(star, { entity: 'm' }, 'right')).toEqual({ entity: 'm', tie: 'em' });
    expect(walk(star, { entity: 'm' }, 'down')).toEqual({ entity: 'm', tie: 'ms' });
  });

  it('leads nowhere where no tie lies within a right angle', () => {
    expect(walk(star, { entity: 'm' }, 'left')).toBeNull();
    expect(walk(star, { entity: 'n' }, 'right')).toBeNull();
  });

  it('goes on along a tie, and back', () => {
    expect(walk(star, { entity: 'm', tie: 'em' }, 'right')).toEqual({ entity: 'e' });
    expect(walk(star, { entity: 'm', tie: 'em' }, 'left')).toEqual({ entity: 'm' });
    expect(walk(star, { entity: 'e', tie: 'em' }, 'left')).toEqual({ entity: 'm' });
  });

  it('across a tie turns to the next one on that side', () => {
    expect(walk(star, { entity: 'm', tie: 'em' }, 'up')).toEqual({ entity: 'm', tie: 'mne' });
    expect(walk(star, { entity: 'm', tie: 'em' }, 'down')).toEqual({ entity: 'm', tie: 'ms' });
    expect(walk(star, { entity: 'm', tie: 'mn' }, 'right')).toEqual({ entity: 'm', tie: 'mne' });
    expect(walk(star, { entity: 'n', tie: 'mn' }, 'right')).toBeNull();
  });

  it('starts anew from the entity where the tie is gone, and ends where the entity is', () => {
    expect(walk(star, { entity: 'm', tie: 'gone' }, 'up')).toEqual({ entity: 'm', tie: 'mn' });
    expect(walk(star, { entity: 'gone' }, 'up')).toBeNull();
  });

  it('reaches loops: they lead up', () => {
    const graph = shownAt({ a: [0, 0] }, [['loop', 'rivals', 'a', 'a']]);
    expect(walk(graph, { entity: 'a' }, 'up')).toEqual({ entity: 'a', tie: 'loop' });
    expect(walk(graph, { entity: 'a', tie: 'loop' }, 'up')).toEqual({ entity: 'a' });
  });
});

describe('a walk', () => {
  it('starts where most ties meet, then at the lowest id; nowhere where nothing is shown', () => {
    expect(startOfWalk(star)).toEqual({ entity: 'm' });
    expect(startOfWalk(shownAt({ b: [0, 0], a: [1, 1] }, []))).toEqual({ entity: 'a' });
    expect(startOfWalk(shownAt({}, []))).toBeNull();
  });

  it('reaches every tie and every entity that hangs together with its start, in any picture', () => {
    const names = ['a', 'b', 'c', 'd', 'e'] as const;
    const coordinate = fc.integer({ min: -3, max: 3 });
    const spots = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
      minLength: names.length,
      maxLength: names.length,
      selector: ([x, y]) => `${x} ${y}`,
    });
    const ends = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12 });
    fc.assert(
      fc.property(spots, ends, (places, pairs) => {
        const ties = pairs.map(([from, to], at): TieRow => [`t${at}`, 'rivals', from, to]);
        const graph = shownAt(
          Object.fromEntries(names.map((name, at) => [name, places[at] as [number, number]])),
          ties,
        );
        const together = new Set<string>(['a']);
        for (const _ of names) {
          for (const [from, to] of pairs) {
            if (together.has(from)) together.add(to);
            if (together.has(to)) together.add(from);
          }
        }
        const seen = new Map<string, Footing>();
        const queue: Footing[] = [{ entity: 'a' }];
        for (let at = queue.shift(); at; at = queue.shift()) {
          const key = `${at.entity} ${at.tie ?? ''}`;
          if (seen.has(key)) continue;
          seen.set(key, at);
          for (const direction of directions) {
            const next = walk(graph, at, direction);
            if (next) queue.push(next);
          }
        }
        const found = [...seen.values()];
        expect(new Set(found.map(({ entity }) => entity))).toEqual(together);
        const reached = new Set(found.flatMap(({ tie }) => tie ?? []));
        for (const [id, , from] of ties) expect(reached.has(id)).toBe(together.has(from));
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { type Positions, positionOf, remember } from '../../src/graph/positions';

it('places are remembered by id, the last one wins', () => {
  const positions: Positions = new Map();
  remember(positions, ['a', 'b'], Float32Array.of(1, 2, 3, 4));
  remember(positions, ['b'], Float32Array.of(5, 6));
  expect(positions).toEqual(
    new Map([
      ['a', [1, 2]],
      ['b', [5, 6]],
    ]),
  );
});

it('a pin wins over what is remembered; an entity never placed has no place', () => {
  const positions: Positions = new Map([['a', [1, 2]]]);
  expect(positionOf('a', positions, { a: [9, 9] })).toEqual([9, 9]);
  expect(positionOf('a', positions, {})).toEqual([1, 2]);
  expect(positionOf('b', positions, {})).toBeUndefined();
  expect(positionOf('constructor', positions, {})).toBeUndefined();
});

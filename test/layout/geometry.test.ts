import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cross, nearestOn, shareInside } from '../../src/layout/geometry';

describe('two segments', () => {
  it('cross where each has its ends on both sides of the other', () => {
    expect(cross(0, 0, 2, 2, 0, 2, 2, 0)).toBe(true);
    expect(cross(0, 0, 1, 1, 0, 3, 3, 0)).toBe(false);
  });

  it('do not cross where they only share an end or lie on one line', () => {
    expect(cross(0, 0, 2, 2, 2, 2, 4, 0)).toBe(false);
    expect(cross(0, 0, 2, 0, 1, 0, 3, 0)).toBe(false);
  });
});

describe('the nearest point of a segment', () => {
  it('is the foot of the perpendicular, or an end beyond which it would lie', () => {
    expect(nearestOn(0, 0, 10, 0, 4, 7)).toBeCloseTo(0.4);
    expect(nearestOn(0, 0, 10, 0, -4, 7)).toBe(0);
    expect(nearestOn(0, 0, 10, 0, 14, 7)).toBe(1);
  });

  it('is the start of a segment without length', () => {
    expect(nearestOn(3, 3, 3, 3, 9, 9)).toBe(0);
  });
});

describe('the share of a segment inside a rectangle', () => {
  it('is known for lines through it, within it and beside it', () => {
    expect(shareInside(-5, 5, 15, 5, 0, 10, 0, 10)).toBeCloseTo(0.5);
    expect(shareInside(1, 1, 9, 9, 0, 10, 0, 10)).toBeCloseTo(1);
    expect(shareInside(11, 0, 11, 10, 0, 10, 0, 10)).toBe(0);
    expect(shareInside(0, -1, 10, -1, 0, 10, 0, 10)).toBe(0);
    expect(shareInside(5, -10, 5, 10, 0, 10, 0, 10)).toBeCloseTo(0.5);
  });

  it('is what many points along the segment say', () => {
    const length = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(length, length, length, length, (ax, ay, bx, by) => {
        let hits = 0;
        for (let step = 0; step < 1000; step++) {
          const t = (step + 0.5) / 1000;
          const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
          if (x >= -5 && x <= 5 && y >= -3 && y <= 3) hits += 1;
        }
        expect(Math.abs(shareInside(ax, ay, bx, by, -5, 5, -3, 3) - hits / 1000)).toBeLessThan(0.003);
      }),
    );
  });
});

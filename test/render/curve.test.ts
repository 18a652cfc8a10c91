import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bendBetween,
  distanceTo,
  loopAt,
  loopRadius,
  offsetOf,
  pointAt,
  portOf,
} from '../../src/render/curve';

const a = { x: 0, y: 0 };
const b = { x: 100, y: 0 };

describe('the offset of a lane', () => {
  it('is nothing for the straight one', () => {
    expect(offsetOf(0, 3, 200)).toBe(0);
  });

  it('grows with the lane, by equal steps, and turns with its sign', () => {
    const offsets = [-2, -1, 1, 2].map((lane) => offsetOf(lane, 2, 400));
    expect(offsets[3]).toBeCloseTo(2 * (offsets[2] as number));
    expect(offsets[0]).toBeCloseTo(-(offsets[3] as number));
  });

  it('keeps fourteen lines nine units apart where the pair has room', () => {
    expect(offsetOf(6.5, 6.5, 300) - offsetOf(5.5, 6.5, 300)).toBeCloseTo(9);
  });

  it('never makes a balloon: a wide fan of near entities closes up, down to five units', () => {
    expect(offsetOf(6.5, 6.5, 100)).toBeLessThanOrEqual(0.42 * 100 + 1e-9);
    expect(offsetOf(6.5, 6.5, 20)).toBeCloseTo(6.5 * 5);
  });
});

describe('the port of a lane', () => {
  it('stays on the smaller disc', () => {
    expect(portOf(6.5, 6.5, 12)).toBeLessThan(12);
    expect(portOf(0, 0, 12)).toBe(0);
  });

  it('is never farther out than the middle of the line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 9, max: 24, noNaN: true }),
        fc.double({ min: 40, max: 900, noNaN: true }),
        (ties, radius, length) => {
          const widest = ties / 2;
          return portOf(widest, widest, radius) <= offsetOf(widest, widest, length) + 1e-9;
        },
      ),
    );
  });
});

describe('a bent line', () => {
  it('stands off by the offset in its middle, to the left of its way', () => {
    expect(pointAt(bendBetween(a, b, 12, 0), 0.5)).toEqual({ x: 50, y: 12 });
    expect(pointAt(bendBetween(a, b, 12, 3), 0.5).y).toBeCloseTo(12);
  });

  it('begins and ends beside its discs by the port', () => {
    const bend = bendBetween(a, b, 12, 3);
    expect(pointAt(bend, 0)).toEqual({ x: 0, y: 3 });
    expect(pointAt(bend, 1)).toEqual({ x: 100, y: 3 });
  });

  it('seen from the other end with the other sign is the same line', () => {
    const there = pointAt(bendBetween(a, b, 12, 3), 0.25);
    const back = pointAt(bendBetween(b, a, -12, -3), 0.75);
    expect(there.x).toBeCloseTo(back.x);
    expect(there.y).toBeCloseTo(back.y);
  });

  it('has distance 0 to its own points, within half a pixel', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (offset, t) => {
          const bend = bendBetween(a, { x: 240, y: 130 }, offset, 0);
          return distanceTo(bend, pointAt(bend, t), 5) < 0.5;
        },
      ),
    );
  });

  it('is infinitely far where it is surely out of reach', () => {
    expect(distanceTo(bendBetween(a, b, 12, 0), { x: 50, y: 80 }, 5)).toBe(Number.POSITIVE_INFINITY);
  });

  it('survives two entities in one place', () => {
    expect(Number.isFinite(pointAt(bendBetween(a, a, 12, 3), 0.5).y)).toBe(true);
  });
});

describe('a loop', () => {
  it('begins and ends in its disc and stands out of it elsewhere', () => {
    const loop = loopAt(a, 20, loopRadius(1));
    expect(Math.hypot(pointAt(loop, 0).x, pointAt(loop, 0).y)).toBeLessThan(20);
    expect(Math.hypot(pointAt(loop, 0.5).x, pointAt(loop, 0.5).y)).toBeGreaterThan(20);
  });

  it('is hit on its circle', () => {
    const loop = loopAt(a, 20, loopRadius(2));
    expect(distanceTo(loop, pointAt(loop, 0.37), 5)).toBeLessThan(1e-9);
  });

  it('has another size for every self-tie of an entity', () => {
    expect(loopRadius(2) - loopRadius(1)).toBeGreaterThanOrEqual(5);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cameraOf,
  discFactor,
  labelFactor,
  lineFactor,
  projectionOf,
  toCanvas,
  toGraph,
} from '../../src/render/projection';
import { plain } from './pictures';

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });

describe('the projection', () => {
  it('puts the origin into the middle and lets y rise', () => {
    expect(toCanvas(plain, { x: 0, y: 0 })).toEqual({ x: 500, y: 400 });
    expect(toCanvas(plain, { x: 10, y: 20 })).toEqual({ x: 510, y: 380 });
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 0.05, max: 6, noNaN: true }), (x, y, scale) => {
        const projection = { ...plain, x: 31, y: -7, scale };
        const back = toGraph(projection, toCanvas(projection, { x, y }));
        return Math.abs(back.x - x) < 1e-6 && Math.abs(back.y - y) < 1e-6;
      }),
    );
  });

  it('is what the camera makes of it', () => {
    const projection = { ...plain, x: 120, y: -45, scale: 0.8 };
    const again = projectionOf(cameraOf(projection), projection.width, projection.height);
    for (const key of ['x', 'y', 'scale', 'width', 'height'] as const) {
      expect(again[key]).toBeCloseTo(projection[key]);
    }
  });
});

describe('sizes', () => {
  it('are as given at the zoom that the picture is composed for', () => {
    expect([discFactor(1), lineFactor(1), labelFactor(1)]).toEqual([1, 1, 1]);
  });

  it('shrink more slowly than the picture, names least', () => {
    expect(discFactor(0.4)).toBeGreaterThan(0.4);
    expect(labelFactor(0.1)).toBeGreaterThanOrEqual(0.8);
  });
});

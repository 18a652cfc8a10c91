import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PictureError } from '../../src/conductor/picture-error';
import { rasterSize } from '../../src/shell/raster-size';

const errorOf = (width: number, height: number): PictureError | null => {
  try {
    rasterSize(width, height);
    return null;
  } catch (reason) {
    if (reason instanceof PictureError) return reason;
    throw reason;
  }
};

describe('the size of a picture', () => {
  it('is in whole pixels, at least one', () => {
    expect(rasterSize(2000, 4990.24)).toEqual({ width: 2000, height: 4990 });
    expect(rasterSize(100, 0.2)).toEqual({ width: 100, height: 1 });
  });

  it('may have a side of 16,384 pixels and 100 million pixels in all', () => {
    expect(rasterSize(16_384, 6000)).toEqual({ width: 16_384, height: 6000 });
    expect(rasterSize(10_000, 10_000)).toEqual({ width: 10_000, height: 10_000 });
    expect(errorOf(16_385, 10)?.code).toBe('too-large');
    expect(errorOf(10, 16_385)?.code).toBe('too-large');
    expect(errorOf(10_000, 10_001)?.code).toBe('too-large');
  });

  it.each([
    [0, 10],
    [10, 0],
    [Number.NaN, 10],
  ])('is none for a drawing of %d by %d', (width, height) => {
    expect(errorOf(width, height)?.code).toBe('unreadable');
  });

  it('that is too large is refused with a width that is not', () => {
    const side = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const most = errorOf(width, height)?.facts.most;
        if (most === undefined || most < 1) return;
        expect(most).toBeLessThan(width);
        expect(errorOf(most, (height * most) / width)).toBeNull();
      }),
    );
  });
});

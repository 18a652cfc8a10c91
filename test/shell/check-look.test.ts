import { describe, expect, it } from 'vitest';
import { checkLook } from '../../src/shell/check-look';

describe('a look that a program asks for', () => {
  it('is taken as it is, without what is undefined', () => {
    const look = { bom: true, theme: 'dark', background: 'transparent', width: 16_384 };
    expect(checkLook(look)).toEqual(look);
    expect(checkLook({ theme: undefined })).toEqual({});
    expect(Object.keys(checkLook({ theme: undefined }))).toEqual([]);
  });

  it.each([
    [null, TypeError],
    ['dark', TypeError],
    [{ scale: 2 }, TypeError],
    [{ constructor: 'paper' }, TypeError],
    [{ theme: 'sepia' }, RangeError],
    [{ background: null }, RangeError],
    [{ bom: 1 }, RangeError],
    [{ width: '2000' }, RangeError],
    [{ width: 99 }, RangeError],
    [{ width: 16_385 }, RangeError],
    [{ width: Number.NaN }, RangeError],
  ])('%j is refused', (look, error) => {
    expect(() => checkLook(look)).toThrow(error);
  });
});

import { describe, expect, it } from 'vitest';
import { lookOf, usualLook, widthOf } from '../../src/ui/dialogs/export-look';

describe('a width as typed', () => {
  it.each([
    ['2000', 2000],
    [' 2,400 ', 2400],
    ["12'000", 12_000],
    ['16 384', 16_384],
    ['100', 100],
    ['99', undefined],
    ['16385', undefined],
    ['1200.5', undefined],
    ['-300', undefined],
    ['3e3', undefined],
    ['wide', undefined],
  ] as const)('%j is %j', (typed, width) => {
    expect(widthOf('png', typed)).toBe(width);
    expect(widthOf('svg', typed)).toBe(width);
  });

  it('may be missing for an SVG only, which has a size of its own', () => {
    expect(widthOf('svg', ' ')).toBeNull();
    expect(widthOf('png', '')).toBeUndefined();
  });
});

describe('the look asked for', () => {
  const fields = { ...usualLook, bom: true, theme: 'dark', background: 'transparent' } as const;

  it('holds what belongs to the format', () => {
    expect(lookOf('csv', fields)).toEqual({ look: { bom: true } });
    expect(lookOf('svg', fields)).toEqual({ look: { theme: 'dark', background: 'transparent' } });
    expect(lookOf('png', fields)).toEqual({
      look: { theme: 'dark', background: 'transparent', width: 2400 },
    });
    expect(lookOf('gexf', fields)).toEqual({});
  });

  it('is none where the width of this format is none', () => {
    const widths = { svg: 'x', png: '300' };
    expect(lookOf('svg', { ...fields, widths })).toBeNull();
    expect(lookOf('png', { ...fields, widths })).not.toBeNull();
    expect(lookOf('csv', { ...fields, widths })).not.toBeNull();
  });
});

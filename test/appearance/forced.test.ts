import { describe, expect, it } from 'vitest';
import { forcedPalette, hexOf } from '../../src/appearance/forced';

describe('the palette of forced colours', () => {
  const system = new Map([
    ['Canvas', '#000000'],
    ['CanvasText', '#ffffff'],
    ['LinkText', '#ffff00'],
    ['GrayText', '#3ff23f'],
    ['Highlight', '#1aebff'],
    ['HighlightText', '#000000'],
    ['Mark', '#ffff00'],
  ]);
  const palette = forcedPalette((word) => system.get(word) ?? 'unknown');

  it('draws with the colours of the system', () => {
    expect(palette.paper).toBe('#000000');
    expect(palette.ink).toBe('#ffffff');
    expect(palette.accent).toBe('#1aebff');
    expect(palette.kinds.orange).toBe('#ffffff');
  });

  it('tells cooperation and conflict apart', () => {
    expect(palette.categories.cooperation).not.toBe(palette.categories.conflict);
  });

  it('names only colours that can be mixed', () => {
    const { kinds, categories, communities, ...plain } = palette;
    for (const list of [Object.values(kinds), Object.values(categories), communities, Object.values(plain)]) {
      for (const colour of list) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});

describe('a computed colour', () => {
  it.each([
    ['rgb(0, 128, 255)', '#0080ff'],
    ['rgba(0, 128, 255, 0.5)', '#0080ff'],
    ['rgb(1 2 3 / 1)', '#010203'],
    ['color(srgb 0 0.5 1)', '#0080ff'],
  ])('%s is %s', (computed, hex) => {
    expect(hexOf(computed)).toBe(hex);
  });

  it('that says something else is black', () => {
    expect(hexOf('transparent')).toBe('#000000');
    expect(hexOf('rgb(1)')).toBe('#000000');
  });
});

import { describe, expect, it } from 'vitest';
import { evidenceStyles, mix, type Palette, palettes } from '../../src/appearance/palette';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const themes = Object.entries(palettes) as [string, Palette][];

describe.each(themes)('the %s palette', (_, palette) => {
  const grounds = [palette.paper, palette.surface, palette.well];

  it('writes text at 4.5:1 on every ground', () => {
    for (const ground of grounds) {
      for (const text of [palette.ink, palette.muted, palette.accent, palette.danger]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, palette.mark)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, palette.accentSoft)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws discs and lines at 3:1 on paper, and icons at 3:1 on their discs', () => {
    for (const [kind, colour] of Object.entries(palette.kinds)) {
      expect(contrast(colour, palette.paper), kind).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, palette.onKind), `icon on ${kind}`).toBeGreaterThanOrEqual(3);
    }
    for (const [category, colour] of Object.entries(palette.categories)) {
      expect(contrast(colour, palette.paper), category).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.edge, palette.surface), 'borders of controls').toBeGreaterThanOrEqual(3);
  });

  it('tells at least eight communities apart, each at 3:1 on paper and below its number', () => {
    expect(new Set(palette.communities).size).toBe(palette.communities.length);
    expect(palette.communities.length).toBeGreaterThanOrEqual(8);
    for (const colour of palette.communities) {
      expect(contrast(colour, palette.paper), colour).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, palette.onKind), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it('gives every kind and every category a colour of its own', () => {
    for (const table of [palette.kinds, palette.categories]) {
      const colours = Object.values(table);
      expect(new Set(colours).size).toBe(colours.length);
    }
  });
});

describe('styles of evidence', () => {
  it('differ in more than strength of colour', () => {
    const shapes = Object.values(evidenceStyles).map(({ width, dash }) => `${width} ${dash.join(' ')}`);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('make the best evidence the widest', () => {
    const widths = Object.values(evidenceStyles).map(({ width }) => width);
    expect(Math.max(...widths)).toBe(evidenceStyles.corroborated.width);
  });
});

describe('mixing', () => {
  it('keeps the first colour at 1 and the second at 0', () => {
    expect(mix('#ff8000', '#102030', 1)).toBe('#ff8000');
    expect(mix('#ff8000', '#102030', 0)).toBe('#102030');
  });

  it('meets in the middle', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

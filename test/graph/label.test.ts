import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelLines, labelSize, textWidth } from '../../src/graph/label';
import { labelBox, radiusOf } from '../../src/graph/size';

describe('the lines of a name', () => {
  it.each([
    ['Japan', ['Japan']],
    ['Kang Kyung-wha', ['Kang Kyung-wha']],
    ['', []],
    ['  Mark   Esper ', ['Mark Esper']],
    // Two lines of about the same length, broken at a space sooner than at a hyphen.
    ["South Korea's WTO complaint", ["South Korea's", 'WTO complaint']],
    ['US–South Korea Mutual Defense Treaty', ['US–South Korea', 'Mutual Defense Treaty']],
    ['US–Japan host-nation payment question', ['US–Japan host-nation', 'payment question']],
    // What does not fit ends in an ellipsis.
    ["North Korea's nuclear and missile programmes", ["North Korea's nuclear", 'and missile programm…']],
    ['Donaudampfschifffahrtsgesellschaftskapitän', ['Donaudampfschifffahr…']],
    // Full-width characters count double and break anywhere.
    ['日韓秘密軍事情報保護協定', ['日韓秘密軍事', '情報保護協定']],
  ])('of "%s" are %j', (name, lines) => {
    expect(labelLines(name)).toEqual(lines);
  });

  it('are at most two, each at most 21 characters long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const lines = labelLines(name);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(21);
      }),
    );
  });

  it('of a name of a million characters are two as well', () => {
    expect(labelLines('ab '.repeat(333_333)).length).toBe(2);
    expect(labelLines('日'.repeat(1_000_000)).length).toBe(2);
  });
});

describe('the width of a text', () => {
  it('is estimated, wide characters as full squares', () => {
    expect(textWidth('日本')).toBe(2 * labelSize);
    expect(textWidth('ill')).toBeLessThan(textWidth('mmm') / 2);
    expect(textWidth('')).toBe(0);
  });
});

describe('the space that an entity takes', () => {
  it('grows with the root of its ties, from 9 or less to 24', () => {
    expect(radiusOf(0)).toBeLessThan(9);
    expect(radiusOf(1)).toBeGreaterThan(9);
    expect(radiusOf(4) - radiusOf(1)).toBeCloseTo(radiusOf(9) - radiusOf(4));
    expect(radiusOf(10_000)).toBe(24);
  });

  it('has room for the longer line and for both', () => {
    const one = labelBox('Japan');
    const two = labelBox("South Korea's WTO complaint");
    expect(two.height - one.height).toBe(15);
    expect(two.halfWidth).toBeCloseTo(textWidth('WTO complaint') / 2);
    expect(labelBox('')).toEqual({ halfWidth: 0, height: 0 });
  });
});

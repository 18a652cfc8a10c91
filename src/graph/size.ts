import { labelGap, labelLeading, labelLines, textWidth } from './label';

/** Radius of an entity's disc in CSS pixels at the zoom the picture is composed for, by its number of shown ties: 9 to 24. */
export function radiusOf(degree: number): number {
  return Math.min(24, 7.5 + 2.6 * Math.sqrt(degree));
}

/** Space that a name takes under its disc, CSS pixels: half the width, and the height with the gap above it. */
export function labelBox(name: string): { readonly halfWidth: number; readonly height: number } {
  const lines = labelLines(name);
  if (lines.length === 0) return { halfWidth: 0, height: 0 };
  return {
    halfWidth: Math.max(...lines.map(textWidth)) / 2,
    height: labelGap + lines.length * labelLeading,
  };
}

import { type Palette, palettes, type Theme } from '../../appearance/palette';
import type { Line } from './wrap';
import { element, xml } from './xml';

/** Fonts of the page, and what stands in for them where they are not installed: a picture carries none. */
export const sans =
  "Inter, 'Inter Variable', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
export const serif = "'Source Serif 4', 'Source Serif 4 Variable', Georgia, 'Times New Roman', serif";

/** What all parts of a picture are drawn with. */
export interface Look {
  readonly palette: Palette;
  /** Lines and names are parted from what they cross by paper. */
  readonly paper: boolean;
}

export function lookOf(theme: Theme, background: 'paper' | 'transparent'): Look {
  return { palette: palettes[theme], paper: background === 'paper' };
}

/** A wrapped line of text. */
export function textLine(line: Line, x: number, y: number, size: number, palette: Palette): string {
  const content = line
    .map(({ text, style }) => element('tspan', { fill: palette[style] }, xml(text)))
    .join('');
  return element('text', { x, y, 'font-size': size }, content);
}

import { mix, type Palette } from './palette';

/** Words of CSS for the colours that a reader's system forces on every page. */
export type SystemColour =
  | 'Canvas'
  | 'CanvasText'
  | 'LinkText'
  | 'GrayText'
  | 'Highlight'
  | 'HighlightText'
  | 'Mark';

/**
 * The palette of a page whose colours the system forces. There are few of them: icons, numbers, heads and dashes say
 * what colour does elsewhere.
 * @param read what a word stands for on this machine, as `#rrggbb`.
 */
export function forcedPalette(read: (word: SystemColour) => string): Palette {
  const [paper, ink, link, grey] = [read('Canvas'), read('CanvasText'), read('LinkText'), read('GrayText')];
  const accent = read('Highlight');
  return {
    paper,
    surface: paper,
    well: paper,
    ink,
    muted: ink,
    rule: grey,
    edge: ink,
    accent,
    onAccent: read('HighlightText'),
    accentSoft: paper,
    mark: read('Mark'),
    danger: ink,
    kinds: {
      blue: ink,
      orange: ink,
      green: ink,
      vermilion: ink,
      purple: ink,
      sky: ink,
      yellow: ink,
      grey: ink,
    },
    onKind: paper,
    categories: { cooperation: link, conflict: ink, office: grey, context: mix(ink, paper, 0.6) },
    communities: [ink],
  };
}

/** Reads `rgb(1, 2, 3)`, `rgba(...)` or `color(srgb 0 0.5 1)` as a browser computes it; black where it is something else. */
export function hexOf(computed: string): string {
  const parts = /^(rgba?|color)\(([^)]{1,80})\)$/.exec(computed);
  const numbers = (parts?.[2]?.match(/\d+(?:\.\d+)?/g) ?? []).slice(0, 3).map(Number);
  if (numbers.length < 3) return '#000000';
  const scale = parts?.[1] === 'color' ? 255 : 1;
  return `#${numbers
    .map((part) =>
      Math.round(Math.min(255, part * scale))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

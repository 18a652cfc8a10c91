import type { EvidenceLevel } from '../schema/query';
import type { Category, EntityKind } from '../schema/vocabulary-schema';

export type Theme = 'light' | 'dark';

/** Colour token of an entity kind. */
export type KindColour = EntityKind['colour'];

/**
 * All colours of one theme, as `#rrggbb`. Kind and category hues follow Okabe and Ito (jfly.uni-koeln.de/color),
 * moved in lightness until each stands at 3:1 or more against `paper` and against its own icon (WCAG 1.4.11).
 */
export interface Palette {
  /** Ground of the page and of the graph. */
  readonly paper: string;
  /** Panels that lie on the paper. */
  readonly surface: string;
  /** Quiet fill: hovered rows, tags, wells. */
  readonly well: string;
  readonly ink: string;
  /** Secondary text: 4.5:1 on paper and surface. */
  readonly muted: string;
  /** Hairlines. */
  readonly rule: string;
  /** Borders of controls: 3:1. */
  readonly edge: string;
  readonly accent: string;
  /** Text on accent. */
  readonly onAccent: string;
  readonly accentSoft: string;
  /** Ground behind a marked passage. */
  readonly mark: string;
  readonly danger: string;
  readonly kinds: Readonly<Record<KindColour, string>>;
  /** Icon on a kind's disc. */
  readonly onKind: string;
  readonly categories: Readonly<Record<Category, string>>;
  /** Discs of the communities, largest first; a number on the disc says the rest. Further communities are grey. */
  readonly communities: readonly string[];
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#f7f5f0',
    surface: '#fffefb',
    well: '#efece4',
    ink: '#1b1d21',
    muted: '#5a5c60',
    rule: '#e0dcd1',
    edge: '#8a877e',
    accent: '#0b5c8f',
    onAccent: '#ffffff',
    accentSoft: '#dcebf5',
    mark: '#fdf0c4',
    danger: '#a8321a',
    kinds: {
      blue: '#0a66a2',
      orange: '#b86a00',
      green: '#00795a',
      vermilion: '#c04a05',
      purple: '#9c4b7d',
      sky: '#2b84b8',
      yellow: '#857500',
      grey: '#666a70',
    },
    onKind: '#ffffff',
    categories: { cooperation: '#00855f', conflict: '#cc5208', office: '#53677a', context: '#8b877c' },
    communities: [
      '#0a66a2',
      '#b86a00',
      '#00795a',
      '#a63d8f',
      '#c04a05',
      '#5b53c4',
      '#857500',
      '#2b84b8',
      '#8a5638',
      '#5d7a1f',
    ],
  },
  dark: {
    paper: '#13161a',
    surface: '#1b1f25',
    well: '#262b32',
    ink: '#eceae4',
    muted: '#a8abb0',
    rule: '#2f353d',
    edge: '#7d858f',
    accent: '#7cc0ee',
    onAccent: '#0d1720',
    accentSoft: '#1d3547',
    mark: '#463c16',
    danger: '#ff9a80',
    kinds: {
      blue: '#5fb0e5',
      orange: '#f0ab3c',
      green: '#3cc79d',
      vermilion: '#f5824a',
      purple: '#dd97bf',
      sky: '#86cdf3',
      yellow: '#e6d84a',
      grey: '#a3a9b1',
    },
    onKind: '#13161a',
    categories: { cooperation: '#2fbd92', conflict: '#f47a3f', office: '#8ea4b8', context: '#878c93' },
    communities: [
      '#5fb0e5',
      '#f0ab3c',
      '#3cc79d',
      '#e58ed0',
      '#f5824a',
      '#a9a2f5',
      '#e6d84a',
      '#86cdf3',
      '#cfa183',
      '#a9c75e',
    ],
  },
};

/** How a level of evidence is drawn: on the canvas, in the legend and beside every sentence. */
export interface EvidenceStyle {
  /** Line width in CSS pixels at rest. */
  readonly width: number;
  /** Lengths of dash and gap in CSS pixels, ends round (they reach half the width into the gap); `[0, 0]` is solid. */
  readonly dash: readonly [dash: number, gap: number];
  /** How much of the category's colour shows against the paper, 0 to 1; the rest is paper, so that lines stay opaque. */
  readonly strength: number;
}

export const evidenceStyles: Readonly<Record<EvidenceLevel, EvidenceStyle>> = {
  corroborated: { width: 2.8, dash: [0, 0], strength: 1 },
  'single-source': { width: 1.3, dash: [0, 0], strength: 1 },
  tentative: { width: 2, dash: [0.1, 4.6], strength: 0.95 },
  contested: { width: 2.4, dash: [5.5, 5.5], strength: 1 },
  denied: { width: 1.5, dash: [0, 0], strength: 0.42 },
  unsupported: { width: 1.2, dash: [0.1, 6.5], strength: 0.5 },
};

/** Mixtures made so far: a redraw asks for the same few some ten thousand times. */
const mixtures = new Map<string, string>();

/** Mixes two `#rrggbb` colours; `share` of the first. */
export function mix(first: string, second: string, share: number): string {
  const recipe = `${first}${second}${share}`;
  const known = mixtures.get(recipe);
  if (known !== undefined) return known;
  const channel = (at: number): string => {
    const a = Number.parseInt(first.slice(at, at + 2), 16);
    const b = Number.parseInt(second.slice(at, at + 2), 16);
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  const mixture = `#${channel(1)}${channel(3)}${channel(5)}`;
  mixtures.set(recipe, mixture);
  return mixture;
}

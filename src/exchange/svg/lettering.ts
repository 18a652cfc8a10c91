import { type Disc, moat } from './curve';
import type { Look } from './look';
import { element, xml } from './xml';

/** A text of the graph that stands out from what it crosses. */
export interface Lettering {
  readonly text: string;
  /** Place and font. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly fill: string;
  /** Width of the rim around it, CSS pixels, half of it outside. */
  readonly rim: number;
}

function rimMarkup({ text, attributes, rim }: Lettering, colour: string): string {
  const stroke = { fill: 'none', stroke: colour, 'stroke-width': rim, 'stroke-linejoin': 'round' };
  return element('text', { ...attributes, ...stroke }, xml(text));
}

/** The text, on a rim of paper where there is paper. */
export function letters(lettering: Lettering, { paper, palette }: Look): string {
  const { text, attributes, fill } = lettering;
  const rim = paper ? rimMarkup(lettering, palette.paper) : '';
  return `${rim}${element('text', { ...attributes, fill }, xml(text))}\n`;
}

/**
 * Keeps lines clear of discs and texts where no paper can cover them, so that any ground shows in between.
 *
 * @param bounds of everything that the graph draws
 */
export function* clearOf(
  lines: Iterable<string>,
  discs: Iterable<Disc>,
  texts: Iterable<Lettering>,
  bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): Generator<string> {
  const { left, right, top, bottom } = bounds;
  // Bowed lines reach farther than what they join.
  const reach = { x: left - 400, y: top - 400, width: right - left + 800, height: bottom - top + 800 };
  const shapes = [element('rect', { ...reach, fill: '#ffffff' })];
  for (const { x, y, radius } of discs) {
    shapes.push(element('circle', { cx: x, cy: y, r: radius + moat, fill: '#000000' }));
  }
  for (const text of texts) shapes.push(rimMarkup(text, '#000000'));
  const mask = { id: 'entente-clear', maskUnits: 'userSpaceOnUse', ...reach };
  yield `${element('mask', mask, shapes.join('\n'))}\n<g mask="url(#entente-clear)">\n`;
  yield* lines;
  yield '</g>\n';
}

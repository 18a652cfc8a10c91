import { colourOfHex } from '../xml/colour';
import type { DraftEdge, DraftNode } from '../xml/draft';
import type { XmlElement } from '../xml/scan';
import { numberOf } from '../xml/value';

/** Elements whose text is a label in yEd and in yFiles for HTML. */
export const yedLabels = new Set(['NodeLabel', 'EdgeLabel', 'Label.Text']);

/**
 * What yEd draws, inside of `data`: the middle of the shape is the position, with y turned upwards; the width of the
 * shape is the size of a node, that of the line the size of an edge.
 */
export function takeYed(draft: DraftNode | DraftEdge, { name, attributes }: XmlElement): void {
  const number = (...keys: string[]): number | null =>
    keys.map((key) => numberOf(attributes.get(key) ?? '')).find((found) => found !== null) ?? null;
  if (name === 'Fill' || name === 'LineStyle') {
    const colour = colourOfHex(attributes.get('color') ?? '');
    if (colour !== undefined && (name === 'LineStyle') === 'source' in draft) draft.colour = colour;
    const width = number('width');
    if (name === 'LineStyle' && width !== null && 'source' in draft) draft.size = width;
  }
  if ((name !== 'Geometry' && name !== 'RectD') || 'source' in draft) return;
  const [x, y, width, height] = [
    number('x', 'X'),
    number('y', 'Y'),
    number('width', 'Width'),
    number('height', 'Height'),
  ];
  if (x !== null && y !== null) draft.position = { x: x + (width ?? 0) / 2, y: 0 - (y + (height ?? 0) / 2) };
  if (width !== null) draft.size = width;
}

import { fromXmlText } from '../../text/xml';
import type { Span } from '../property-graph';
import { colourOf, colourOfHex } from '../xml/colour';
import type { DraftEdge, DraftNode } from '../xml/draft';
import type { XmlElement } from '../xml/scan';
import { numberOf } from '../xml/value';
import { spanOfAttributes, spansOfLists } from './times';

/** A node or edge whose element is open, with its cells by the id of their column. */
export interface OpenItem {
  readonly draft: DraftNode | DraftEdge;
  readonly cells: Map<string, string[]>;
  readonly spans: Span[];
}

/** What nodes and edges have in common in their start tags. */
export function openItem(draft: DraftNode | DraftEdge, { attributes }: XmlElement): OpenItem {
  const label = attributes.get('label');
  if (label !== undefined) draft.label = fromXmlText(label);
  const span = spanOfAttributes(attributes);
  return { draft, cells: new Map(), spans: [...(span ? [span] : []), ...spansOfLists(attributes)] };
}

/** Elements of the viz module; false for any other. */
export function takeViz({ draft }: OpenItem, { name, attributes }: XmlElement): boolean {
  const number = (key: string): number | null => numberOf(attributes.get(key) ?? '');
  if (name === 'color') {
    const colour =
      colourOfHex(attributes.get('hex') ?? '') ?? colourOf(number('r'), number('g'), number('b'));
    if (colour !== undefined) draft.colour = colour;
  } else if (name === 'position') {
    const [x, y, z] = [number('x'), number('y'), number('z')];
    if (x !== null && y !== null && !('source' in draft))
      draft.position = { x, y, ...(z === null ? {} : { z }) };
  } else if (name === 'size' || name === 'thickness') {
    const size = number('value');
    if (size !== null) draft.size = size;
  } else if (name === 'shape') {
    const shape = attributes.get('value');
    if (shape !== undefined) draft.attributes.set('viz:shape', shape);
  } else return false;
  return true;
}

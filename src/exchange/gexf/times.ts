import type { Span } from '../property-graph';
import { spanOf } from '../xml/span-text';

type Attributes = ReadonlyMap<string, string>;

/**
 * When a node, edge or spell holds. A `timestamp` is its own start and end. Whether an end itself belongs to the time
 * (`start` or `startopen`) is not kept: times of the dossier format always hold their ends.
 */
export function spanOfAttributes(attributes: Attributes): Span | null {
  const moment = attributes.get('timestamp');
  const start = attributes.get('start') ?? attributes.get('startopen') ?? moment;
  const end = attributes.get('end') ?? attributes.get('endopen') ?? moment;
  return start === undefined && end === undefined ? null : spanOf(start, end);
}

/** The lists of GEXF 1.3: `intervals="<[2000, 2001]; (2003, 2004)>"` and `timestamps="<[2000, 2001]>"`. */
export function spansOfLists(attributes: Attributes): Span[] {
  const spans: Span[] = [];
  for (const [, start, end] of (attributes.get('intervals') ?? '').matchAll(
    /[[(\]]\s*([^\s,;[\]()<>]+)\s*,\s*([^\s,;[\]()<>]+)\s*[\])[]/g,
  ))
    spans.push(spanOf(start, end));
  for (const moment of (attributes.get('timestamps') ?? '').split(/[\s,;[\]()<>]+/))
    if (moment !== '') spans.push(spanOf(moment, moment));
  return spans;
}

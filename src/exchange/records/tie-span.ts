import { dateFault } from '../../schema/dates';
import type { Span } from '../property-graph';

/** A date without the marks of doubt, which most formats cannot read; the field `when` keeps them. */
function end(text: string): string | undefined {
  return text === '' || text === '..' ? undefined : text.replace(/[?~%]$/, '');
}

/**
 * A `when` as one time with a start and an end: for programs that draw time. A date is its own start and end, an end that
 * is open or unknown is absent. Null where the text is no date.
 */
export function spanOfWhen(when: string, timezone: string): Span | null {
  if (dateFault(when, timezone) !== null) return null;
  const [from = '', to = from] = when.split('/');
  const [starts, ends] = [end(from), end(to)];
  return { ...(starts === undefined ? {} : { start: starts }), ...(ends === undefined ? {} : { end: ends }) };
}

/** The `when` that a tie gets whose time was added elsewhere; null where that is not one time that can be written. */
export function whenOfSpans(spans: readonly Span[] | undefined, timezone: string): string | null {
  const [only, more] = spans ?? [];
  if (only === undefined || more !== undefined) return null;
  const when = only.start === only.end ? (only.start ?? '') : `${only.start ?? '..'}/${only.end ?? '..'}`;
  return dateFault(when, timezone) === null ? when : null;
}

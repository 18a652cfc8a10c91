import type { Span } from '../property-graph';

/** Times in one text, such as `2001/2004; ../2009-05`: exact, where a format knows whole days only. */
export function spansText(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start ?? '..'}/${end ?? '..'}`).join('; ');
}

/** Takes {@link spansText} back. */
export function spansOf(text: string): Span[] {
  return text
    .split('; ')
    .map((span) => span.split('/'))
    .map(([start = '', end = '']) => spanOf(start, end));
}

/** What stands for no end at all. */
const open = /^(|\.\.|[+-]?inf(inity)?)$/i;

/** A time from its two ends as a file has them; without or with endless ones it is open. */
export function spanOf(start: string | undefined, end: string | undefined): Span {
  const [from = '', to = ''] = [start?.trim(), end?.trim()];
  return { ...(open.test(from) ? {} : { start: from }), ...(open.test(to) ? {} : { end: to }) };
}

import { type EvidenceContext, type Weighable, weigh } from '../../dossier/evidence';
import { spanOf } from '../../dossier/interval';

/** One claim's time, as written and as closed by what is known. */
interface Written {
  readonly start: string;
  readonly end: string;
  readonly earliest: number;
  readonly latest: number;
}

function written(text: string, earliest: number, latest: number): Written {
  const slash = text.indexOf('/');
  return slash < 0
    ? { start: text, end: text, earliest, latest }
    : { start: text.slice(0, slash), end: text.slice(slash + 1), earliest, latest };
}

/** The end that closes the hull, in the words of whichever claim gives it; '' where only a last word is known. */
function endText(times: readonly Written[], latest: number, timezone: string): string {
  const dated = times.find(
    ({ end }) => end !== '' && end !== '..' && spanOf(end, timezone).latest === latest,
  );
  if (dated) return dated.end;
  return latest === Infinity ? '..' : '';
}

/**
 * The time that all claims of a tie give, where they give the same and nothing is known that would close it; an end
 * that is not known is closed by who said so. Undefined: they differ.
 */
function sameTime(tie: Weighable): string | null | undefined {
  const [first] = tie.claims;
  const text = first?.when ?? tie.when;
  if (text?.endsWith('/') || tie.claims.some((claim) => (claim.when ?? tie.when) !== text)) return undefined;
  if (text === undefined) return null;
  const slash = text.indexOf('/');
  return slash >= 0 && text.slice(0, slash) === text.slice(slash + 1) ? text.slice(0, slash) : text;
}

/**
 * The shown time of a tie as EDTF text: the hull of its counting supporting claims, each end as the claim that gives
 * it writes it; the tie's own `when` where no such claim counts. Null: no date at all.
 *
 * @param supported some supporting claim counts: most ties need not be weighed again for a text
 */
export function shownWhen(tie: Weighable, context: EvidenceContext, supported: boolean): string | null {
  if (!supported) return tie.when ?? null;
  const same = sameTime(tie);
  return same === undefined ? hullText(tie, context) : same;
}

/** {@link shownWhen} of a tie with a counting supporting claim, from all of its claims. */
export function hullText(tie: Weighable, context: EvidenceContext): string | null {
  const { claims } = weigh(tie, context);
  const times: Written[] = [];
  for (const [at, claim] of tie.claims.entries()) {
    const verdict = claims[at];
    if (claim.stance !== 'supports' || !verdict?.counts) continue;
    const text = claim.when ?? tie.when;
    // One claim without a date: it holds always, whatever the others say.
    if (text === undefined || verdict.span === null) return null;
    times.push(written(text, verdict.span.earliest, verdict.span.latest));
  }
  if (times.length === 0) return tie.when ?? null;
  const earliest = Math.min(...times.map((time) => time.earliest));
  const latest = Math.max(...times.map((time) => time.latest));
  // Of equal starts the finer text says more; of equally fine ones the first by code points, whatever the file's order.
  const start =
    times
      .filter((time) => time.earliest === earliest)
      .map((time) => time.start)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
  const end = endText(times, latest, context.timezone);
  return start === end ? start : `${start}/${end}`;
}

import { type EvidenceContext, isOn, weigh } from '../../dossier/evidence';
import type { Claim, Tie } from '../../schema/dossier';

/** When the first source of a claim that is on was certainly out; Infinity where none is dated. */
export function firstKnown({ citations }: Claim, context: EvidenceContext): number {
  let first = Infinity;
  for (const { source } of citations) {
    if (!isOn(source, context)) continue;
    const out = context.sources.get(source)?.date?.latest;
    if (out !== undefined && out < first) first = out;
  }
  return first;
}

/** Without a window a claim counts from when it is known until a claim that overtakes it is. */
function firstCounting({ claims }: Tie, context: EvidenceContext): number {
  let first = Infinity;
  for (const claim of claims) {
    if (claim.stance === 'qualifies') continue;
    const known = firstKnown(claim, context);
    if (known >= first) continue;
    const overtaken = claims.some(
      (other) => other.supersedes?.includes(claim.id) && firstKnown(other, context) <= known,
    );
    if (!overtaken) first = known;
  }
  return first;
}

/**
 * First instant at which a known-on date lets some counting claim of a tie live, whatever known-on date the context
 * has; Infinity where only undated sources speak of it.
 */
export function knownSince(tie: Tie, context: EvidenceContext): number {
  if (context.window === null) return firstCounting(tie, context);
  // What a claim's open end is closed by depends on what is known: each date is tried.
  const instants = new Set<number>();
  for (const { citations } of tie.claims) {
    for (const { source } of citations) {
      const out = isOn(source, context) ? context.sources.get(source)?.date?.latest : undefined;
      if (out !== undefined && out < Infinity) instants.add(out);
    }
  }
  for (const instant of [...instants].sort((a, b) => a - b)) {
    const knownOn = { earliest: instant, latest: instant };
    if (weigh(tie, { ...context, knownOn }).claims.some(({ counts }) => counts)) return instant;
  }
  return Infinity;
}

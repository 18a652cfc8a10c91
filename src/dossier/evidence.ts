import type { Claim, ClaimId, Tie } from '../schema/dossier';
import type { EvidenceLevel } from '../schema/query';
import { type EvidenceContext, isLive } from './context';
import { type Duration, durationOf, momentOf, overlaps, type Span } from './interval';

export { contextFor, type EvidenceContext, isLive, isOn, type SourceFacts, sourceFacts } from './context';

/** One claim, weighed. */
export interface ClaimEvidence {
  /** One of its citations is live. */
  readonly live: boolean;
  /** Weighs in the level. */
  readonly counts: boolean;
  /** Hedged, inferred or a forecast. */
  readonly weak: boolean;
  /** Its time begins at or after the latest instant at which it was said. */
  readonly forecast: boolean;
  /** Live claims that supersede it, in the order of the file. */
  readonly overtakenBy: readonly ClaimId[];
  /** Its time with open ends closed as far as is known; null: always. */
  readonly span: Span | null;
  /** The same with the doubt about its ends kept apart; null: always. */
  readonly time: Duration | null;
  /** Positions of its live citations. */
  readonly liveCitations: readonly number[];
}

/** A tie, weighed. */
export interface TieEvidence {
  /** `unsupported` where no claim counts. */
  readonly level: EvidenceLevel;
  /** By position of the tie's claims. */
  readonly claims: readonly ClaimEvidence[];
  /** Hull of the counting supporting claims; null: always, or there is none. */
  readonly span: Span | null;
  /** False where it holds possibly but not certainly in the window. */
  readonly certain: boolean;
}

/** What is weighed: a tie, or an entity's own claims. */
export type Weighable = Pick<Tie, 'claims'> & { readonly when?: string | undefined };

/** A claim on its way through the steps. */
interface Draft {
  readonly claim: Claim;
  readonly liveCitations: readonly number[];
  readonly overtakenBy: ClaimId[];
  /** When it was said; null where neither it nor its live sources say. */
  readonly said: Span | null;
  /** Null: always. */
  readonly time: Duration | null;
}

/** Step 1: the citations whose source is on and was certainly out by the known-on date. */
function liveCitations(claim: Claim, context: EvidenceContext): number[] {
  const live: number[] = [];
  claim.citations.forEach(({ source }, at) => {
    if (isLive(source, context)) live.push(at);
  });
  return live;
}

/** When a claim was said: `stated`, else from the first to the last date of its live sources. */
function saidOf(claim: Claim, live: readonly number[], context: EvidenceContext): Span | null {
  if (claim.stated !== undefined) return momentOf(claim.stated, context.timezone);
  let earliest = Infinity;
  let latest = -Infinity;
  for (const at of live) {
    const date = context.sources.get(claim.citations[at]?.source ?? '')?.date ?? null;
    if (date === null) continue;
    earliest = Math.min(earliest, date.earliest);
    latest = Math.max(latest, date.latest);
  }
  return latest === -Infinity ? null : { earliest, latest };
}

function draft(tie: Weighable, context: EvidenceContext): Draft[] {
  const drafts = tie.claims.map((claim): Draft => {
    const live = liveCitations(claim, context);
    const when = claim.when ?? tie.when;
    return {
      claim,
      liveCitations: live,
      overtakenBy: [],
      said: saidOf(claim, live, context),
      time: when === undefined ? null : durationOf(when, context.timezone),
    };
  });
  // Step 2, before the window: a correction works outside its own dates too.
  const byId = new Map(drafts.map((each) => [each.claim.id, each]));
  for (const { claim, liveCitations: live } of drafts) {
    if (live.length === 0) continue;
    for (const id of new Set(claim.supersedes)) byId.get(id)?.overtakenBy.push(claim.id);
  }
  return drafts;
}

/** An explicit end, with when the claim that gives it was said. */
interface Closing {
  readonly said: number;
  readonly end: Span;
}

/** The explicit ends that live, not superseded, supporting claims give, the latest said first. */
function closings(drafts: readonly Draft[]): Closing[] {
  const found: Closing[] = [];
  for (const { claim, time, said, liveCitations: live, overtakenBy } of drafts) {
    if (claim.stance !== 'supports' || live.length === 0 || overtakenBy.length > 0) continue;
    if (time?.ending === 'date' && said !== null) found.push({ said: said.latest, end: time.end });
  }
  // Of two said at once, the later end: which stands first in the file must not matter.
  return found.sort(
    (a, b) => b.said - a.said || b.end.latest - a.end.latest || b.end.earliest - a.end.earliest,
  );
}

/** A span that does not end before it begins. */
function clamp(end: Span, start: Span): Span {
  return {
    earliest: Math.max(end.earliest, start.earliest),
    latest: Math.max(end.latest, start.latest),
  };
}

/** Step 3: the time of a claim, with `d/..` and `d/` closed as far as is known. */
function closed({ time, said }: Draft, ends: readonly Closing[]): Duration | null {
  if (time === null) return null;
  if (time.ending === 'open' && said !== null) {
    // An end before this claim's own beginning speaks of an earlier time and closes nothing here.
    const closing = ends.find(
      ({ said: when, end }) => when > said.latest && end.latest > time.start.earliest,
    );
    if (closing !== undefined) return { ...time, end: clamp(closing.end, time.start) };
  }
  // Vouched for only up to when it was said. Where that is not known, the end stays unknown.
  if (time.ending === 'unknown' && said !== null) return { ...time, end: clamp(said, time.start) };
  return time;
}

function isForecast({ said, time }: Draft): boolean {
  return said !== null && time?.begins === true && time.start.earliest >= said.latest;
}

/** Step 6: who stands behind a claim. Speakers and outlets are told apart by their first letter. */
function originsOf({ claim, liveCitations: live }: Draft, context: EvidenceContext): string[] {
  if (claim.by !== undefined && claim.voice !== 'asserted') return [`by ${claim.by}`];
  return live.map((at) => `of ${context.sources.get(claim.citations[at]?.source ?? '')?.origin ?? ''}`);
}

interface Tally {
  firmSupport: boolean;
  firmDispute: boolean;
  weakSupport: boolean;
  weakDispute: boolean;
  readonly origins: Set<string>;
}

function levelOf({ firmSupport, firmDispute, weakSupport, weakDispute, origins }: Tally): EvidenceLevel {
  if (firmSupport && firmDispute) return 'contested';
  if (firmSupport) return origins.size > 1 ? 'corroborated' : 'single-source';
  if (firmDispute) return 'denied';
  if (weakSupport) return weakDispute ? 'contested' : 'tentative';
  return weakDispute ? 'denied' : 'unsupported';
}

function spanOfDuration({ start, end }: Duration): Span {
  return { earliest: start.earliest, latest: Math.max(end.latest, start.earliest) };
}

/** True where a claim's time meets a window wherever in their doubt its ends lie; null is always. */
export function isCertain(time: Duration | null, window: Span): boolean {
  if (time === null) return true;
  const { start, end } = time;
  // It begins before the instant that ends `start`; an instant is that instant itself.
  const began =
    start.earliest === start.latest ? start.latest < window.latest : start.latest <= window.latest;
  // A date without slash may be over as soon as it began; an interval is over at its exclusive end.
  const lasted = time.ending === 'none' ? end.earliest >= window.earliest : end.earliest > window.earliest;
  return began && lasted;
}

/**
 * Weighs the claims of a tie in the six steps of FORMAT.md ("Evidence"). Pure; the order of claims, citations and
 * sources never matters. Time grows with the number of citations, plus, for a claim with an open end, the number
 * of explicit ends that later claims give.
 *
 * @throws RangeError where a date of the tie is not one (files are checked before)
 */
export function weigh(tie: Weighable, context: EvidenceContext): TieEvidence {
  const drafts = draft(tie, context);
  const ends = closings(drafts);
  const tally: Tally = {
    firmSupport: false,
    firmDispute: false,
    weakSupport: false,
    weakDispute: false,
    origins: new Set(),
  };
  let hull: Span | null = null;
  let always = false;
  let supported = false;
  let certain = false;
  const claims = drafts.map((each): ClaimEvidence => {
    const { claim, overtakenBy } = each;
    const live = each.liveCitations.length > 0;
    const forecast = isForecast(each);
    const weak = claim.voice === 'hedged' || claim.voice === 'inferred' || forecast;
    const time = closed(each, ends);
    const span = time === null ? null : spanOfDuration(time);
    const inWindow = context.window === null || span === null || overlaps(span, context.window);
    const counts = live && overtakenBy.length === 0 && inWindow && claim.stance !== 'qualifies';
    if (counts && claim.stance === 'supports') {
      supported = true;
      if (context.window === null || isCertain(time, context.window)) certain = true;
      if (span === null) always = true;
      else if (hull === null) hull = span;
      else {
        hull = {
          earliest: Math.min(hull.earliest, span.earliest),
          latest: Math.max(hull.latest, span.latest),
        };
      }
      if (weak) tally.weakSupport = true;
      else {
        tally.firmSupport = true;
        for (const origin of originsOf(each, context)) tally.origins.add(origin);
      }
    } else if (counts) {
      if (weak) tally.weakDispute = true;
      else tally.firmDispute = true;
    }
    return { live, counts, weak, forecast, overtakenBy, span, time, liveCitations: each.liveCitations };
  });
  return { level: levelOf(tally), claims, span: always ? null : hull, certain: certain || !supported };
}

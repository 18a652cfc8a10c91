import type { ClaimEvidence, TieEvidence, Weighable } from '../../dossier/evidence';
import { sourceDate } from '../../dossier/source-date';
import { formatDate } from '../../messages/dates';
import { formatAmount } from '../../messages/numbers';
import type { Claim, Source } from '../../schema/dossier';
import { escapeMarkdown } from '../../text/escape-markdown';
import { instantOf } from './instants';
import { nameOf, shownText, type Telling } from './telling';

/** Most sources that a sentence names. */
const namedLimit = 3;

/** By what a source is told in a sentence: who first reported it, as evidence counts. */
function placeOf({ id, csl, origin }: Source): string {
  const names = [origin, csl['container-title'], csl.publisher, csl.title, id];
  return names.find((name) => name !== undefined && name.trim() !== '') ?? id;
}

function citedBy(claim: Claim, { sources }: Telling): Source[] {
  const ids = new Set(claim.citations.map(({ source }) => source));
  return [...ids].flatMap((id) => sources.get(id) ?? []);
}

/** The sources of a claim as a list: "Yonhap News Agency and Reuters". */
function places(names: readonly string[], { words, list }: Telling): string {
  if (names.length <= namedLimit) return list(names);
  const first = names.slice(0, namedLimit - 1).join(', ');
  return words('brief.moreSources', { names: first, count: names.length - namedLimit + 1 });
}

/** Who speaks, how, and where it can be read. */
function speakerOf(claim: Claim, telling: Telling): string {
  const { words } = telling;
  const names = [...new Set(citedBy(claim, telling).map(placeOf))];
  const sources = places(names.length === 0 ? claim.citations.map(({ source }) => source) : names, telling);
  if (claim.by === undefined) return words(`brief.${claim.voice}`, { sources, count: names.length });
  return words(`brief.by.${claim.voice}`, { speaker: nameOf(telling, claim.by), sources });
}

/** When it was said: as it is stated, else when the first of its sources came out. */
function saidOf(claim: Claim, telling: Telling): string | undefined {
  if (claim.stated !== undefined) return claim.stated;
  let first: string | undefined;
  for (const source of citedBy(claim, telling)) {
    const date = sourceDate(source) ?? undefined;
    if (instantOf(date, telling.timezone) < instantOf(first, telling.timezone)) first = date;
  }
  return first;
}

/** The days of a date: the hour at which a source came out stands in its reference. */
function daysOf(text: string, { timezone }: Telling): string {
  const days = text.replace(/T[\d:]+(Z|[+-][\d:]+)/g, (time, offset) => (offset === timezone ? '' : time));
  const [first, last] = days.split('/');
  return first === last ? (first ?? days) : days;
}

/** What is to be known of a claim beside its sentence: its own time, its amount, how it weighs. */
function remarks(claim: Claim, evidence: ClaimEvidence | undefined, telling: Telling, when?: string): string {
  const { words, timezone } = telling;
  const own = claim.when === when ? undefined : claim.when;
  const all = [
    own && words('brief.holds', { date: formatDate(own, timezone, words) }),
    claim.amount && formatAmount(claim.amount, timezone, words),
    evidence?.forecast === true && words('brief.forecast'),
    (evidence?.overtakenBy.length ?? 0) > 0 && words('brief.overtaken'),
  ].filter((remark) => typeof remark === 'string' && remark !== '');
  return all.length === 0 ? '' : ` (${escapeMarkdown(all.join('; '))})`;
}

const stances = ['supports', 'disputes', 'qualifies'] as const;

/**
 * The claims of a tie or an entity, a line of a list each: those that speak for it, against it, and those that narrow it,
 * each in the order in which they were said.
 *
 * @param indent spaces before each line
 */
export function* claimLines(
  record: Weighable,
  evidence: TieEvidence,
  telling: Telling,
  indent: string,
): Generator<string> {
  const { words, timezone, notes } = telling;
  const told = record.claims.map((claim, at) => {
    const said = saidOf(claim, telling);
    return { claim, said, at, instant: instantOf(said, timezone), stance: stances.indexOf(claim.stance) };
  });
  told.sort((a, b) => a.stance - b.stance || (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0));
  for (const { claim, said, at } of told) {
    const stance = claim.stance === 'supports' ? '' : `*${words(`claims.${claim.stance}`)}.* `;
    const values = {
      speaker: escapeMarkdown(speakerOf(claim, telling)),
      says: shownText(telling, claim.says),
      date:
        said === undefined
          ? ''
          : escapeMarkdown(formatDate(daysOf(said, telling), timezone, words, 'moment')),
    };
    const sentence = words(said === undefined ? 'proof.noteUndated' : 'proof.note', values);
    const beside = remarks(claim, evidence.claims[at], telling, record.when);
    yield `${indent}- ${stance}${sentence}${beside}${notes.marks(claim.citations)}\n`;
  }
}

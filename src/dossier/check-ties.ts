import { isPoint, readDate } from '../schema/dates';
import type { Tie } from '../schema/dossier';
import type { Text } from '../schema/text';
import type { TieKind } from '../schema/vocabulary-schema';
import { checkClaims } from './check-claims';
import type { Checking } from './checking';
import type { PathParts } from './json-path';

/** Reports ends that are no entity, and ends of a kind that the tie's kind does not join. */
function checkEnds(tie: Tie, path: PathParts, checking: Checking): void {
  const kind = checking.vocabulary.tieKinds[tie.kind];
  if (kind === undefined) {
    checking.report('unknown-kind', [...path, 'kind'], { kind: tie.kind, what: 'tie' }, tie.id);
  }
  for (const end of ['from', 'to'] as const) {
    const entity = checking.entities.get(tie[end]);
    if (!checking.entities.has(tie[end])) {
      const facts = { reference: tie[end], what: 'entity' };
      checking.report('dangling-reference', [...path, end], facts, tie.id);
    } else if (kind !== undefined && entity !== undefined && !isAllowed(kind, end, tie, checking)) {
      checking.report(
        'kind-not-allowed',
        [...path, end],
        {
          kind: tie.kind,
          end,
          entity: tie[end],
          entityKind: entity.kind,
          allowed: (kind[end] ?? []).join(', '),
        },
        tie.id,
      );
    }
  }
}

/** A symmetric kind may be written either way round; what it joins then counts as a pair. */
function isAllowed(kind: TieKind, end: 'from' | 'to', tie: Tie, checking: Checking): boolean {
  const fits = (id: string, kinds: readonly string[] | undefined): boolean => {
    const entity = checking.entities.get(id);
    return kinds === undefined || entity === undefined || kinds.includes(entity.kind);
  };
  if (fits(tie[end], kind[end])) return true;
  return kind.symmetric === true && fits(tie.from, kind.to) && fits(tie.to, kind.from);
}

/** First instant of the end that a tie's `when` names; null where it names none. */
function namedEnd(when: string | undefined, timezone: string): number | null {
  const date = when === undefined ? null : readDate(when, timezone);
  return date?.kind === 'interval' && isPoint(date.end) ? date.end.earliest : null;
}

/** Warnings about what the claims of a tie add up to. */
function checkSupport(tie: Tie, path: PathParts, checking: Checking): void {
  const end = namedEnd(tie.when, checking.timezone);
  if (!tie.claims.some(({ stance }) => stance === 'supports'))
    checking.report('no-support', path, {}, tie.id);
  tie.claims.forEach((claim, at) => {
    if (claim.stance !== 'supports') return;
    const here = [...path, 'claims', at];
    const id = `${tie.id}/${claim.id}`;
    if (claim.voice === 'reported' && claim.by === tie.from) {
      checking.report('self-reported', [...here, 'by'], { by: claim.by }, id);
    }
    if (claim.when !== undefined || end === null) return;
    const early = claim.citations.find(({ source }) => {
      const out = checking.sourceFacts.get(source)?.date ?? null;
      return out !== null && end >= out.latest;
    });
    if (early !== undefined) {
      checking.report('hindsight', here, { source: early.source, when: tie.when ?? '' }, id);
    }
  });
}

/** Checks one tie and its claims. */
export function checkTie(tie: Tie, path: PathParts, checking: Checking): void {
  checkEnds(tie, path, checking);
  if (tie.when !== undefined) checking.checkDate(tie.when, [...path, 'when'], tie.id);
  checkClaims(tie.claims, [...path, 'claims'], checking, tie.id);
  checkSupport(tie, path, checking);
}

function detailKey(detail: Text | undefined): unknown {
  if (detail === undefined || typeof detail === 'string') return detail ?? null;
  return Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Warns of two ties that say the same: same sentence, detail and date. */
export function checkSameTies(ties: readonly (Tie | undefined)[], checking: Checking): void {
  const seen = new Map<string, string>();
  ties.forEach((tie, at) => {
    if (tie === undefined) return;
    const ends = [tie.from, tie.to];
    if (checking.vocabulary.tieKinds[tie.kind]?.symmetric === true) ends.sort();
    const key = JSON.stringify([tie.kind, ...ends, detailKey(tie.detail), tie.when ?? null]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, tie.id);
    else checking.report('same-tie-twice', ['ties', at], { first }, tie.id);
  });
}

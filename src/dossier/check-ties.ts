import { isPoint, readDate } from '../schema/dates';
import type { Entity, Tie } from '../schema/dossier';
import type { Text } from '../schema/text';
import type { TieKind } from '../schema/vocabulary-schema';
import { checkClaims } from './check-claims';
import type { Checking } from './checking';
import { type Trail, under } from './json-path';

/** Reports ends that are no entity, and ends of a kind that the tie's kind does not join. */
function checkEnds(tie: Tie, path: Trail, checking: Checking): void {
  const kind = checking.vocabulary.tieKinds[tie.kind];
  if (kind === undefined) {
    checking.report('unknown-kind', under(path, 'kind'), { kind: tie.kind, what: 'tie' }, tie.id);
  }
  const ends = { from: checking.entities.get(tie.from), to: checking.entities.get(tie.to) };
  for (const end of ['from', 'to'] as const) {
    const entity = ends[end];
    if (entity === undefined && !checking.entities.has(tie[end])) {
      const facts = { reference: tie[end], what: 'entity' };
      checking.report('dangling-reference', under(path, end), facts, tie.id);
    } else if (kind !== undefined && entity !== undefined && !isAllowed(kind, end, ends)) {
      checking.report(
        'kind-not-allowed',
        under(path, end),
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
function isAllowed(kind: TieKind, end: 'from' | 'to', ends: Ends): boolean {
  if (fits(ends[end], kind[end])) return true;
  return kind.symmetric === true && fits(ends.from, kind.to) && fits(ends.to, kind.from);
}

/** The entities at the ends of a tie; undefined for one that is not there or not sound. */
type Ends = Readonly<Record<'from' | 'to', Entity | undefined>>;

function fits(entity: Entity | undefined, kinds: readonly string[] | undefined): boolean {
  return kinds === undefined || entity === undefined || kinds.includes(entity.kind);
}

/** First instant of the end that a tie's `when` names; null where it names none. */
function namedEnd(when: string | undefined, timezone: string): number | null {
  const date = when === undefined ? null : readDate(when, timezone);
  return date?.kind === 'interval' && isPoint(date.end) ? date.end.earliest : null;
}

/** Warnings about what the claims of a tie add up to. */
function checkSupport(tie: Tie, path: Trail, checking: Checking): void {
  const end = namedEnd(tie.when, checking.timezone);
  if (!tie.claims.some(({ stance }) => stance === 'supports'))
    checking.report('no-support', path, {}, tie.id);
  tie.claims.forEach((claim, at) => {
    if (claim.stance !== 'supports') return;
    const here = under(path, 'claims', at);
    const id = `${tie.id}/${claim.id}`;
    if (claim.voice === 'reported' && claim.by === tie.from) {
      checking.report('self-reported', under(here, 'by'), { by: claim.by }, id);
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
export function checkTie(tie: Tie, path: Trail, checking: Checking): void {
  checkEnds(tie, path, checking);
  if (tie.when !== undefined) checking.checkDate(tie.when, under(path, 'when'), tie.id);
  checkClaims(tie.claims, under(path, 'claims'), checking, tie.id);
  checkSupport(tie, path, checking);
}

/** All that a tie says. */
function wholeKey(tie: Tie, checking: Checking): string {
  const ends = [tie.from, tie.to];
  if (checking.vocabulary.tieKinds[tie.kind]?.symmetric === true) ends.sort();
  return JSON.stringify([tie.kind, ...ends, detailKey(tie.detail), tie.when ?? null]);
}

function detailKey(detail: Text | undefined): unknown {
  if (detail === undefined || typeof detail === 'string') return detail ?? null;
  return Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Warns of two ties that say the same: same sentence, detail and date. */
export function checkSameTies(ties: readonly (Tie | undefined)[], checking: Checking): void {
  const numbers = new Map<string, number>();
  for (const id of checking.entities.keys()) numbers.set(id, numbers.size);
  // By the pair of ends the only tie, or what each of them says: few pairs have several, and need a closer look.
  const pairs = new Map<number, Tie | Map<string, string>>();
  ties.forEach((tie, at) => {
    if (tie === undefined) return;
    const [from, to] = [numbers.get(tie.from), numbers.get(tie.to)];
    // An end that is no entity is a fault, and said to be one.
    if (from === undefined || to === undefined) return;
    const pair = from < to ? from * numbers.size + to : to * numbers.size + from;
    const known = pairs.get(pair);
    if (known === undefined) {
      pairs.set(pair, tie);
      return;
    }
    const said = known instanceof Map ? known : new Map([[wholeKey(known, checking), known.id]]);
    if (said !== known) pairs.set(pair, said);
    const key = wholeKey(tie, checking);
    const first = said.get(key);
    if (first === undefined) said.set(key, tie.id);
    else checking.report('same-tie-twice', under(null, 'ties', at), { first }, tie.id);
  });
}

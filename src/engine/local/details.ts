import { type TieEvidence, weigh } from '../../dossier/evidence';
import type { Claim } from '../../schema/dossier';
import { pickText } from '../../schema/text';
import type { ClaimView, EntityDetail, Resting } from '../port';
import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import { labelOf, lineOf, sourceLine } from './labels';
import type { Shown } from './shown';
import { sorted } from './sorted';
import type { Verdicts } from './verdicts';

/** A record's claims with their verdicts, in the order of the file. */
export function claimViews(
  indexed: Indexed,
  claims: readonly Claim[],
  evidence: TieEvidence,
  verdicts: Verdicts,
  language: string,
): ClaimView[] {
  return claims.map((claim, at) => {
    const verdict = evidence.claims[at];
    if (!verdict) throw new RangeError(`claimViews: no verdict for claim ${claim.id}`);
    const by = claim.by === undefined ? undefined : indexed.entityRow.get(claim.by);
    return {
      claim,
      live: verdict.live,
      counts: verdict.counts,
      weak: verdict.weak,
      forecast: verdict.forecast,
      overtakenBy: verdict.overtakenBy,
      ...(by === undefined ? {} : { byLabel: labelOf(indexed, by, language) }),
      sources: claim.citations.map(({ source }) =>
        sourceLine(indexed, indexed.sourceRow.get(source) as number, verdicts),
      ),
    };
  });
}

/** Tie rows by shown start, then by id. Two open starts are both -Infinity: their difference is no number. */
function byTime(indexed: Indexed, verdicts: Verdicts): (a: number, b: number) => number {
  const start = (row: number) => verdicts.earliest[row] as number;
  const id = (row: number) => indexed.dossier.ties[row]?.id ?? '';
  return (a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)) || byCodePoints(id(a), id(b));
}

/** Shown ties of an entity: by kind in vocabulary order, `out` before `in`, then time, then id. */
export async function tiesInOrder(
  indexed: Indexed,
  shown: Shown,
  entity: number,
  slices: Slices,
): Promise<number[]> {
  const { starts, ties, from, dossier, tieKinds } = indexed;
  const rank = new Map(tieKinds.map((id, index) => [id, index]));
  const rows = ties.subarray(starts[entity], starts[entity + 1]).filter((row) => shown.code[row]);
  const kindOf = (row: number) => rank.get(dossier.ties[row]?.kind ?? '') ?? tieKinds.length;
  const incoming = (row: number) => (from[row] === entity ? 0 : 1);
  const then = byTime(indexed, shown.verdicts);
  return sorted(rows, (a, b) => kindOf(a) - kindOf(b) || incoming(a) - incoming(b) || then(a, b), slices);
}

/** Counts of an entity's shown ties by kind and direction, in the order of {@link tiesInOrder}. */
export function tieCounts(
  indexed: Indexed,
  rows: readonly number[],
  entity: number,
): EntityDetail['tieCounts'] {
  const counts = new Map<string, { kind: string; direction: 'out' | 'in'; count: number }>();
  for (const row of rows) {
    const kind = indexed.dossier.ties[row]?.kind ?? '';
    const direction = indexed.from[row] === entity ? 'out' : 'in';
    const key = `${direction} ${kind}`;
    const entry = counts.get(key) ?? { kind, direction, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].map(({ kind, direction, count }) => ({
    kind,
    direction,
    count: { value: count, exact: true },
  }));
}

/** Claims of a record that cite a source, and whether nothing else that counts holds the record up. */
function citingClaims(
  claims: readonly Claim[],
  evidence: TieEvidence,
  source: string,
  pick: (claim: Claim) => string,
) {
  const citing = claims.flatMap((claim) => {
    const citation = claim.citations.findIndex((each) => each.source === source);
    return citation < 0 ? [] : [{ claim: claim.id, citation, says: pick(claim) }];
  });
  const standing = claims.flatMap((claim, at) => {
    const verdict = evidence.claims[at];
    return verdict?.counts ? verdict.liveCitations.map((each) => claim.citations[each]?.source) : [];
  });
  return { claims: citing, alone: standing.length > 0 && standing.every((each) => each === source) };
}

/** A row that rests on a source. */
export interface RestingRow {
  readonly type: 'tie' | 'entity';
  readonly row: number;
}

/** All that rests on a source: ties by time, then id; then entities by id. */
export async function restingRows(
  indexed: Indexed,
  verdicts: Verdicts,
  sourceRow: number,
  slices: Slices,
): Promise<RestingRow[]> {
  const id = (row: number) => indexed.dossier.entities[row]?.id ?? '';
  const { ties, entities } = indexed.citing[sourceRow] ?? { ties: [], entities: [] };
  const tieRows = await sorted(ties, byTime(indexed, verdicts), slices);
  const entityRows = await sorted(entities, (a, b) => byCodePoints(id(a), id(b)), slices);
  return [
    ...tieRows.map((row): RestingRow => ({ type: 'tie', row })),
    ...entityRows.map((row): RestingRow => ({ type: 'entity', row })),
  ];
}

/** What rests on a source, with the claims that cite it. */
export function restingOn(
  indexed: Indexed,
  shown: Shown,
  { type, row }: RestingRow,
  source: string,
  language: string,
): Resting {
  const { dossier } = indexed;
  const { verdicts } = shown;
  const says = (claim: Claim) => pickText(claim.says, language, dossier.language).text;
  const tie = type === 'tie' ? dossier.ties[row] : undefined;
  if (tie) {
    const line = lineOf(indexed, row, shown.code[row] as number, verdicts, language);
    const evidence = weigh(tie, verdicts.context);
    return { record: { type: 'tie', line }, ...citingClaims(tie.claims, evidence, source, says) };
  }
  const entity = dossier.entities[row];
  const claims = entity?.claims ?? [];
  const evidence = weigh({ claims }, verdicts.context);
  return {
    record: { type: 'entity', id: entity?.id ?? '', label: labelOf(indexed, row, language) },
    ...citingClaims(claims, evidence, source, says),
  };
}

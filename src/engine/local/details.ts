import { type TieEvidence, weigh } from '../../dossier/evidence';
import type { Claim } from '../../schema/dossier';
import { pickText } from '../../schema/text';
import type { ClaimView, EntityDetail, Resting, TieLine } from '../port';
import type { Indexed } from './indexed';
import { labelOf, lineOf, sourceLine } from './labels';
import { byCodePoints } from './paging';
import type { Shown, Verdicts } from './verdicts';

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

/** Shown ties of an entity: by kind in vocabulary order, `out` before `in`, then time, then id. */
export function tiesInOrder(indexed: Indexed, shown: Shown, entity: number): number[] {
  const { starts, ties, from, dossier, tieKinds } = indexed;
  const rank = new Map(tieKinds.map((id, index) => [id, index]));
  const rows = [...ties.subarray(starts[entity], starts[entity + 1])].filter((row) => shown.code[row]);
  const kindOf = (row: number) => rank.get(dossier.ties[row]?.kind ?? '') ?? tieKinds.length;
  const incoming = (row: number) => (from[row] === entity ? 0 : 1);
  const start = (row: number) => shown.verdicts.earliest[row] as number;
  return rows.sort(
    (a, b) =>
      kindOf(a) - kindOf(b) ||
      incoming(a) - incoming(b) ||
      // Two open starts are both -Infinity: their difference is no number.
      (start(a) === start(b) ? 0 : start(a) - start(b)) ||
      byCodePoints(dossier.ties[a]?.id ?? '', dossier.ties[b]?.id ?? ''),
  );
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

/** All that rests on a source: ties by time, then id; then entities by id. */
export function restingOn(indexed: Indexed, shown: Shown, sourceRow: number, language: string): Resting[] {
  const { dossier, citing } = indexed;
  const { verdicts } = shown;
  const source = dossier.sources[sourceRow]?.id ?? '';
  const says = (claim: Claim) => pickText(claim.says, language, dossier.language).text;
  const start = (row: number) => verdicts.earliest[row] as number;
  const rows = citing[sourceRow] ?? { ties: [], entities: [] };
  const ties = [...rows.ties]
    .sort(
      (a, b) =>
        (start(a) === start(b) ? 0 : start(a) - start(b)) ||
        byCodePoints(dossier.ties[a]?.id ?? '', dossier.ties[b]?.id ?? ''),
    )
    .flatMap((row): Resting[] => {
      const tie = dossier.ties[row];
      if (!tie) return [];
      const line: TieLine = lineOf(indexed, row, shown.code[row] as number, verdicts, language);
      const evidence = weigh(tie, verdicts.context);
      return [{ record: { type: 'tie', line }, ...citingClaims(tie.claims, evidence, source, says) }];
    });
  const entities = [...rows.entities]
    .sort((a, b) => byCodePoints(dossier.entities[a]?.id ?? '', dossier.entities[b]?.id ?? ''))
    .flatMap((row): Resting[] => {
      const entity = dossier.entities[row];
      if (!entity?.claims) return [];
      const evidence = weigh({ claims: entity.claims }, verdicts.context);
      const record = { type: 'entity', id: entity.id, label: labelOf(indexed, row, language) } as const;
      return [{ record, ...citingClaims(entity.claims, evidence, source, says) }];
    });
  return [...ties, ...entities];
}

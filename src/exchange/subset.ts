import type { Claim, Dossier, Entity, Tie } from '../schema/dossier';
import type { Loss, LossReport } from './format';

/** Records that an export is to hold. */
export interface Records {
  readonly entities: readonly string[];
  readonly ties: readonly string[];
}

const claimsOf = (records: readonly (Entity | Tie)[]): Claim[] =>
  records.flatMap((record) => record.claims ?? []);

/**
 * The smallest dossier that holds the given records and still checks: ties bring their ends, claims bring their
 * speakers and sources, kinds bring their entry of the vocabulary. Unknown ids are left out; orders are kept.
 */
export function subsetOf(dossier: Dossier, wanted: Records): Dossier {
  const tieIds = new Set(wanted.ties);
  const ties = dossier.ties.filter((tie) => tieIds.has(tie.id));
  const byId = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  const kept = new Set<string>();
  const queue = [...wanted.entities, ...ties.flatMap((tie) => [tie.from, tie.to])];
  queue.push(...claimsOf(ties).flatMap((claim) => claim.by ?? []));
  // A speaker brings claims of its own, which may name further speakers.
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const entity = byId.get(id);
    if (!entity || kept.has(id)) continue;
    kept.add(id);
    queue.push(...claimsOf([entity]).flatMap((claim) => claim.by ?? []));
  }
  const entities = dossier.entities.filter((entity) => kept.has(entity.id));
  const cited = new Set(
    claimsOf([...entities, ...ties]).flatMap((claim) => claim.citations.map((citation) => citation.source)),
  );
  const vocabulary = usedVocabulary(dossier, entities, ties);
  const { vocabulary: _, ...rest } = dossier;
  return {
    ...rest,
    ...(vocabulary ? { vocabulary } : {}),
    entities,
    ties,
    sources: dossier.sources.filter((source) => cited.has(source.id)),
  };
}

function usedVocabulary(
  dossier: Dossier,
  entities: readonly Entity[],
  ties: readonly Tie[],
): Dossier['vocabulary'] | null {
  if (!dossier.vocabulary) return null;
  const { entityKinds = {}, tieKinds = {} } = dossier.vocabulary;
  const tieKindsUsed = new Set(ties.map((tie) => tie.kind));
  const keptTies = Object.entries(tieKinds).filter(([id]) => tieKindsUsed.has(id));
  // A kind of tie may name kinds of entity that no entity of the subset is of.
  const named = keptTies.flatMap(([, kind]) => [
    ...(kind.from ?? []),
    ...(kind.to ?? []),
    ...(typeof kind.category === 'string' ? [] : Object.keys(kind.category)),
  ]);
  const entityKindsUsed = new Set([...entities.map((entity) => entity.kind), ...named]);
  const keptEntities = Object.entries(entityKinds).filter(([id]) => entityKindsUsed.has(id));
  if (keptTies.length + keptEntities.length === 0) return null;
  return {
    ...(keptEntities.length > 0 ? { entityKinds: Object.fromEntries(keptEntities) } : {}),
    ...(keptTies.length > 0 ? { tieKinds: Object.fromEntries(keptTies) } : {}),
  };
}

/** What of a dossier an export of a subset leaves out. */
export function lossesOf(whole: Dossier, part: Dossier): LossReport {
  const count = {
    entities: whole.entities.length - part.entities.length,
    ties: whole.ties.length - part.ties.length,
    claims:
      claimsOf([...whole.entities, ...whole.ties]).length - claimsOf([...part.entities, ...part.ties]).length,
    sources: whole.sources.length - part.sources.length,
  };
  const losses = (['entities', 'ties', 'claims', 'sources'] as const).flatMap((what): Loss[] =>
    count[what] > 0 ? [{ code: 'outside-scope', what, count: count[what] }] : [],
  );
  return { losses };
}

import type { Claim, Dossier, Entity, Tie } from '../schema/dossier';
import type { Loss, LossReport } from './format';

/** Records that an export is to hold. */
export interface Records {
  readonly entities: readonly string[];
  readonly ties: readonly string[];
}

const claimsOf = (records: readonly (Entity | Tie)[]): Claim[] =>
  records.flatMap((record) => record.claims ?? []);

/** Records read between two steps. */
const stepLength = 2048;

/** The records that pass, a step at a time. */
function* picked<T>(records: readonly T[], passes: (record: T) => boolean): Generator<void, T[]> {
  const kept: T[] = [];
  for (const [at, record] of records.entries()) {
    if (at % stepLength === 0) yield;
    if (passes(record)) kept.push(record);
  }
  return kept;
}

/** {@link subsetOf}, a step of work at a time: who must stay able to hear takes a breath between the steps. */
export function* subsetSteps(dossier: Dossier, wanted: Records): Generator<void, Dossier> {
  const tieIds = new Set(wanted.ties);
  const ties = yield* picked(dossier.ties, (tie) => tieIds.has(tie.id));
  const named = new Set(wanted.entities);
  for (const tie of ties) {
    named.add(tie.from).add(tie.to);
    for (const { by } of tie.claims) if (by !== undefined) named.add(by);
  }
  const byId = new Map<string, Entity>();
  for (const entity of dossier.entities) byId.set(entity.id, entity);
  yield;
  // A speaker brings claims of its own, which may name further speakers: a set is walked to its end while it grows.
  for (const id of named) {
    for (const { by } of byId.get(id)?.claims ?? []) if (by !== undefined) named.add(by);
  }
  const entities = yield* picked(dossier.entities, (entity) => named.has(entity.id));
  const cited = new Set<string>();
  for (const claim of claimsOf([...entities, ...ties])) {
    for (const { source } of claim.citations) cited.add(source);
  }
  const vocabulary = usedVocabulary(dossier, entities, ties);
  const { vocabulary: _, ...rest } = dossier;
  return {
    ...rest,
    ...(vocabulary ? { vocabulary } : {}),
    entities,
    ties,
    sources: yield* picked(dossier.sources, (source) => cited.has(source.id)),
  };
}

/**
 * The smallest dossier that holds the given records and still checks: ties bring their ends, claims bring their
 * speakers and sources, kinds bring their entry of the vocabulary. Unknown ids are left out; orders are kept.
 */
export function subsetOf(dossier: Dossier, wanted: Records): Dossier {
  const steps = subsetSteps(dossier, wanted);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
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

function claimCount({ entities, ties }: Dossier): number {
  let count = 0;
  for (const { claims } of entities) count += claims?.length ?? 0;
  for (const { claims } of ties) count += claims.length;
  return count;
}

/** What of a dossier an export of a subset leaves out. */
export function lossesOf(whole: Dossier, part: Dossier): LossReport {
  const count = {
    entities: whole.entities.length - part.entities.length,
    ties: whole.ties.length - part.ties.length,
    claims: claimCount(whole) - claimCount(part),
    sources: whole.sources.length - part.sources.length,
  };
  const losses = (['entities', 'ties', 'claims', 'sources'] as const).flatMap((what): Loss[] =>
    count[what] > 0 ? [{ code: 'outside-scope', what, count: count[what] }] : [],
  );
  return { losses };
}

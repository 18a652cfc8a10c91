import type { Dossier } from '../../schema/dossier';
import { categoryOf, type WholeVocabulary } from '../../schema/vocabulary';
import { Category } from '../../schema/vocabulary-schema';
import type { Slices } from '../slices';

/** Categories by the index that columns use. */
export const categoryIds: readonly Category[] = Category.options;

/** Kinds as numbers: a clause over 300,000 ties compares no text. */
export interface KindColumns {
  /** Kind ids by the index that the columns use. */
  readonly entityKinds: readonly string[];
  readonly tieKinds: readonly string[];
  /** Index into `entityKinds`, by entity row. */
  readonly entityKind: Uint16Array;
  /** Index into `tieKinds`, by tie row. */
  readonly tieKind: Uint16Array;
  /** Index into {@link categoryIds}, by tie row: it may depend on the kind of `to`. */
  readonly category: Uint8Array;
}

const numbered = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));

/**
 * The columns of a dossier, whose ties lead to the given entity rows.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function kindColumns(
  { entities, ties }: Dossier,
  vocabulary: WholeVocabulary,
  to: Uint32Array,
  slices: Slices,
): Promise<KindColumns> {
  const entityKinds = Object.keys(vocabulary.entityKinds);
  const tieKinds = Object.keys(vocabulary.tieKinds);
  const columns = {
    entityKinds,
    tieKinds,
    entityKind: new Uint16Array(entities.length),
    tieKind: new Uint16Array(ties.length),
    category: new Uint8Array(ties.length),
  };
  const [entityIndex, tieIndex] = [numbered(entityKinds), numbered(tieKinds)];
  for (const [row, { kind }] of entities.entries()) {
    if (row % 2048 === 0) await slices.breathe();
    columns.entityKind[row] = entityIndex.get(kind) ?? 0;
  }
  const indexOf = numbered(categoryIds);
  for (const [row, { kind }] of ties.entries()) {
    if (row % 2048 === 0) await slices.breathe();
    const entry = vocabulary.tieKinds[kind];
    const target = entities[to[row] as number]?.kind ?? '';
    columns.tieKind[row] = tieIndex.get(kind) ?? 0;
    columns.category[row] = indexOf.get(entry ? categoryOf(entry, target) : 'context') ?? 0;
  }
  return columns;
}

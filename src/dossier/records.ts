import { readOffset } from '../schema/dates';
import { type Dossier, Entity, Source, Tie } from '../schema/dossier';
import { Vocabulary } from '../schema/vocabulary-schema';
import { z } from '../schema/zod';

/** One table of records by position; a record of faulty shape keeps its id, so that references to it stand. */
export interface RecordTable<T> {
  readonly ids: readonly (string | undefined)[];
  readonly records: readonly (T | undefined)[];
}

/** What the checks across records read: a whole dossier, or what is left of one with faults of shape. */
export interface Records {
  readonly timezone: string;
  readonly modified: string | undefined;
  readonly vocabulary: Vocabulary | undefined;
  readonly entities: RecordTable<Entity>;
  readonly ties: RecordTable<Tie>;
  readonly sources: RecordTable<Source>;
  /** False where a record or the vocabulary had to be left out: what they would have used is not known. */
  readonly whole: boolean;
}

function wholeTable<T extends { readonly id: string }>(records: readonly T[]): RecordTable<T> {
  return { ids: records.map(({ id }) => id), records };
}

/** The records of a dossier of sound shape. */
export function recordsOf(dossier: Dossier): Records {
  return {
    timezone: dossier.timezone ?? 'Z',
    modified: dossier.modified,
    vocabulary: dossier.vocabulary,
    entities: wholeTable(dossier.entities),
    ties: wholeTable(dossier.ties),
    sources: wholeTable(dossier.sources),
    whole: true,
  };
}

function salvageTable<T>(schema: z.ZodType<T>, list: readonly unknown[]): RecordTable<T> {
  const ids: (string | undefined)[] = [];
  const records: (T | undefined)[] = [];
  for (const raw of list) {
    const id = z.looseObject({ id: z.string() }).safeParse(raw);
    ids.push(id.success ? id.data.id : undefined);
    const record = schema.safeParse(raw);
    records.push(record.success ? record.data : undefined);
  }
  return { ids, records };
}

/**
 * The records of sound shape in a parsed document that is not sound as a whole.
 * @returns null where one of the three tables is missing: then every reference would dangle
 */
export function salvage(root: object): Records | null {
  const { entities, ties, sources } = root as Record<string, unknown>;
  if (!Array.isArray(entities) || !Array.isArray(ties) || !Array.isArray(sources)) return null;
  return headOf(
    root,
    {
      entities: salvageTable(Entity, entities),
      ties: salvageTable(Tie, ties),
      sources: salvageTable(Source, sources),
    },
    false,
  );
}

/**
 * Tables of records with what the checks read of what stands beside them, as far as that is sound.
 * @returns null where the dossier's own kinds are not: without them every use of one would look like a fault
 */
export function headOf(
  head: object,
  tables: Pick<Records, 'entities' | 'ties' | 'sources'>,
  whole: boolean,
): Records | null {
  const { timezone, modified, vocabulary } = head as Record<string, unknown>;
  const read = Vocabulary.optional().safeParse(vocabulary);
  if (!read.success) return null;
  return {
    timezone: typeof timezone === 'string' && readOffset(timezone) !== null ? timezone : 'Z',
    modified: typeof modified === 'string' ? modified : undefined,
    vocabulary: read.data,
    ...tables,
    whole,
  };
}

import { Dossier, Entity, Source, Tie } from '../schema/dossier';
import type { Issue } from '../schema/issues';
import { checkRecords } from './check';
import { isEntity, isSource, isTie } from './fast-checks';
import { headFault, mayHoldPrototypeKey, type Parsed, type ParseLimits, settled } from './parse';
import { headOf, type Records, type RecordTable } from './records';
import { shapeIssues } from './shape-issues';
import { type Batch, type Rest, sliceDossier, type TableName } from './slice-bytes';

/** How each list is checked: quickly whether a record is sound, and by the schema what is wrong with it. */
const checks = { entities: isEntity, ties: isTie, sources: isSource };
const schemas = { entities: Entity, ties: Tie, sources: Source };

/** What stands beside the lists, which are empty there. */
const Head = Dossier.omit({ entities: true, ties: true, sources: true });

/** A list of records while it is read; one of faulty shape keeps its id. */
class Table<T> implements RecordTable<T> {
  readonly ids: (string | undefined)[] = [];
  readonly records: (T | undefined)[] = [];
  readonly issues: Issue[] = [];
  readonly #name: TableName;

  constructor(name: TableName) {
    this.#name = name;
  }

  add(record: unknown): void {
    const at = this.records.length;
    if (checks[this.#name](record)) {
      this.ids.push(record.id);
      this.records.push(record as T);
      return;
    }
    const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
    this.ids.push(typeof id === 'string' ? id : undefined);
    this.records.push(undefined);
    const shape = schemas[this.#name].safeParse(record);
    if (shape.success) throw new Error(`${this.#name}: the quick check refuses what the schema accepts`);
    const list: unknown[] = [];
    list[at] = record;
    const placed = shape.error.issues.map((issue) => ({ ...issue, path: [this.#name, at, ...issue.path] }));
    this.issues.push(...shapeIssues(placed, { [this.#name]: list }));
  }
}

/** A text that is not JSON, or may hold keys that must not pass: the file is read as a whole, which words its faults. */
function parsed(text: string): unknown {
  if (mayHoldPrototypeKey(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decoded(parts: readonly Uint8Array[]): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  } catch {
    return null;
  }
}

function recordsOfBatch({ bytes, count }: Batch): readonly unknown[] | null {
  const text = decoded([bytes]);
  const list = text === null ? undefined : parsed(`[${text}]`);
  return Array.isArray(list) && list.length === count ? list : null;
}

/** What is wrong beside the lists; null where the file is of another kind, so that nothing more is to be said. */
function headIssues(
  head: object,
): { readonly before: readonly Issue[]; readonly after: readonly Issue[] } | null {
  if (headFault(head) !== null) return null;
  const { entities, ties, sources, ...rest } = head as Record<string, unknown>;
  if (![entities, ties, sources].every(Array.isArray)) return null;
  const shape = Head.safeParse(rest);
  if (shape.success) return { before: [], after: [] };
  // The schema names keys that it does not know after all that it knows.
  const unknown = shape.error.issues.filter(
    ({ code, path }) => code === 'unrecognized_keys' && path.length === 0,
  );
  const known = shape.error.issues.filter((issue) => !unknown.includes(issue));
  return { before: shapeIssues(known, head), after: shapeIssues(unknown, head) };
}

/**
 * Reads the bytes of a dossier batch by batch: each is decoded, parsed and checked before the next, so that neither its text
 * nor its tree is ever held whole beside the records. What it finds is what `parseDossier` finds.
 *
 * @returns null for bytes that have to be read as a whole: no JSON, no dossier, or odd in a way that needs care; yields the
 * share of the bytes that is read
 */
export function* readBatches(bytes: Uint8Array, { depth }: ParseLimits): Generator<number, Parsed | null> {
  const tables = {
    entities: new Table<Entity>('entities'),
    ties: new Table<Tie>('ties'),
    sources: new Table<Source>('sources'),
  };
  const batches = sliceDossier(bytes, depth);
  let rest: Rest | null;
  for (;;) {
    const step = batches.next();
    if (step.done) {
      rest = step.value;
      break;
    }
    const records = recordsOfBatch(step.value);
    if (records === null) return null;
    for (const record of records) tables[step.value.table].add(record);
    yield step.value.end / bytes.length;
  }
  const text = rest === null ? null : decoded(rest.parts);
  const head = text === null ? undefined : parsed(text.replace(/^\uFEFF/, ''));
  if (typeof head !== 'object' || head === null) return null;
  const beside = headIssues(head);
  if (beside === null) return null;
  const shape = [
    ...beside.before,
    ...tables.entities.issues,
    ...tables.ties.issues,
    ...tables.sources.issues,
    ...beside.after,
  ];
  const records: Records | null = headOf(head, tables, shape.length === 0);
  const across = records === null ? [] : checkRecords(records);
  const lists = {
    entities: tables.entities.records,
    ties: tables.ties.records,
    sources: tables.sources.records,
  };
  return settled(shape, across, () => ({ ...head, ...lists }) as Dossier);
}

import type { Dossier } from '../schema/dossier';
import type { Issue } from '../schema/issues';
import { parseRoot } from './parse';

/** How many records were taken out of a dossier; claims of records that went themselves are not counted. */
export interface LeftOut {
  readonly entities: number;
  readonly ties: number;
  readonly claims: number;
  readonly sources: number;
}

/** What is left of a faulty dossier. */
export interface Remainder {
  readonly dossier: Dossier;
  readonly warnings: readonly Issue[];
  readonly leftOut: LeftOut;
  /** Ids of what was left out, of claims after that of their record: `kor-ends-gsomia/B09`. */
  readonly ids: readonly string[];
}

type Table = 'entities' | 'ties' | 'sources';
type Raw = Record<string, unknown>;

/** Most passes: what one leaves out can be what another rests on. */
const passes = 24;

const place = /^\$\.(entities|ties|sources)\[(\d+)\](?:\.claims\[(\d+)\])?/;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: unknown): string => (isRaw(value) && typeof value.id === 'string' ? value.id : '');

/** What a pass takes out: whole records, and claims of records, by position. */
interface Faulty {
  readonly records: Readonly<Record<Table, ReadonlySet<number>>>;
  readonly claims: Readonly<Record<Table, ReadonlyMap<number, ReadonlySet<number>>>>;
}

/** The records and claims that errors are in; null where one is in none, such as in the head. */
function faultyIn(issues: readonly Issue[]): Faulty | null {
  const records = { entities: new Set<number>(), ties: new Set<number>(), sources: new Set<number>() };
  const claims = {
    entities: new Map<number, Set<number>>(),
    ties: new Map<number, Set<number>>(),
    sources: new Map<number, Set<number>>(),
  };
  for (const { severity, path } of issues) {
    if (severity !== 'error') continue;
    const [, table, row, claim] = place.exec(path) ?? [];
    if (table === undefined) return null;
    const [name, at] = [table as Table, Number(row)];
    if (claim === undefined) records[name].add(at);
    else claims[name].set(at, (claims[name].get(at) ?? new Set()).add(Number(claim)));
  }
  return { records, claims };
}

/** Counts and names what goes. */
class Leaving {
  readonly counts = { entities: 0, ties: 0, claims: 0, sources: 0 };
  readonly ids: string[] = [];

  record(table: Table, record: unknown): void {
    this.counts[table] += 1;
    this.ids.push(idOf(record));
  }

  claim(record: unknown, claim: unknown): void {
    this.counts.claims += 1;
    this.ids.push(`${idOf(record)}/${idOf(claim)}`);
  }
}

function tableWithout(root: Raw, table: Table, { records, claims }: Faulty, leaving: Leaving): unknown {
  const list = root[table];
  if (!Array.isArray(list)) return list;
  return list.flatMap((record: unknown, at) => {
    const gone = claims[table].get(at);
    const own = isRaw(record) && Array.isArray(record.claims) ? (record.claims as unknown[]) : [];
    const kept = own.filter((_, index) => !gone?.has(index));
    // A tie rests on its claims: without any there is none.
    if (records[table].has(at) || (table === 'ties' && gone !== undefined && kept.length === 0)) {
      leaving.record(table, record);
      return [];
    }
    if (gone === undefined || !isRaw(record)) return [record];
    for (const [index, claim] of own.entries()) if (gone.has(index)) leaving.claim(record, claim);
    const { claims: _, ...others } = record;
    return [kept.length === 0 ? others : { ...record, claims: kept }];
  });
}

/**
 * What can be opened of a faulty dossier: without its faulty claims, entities, ties and sources, and without what cites
 * or joins these. The value itself stays as it was.
 *
 * @param root what `parseRoot` found faults in
 * @returns null where a fault is in no record, as in the head or the vocabulary
 */
export function leaveOut(root: unknown): Remainder | null {
  const leaving = new Leaving();
  if (!isRaw(root)) return null;
  let current = root;
  for (let pass = 0; pass < passes; pass += 1) {
    const parsed = parseRoot(current);
    if (parsed.ok) {
      const { dossier, warnings } = parsed;
      return { dossier, warnings, leftOut: leaving.counts, ids: leaving.ids };
    }
    const faulty = faultyIn(parsed.issues);
    if (faulty === null) return null;
    const now: Raw = { ...current };
    for (const table of ['sources', 'entities', 'ties'] as const) {
      if (table in now) now[table] = tableWithout(current, table, faulty, leaving);
    }
    current = now;
  }
  return null;
}

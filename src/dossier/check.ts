import type { Dossier, Entity, Source } from '../schema/dossier';
import type { Issue } from '../schema/issues';
import { vocabularyOf } from '../schema/vocabulary';
import { checkClaims } from './check-claims';
import { checkSource } from './check-sources';
import { checkSameTies, checkTie } from './check-ties';
import { checkVocabulary } from './check-vocabulary';
import { type Checking, startChecking } from './checking';
import { sourceFacts } from './context';
import { type Trail, under } from './json-path';
import { type Records, type RecordTable, recordsOf } from './records';

function checkEntity(entity: Entity, path: Trail, checking: Checking): void {
  if (!(entity.kind in checking.vocabulary.entityKinds)) {
    checking.report('unknown-kind', under(path, 'kind'), { kind: entity.kind, what: 'entity' }, entity.id);
  }
  if (entity.when !== undefined) checking.checkDate(entity.when, under(path, 'when'), entity.id);
  if (entity.claims !== undefined) checkClaims(entity.claims, under(path, 'claims'), checking, entity.id);
}

/** Entities by id; undefined for one of faulty shape, and where two share an id: which is meant is not known. */
function byId({ ids, records }: RecordTable<Entity>): Map<string, Entity | undefined> {
  const map = new Map<string, Entity | undefined>();
  ids.forEach((id, at) => {
    if (id !== undefined) map.set(id, map.has(id) ? undefined : records[at]);
  });
  return map;
}

/** Calls `visit` for each record of sound shape, with its path. */
function each<T>(
  table: string,
  records: readonly (T | undefined)[],
  visit: (record: T, path: Trail) => void,
): void {
  records.forEach((record, at) => {
    if (record !== undefined) visit(record, under(null, table, at));
  });
}

function isSource(source: Source | undefined): source is Source {
  return source !== undefined;
}

/** Reports every id of a table that stands in it, or in those looked at before, already. */
function checkIds(
  ids: readonly (string | undefined)[],
  table: string,
  what: 'record' | 'source',
  seen: Set<string>,
  checking: Checking,
): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at];
    if (id === undefined) continue;
    const before = seen.size;
    if (seen.add(id).size === before) {
      checking.report('duplicate-id', under(null, table, at, 'id'), { duplicate: id, what }, id);
    }
  }
}

/** The checks across records over what there is of a dossier. */
export function checkRecords(records: Records): Issue[] {
  const { entities, ties, sources, timezone } = records;
  const issues: Issue[] = [];
  const checking = startChecking(
    {
      timezone,
      vocabulary: vocabularyOf(records),
      entities: byId(entities),
      sourceIds: new Set(sources.ids.filter((id) => id !== undefined)),
      sourceFacts: new Map(
        sources.records.filter(isSource).map((source) => [source.id, sourceFacts(source, timezone)]),
      ),
    },
    issues,
  );
  if (records.modified !== undefined) checking.checkDate(records.modified, under(null, 'modified'));
  if (records.vocabulary !== undefined) checkVocabulary(records.vocabulary, checking);
  const seen = new Set<string>();
  checkIds(entities.ids, 'entities', 'record', seen, checking);
  checkIds(ties.ids, 'ties', 'record', seen, checking);
  checkIds(sources.ids, 'sources', 'source', new Set(), checking);
  each('entities', entities.records, (entity, path) => {
    checkEntity(entity, path, checking);
  });
  each('ties', ties.records, (tie, path) => {
    checkTie(tie, path, checking);
  });
  checkSameTies(ties.records, checking);
  each('sources', sources.records, (source, path) => {
    checkSource(source, path, checking);
    if (records.whole && !checking.cited.has(source.id))
      checking.report('unused-source', path, {}, source.id);
  });
  return issues;
}

/**
 * Checks a dossier of sound shape across its records: errors and warnings, in the order of the file.
 * Time grows with the size of the dossier.
 */
export function check(dossier: Dossier): readonly Issue[] {
  return checkRecords(recordsOf(dossier));
}

import type { Steps } from '../codec';
import type { IssueList } from '../issue-list';
import type { EdgeList, PropertyNode } from '../property-graph';
import { FreeIds } from './free-ids';

/** Records between two steps. */
export const stepLength = 2000;

/** The nodes and edges of a graph. */
export interface GraphRecords {
  readonly nodes: readonly PropertyNode[];
  readonly edges: EdgeList;
}

/** Ids of the records, by the place of their node or edge in its list. */
export interface RecordIds {
  readonly entities: readonly string[];
  readonly ties: readonly string[];
  /** Place of a node in the list, by its id; of two nodes of one id, the first. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/**
 * Settles the ids of entities and ties, which share one namespace. What a file gives and the format allows is kept,
 * wherever in the file it stands; only then do the others get theirs, so that no made-up id takes the place of a real one:
 *
 * - a node's id that cannot stand is mended, `node:<n>` where nothing is left of it (`id-mended`);
 * - an edge without id gets `edge:<n>`, both counted from 1 (`edge-id-missing`);
 * - the id of an earlier edge becomes `<id>:2` (`edge-id-repeated`), that of a node `edge:<id>` (`edge-id-taken`).
 *
 * Whatever of these is taken goes on with `:2`, `:3` ...
 */
export function* settleIds({ nodes, edges }: GraphRecords, issues: IssueList): Steps<RecordIds> {
  const free = new FreeIds(500);
  const placeOf = new Map<string, number>();
  const kept = (id: string | undefined): string => {
    if (id === undefined || !free.isSound(id) || !free.take(id)) return '';
    return id;
  };
  const total = 2 * (nodes.length + edges.length) + 1;
  const entities: string[] = [];
  for (const [at, { id }] of nodes.entries()) {
    if (at % stepLength === 0) yield at / total;
    const own = kept(id);
    entities.push(own);
    if (own !== '') placeOf.set(id, at);
  }
  const ties: string[] = [];
  for (const { id } of edges) {
    if (ties.length % stepLength === 0) yield (nodes.length + ties.length) / total;
    ties.push(kept(id));
  }
  for (const [at, { id, at: place }] of nodes.entries()) {
    if (entities[at] !== '') continue;
    if (at % stepLength === 0) yield (nodes.length + edges.length + at) / total;
    const mended = free.next(free.mend(id) || `node:${at + 1}`);
    entities[at] = mended;
    if (!placeOf.has(id)) placeOf.set(id, at);
    issues.add('id-mended', place, { found: id });
  }
  let at = -1;
  for (const { id = '', at: place } of edges) {
    at += 1;
    if (ties[at] !== '') continue;
    if (at % stepLength === 0) yield (total - edges.length + at) / total;
    const byPlace = `edge:${at + 1}`;
    let settled: string;
    if (id === '') {
      settled = free.next(byPlace);
      issues.add('edge-id-missing', place, { edge: settled });
    } else if (!free.isSound(id)) {
      settled = free.next(free.mend(id) || byPlace);
      issues.add('id-mended', place, { found: id });
    } else if (placeOf.has(id)) {
      settled = free.next(`edge:${id}`);
      issues.add('edge-id-taken', place, { edge: id });
    } else {
      settled = free.next(id);
      issues.add('edge-id-repeated', place, { edge: id });
    }
    ties[at] = settled;
  }
  return { entities, ties, placeOf };
}

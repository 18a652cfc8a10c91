import type { GraphSlice, Summary } from '../engine/port';
import type { EvidenceCode } from '../schema/query';
import { categoryOf } from '../schema/vocabulary';
import type { Category } from '../schema/vocabulary-schema';
import { fansOf } from './lanes';
import type { Marks } from './marks';
import { addEntity, type EntityAttributes, type ShownGraph, type TieAttributes } from './shown-graph';

// Runs on the page's own thread for every step of a filter or slider: columns are compared with the records where they
// are, and an object is made only for a record that is new or changes. Attributes are replaced, never changed in place:
// whoever kept those of the last picture sees by their identity what is the same.

/** What a slice says of an entity; the measures are written by those who asked for them. */
type EntityRow = Omit<EntityAttributes, 'community' | 'importance'>;

/** Writes one row into a record that is used again for the next row. */
type Reader<T> = (row: number, into: T) => void;

function entityReader(
  slice: GraphSlice,
  summary: Summary,
  places: Float32Array,
  marks: Marks,
): Reader<EntityRow> {
  const { entities } = slice;
  return (row, into) => {
    const id = entities.ids[row] as string;
    const kind = summary.entityKinds[entities.kind[row] as number] ?? 'thing';
    const entry = summary.vocabulary.entityKinds[kind];
    into.kind = kind;
    into.colour = entry?.colour ?? 'grey';
    into.icon = entry?.icon ?? 'thing';
    into.label = entities.label[row] as string;
    into.flag = entities.flag[row] as string;
    into.degree = entities.degree[row] as number;
    into.weight = entities.weight[row] as number;
    into.x = places[2 * row] as number;
    into.y = places[2 * row + 1] as number;
    into.pinned = marks.pinned.has(id);
    into.faded = marks.near !== null && !marks.near.has(id);
  };
}

/** Category of each tie, by the kind of its end where its kind says so. */
function categoriesOf({ entities, ties }: GraphSlice, summary: Summary): Category[] {
  const entries = summary.tieKinds.map((kind) => summary.vocabulary.tieKinds[kind]);
  const categories: Category[] = new Array(ties.ids.length);
  for (let row = 0; row < categories.length; row += 1) {
    const entry = entries[ties.kind[row] as number];
    const toKind = summary.entityKinds[entities.kind[ties.to[row] as number] as number] ?? 'thing';
    categories[row] = entry ? categoryOf(entry, toKind) : 'context';
  }
  return categories;
}

function tieReader(slice: GraphSlice, summary: Summary, marks: Marks): Reader<TieAttributes> {
  const { entities, ties } = slice;
  const { near } = marks;
  const category = categoriesOf(slice, summary);
  const { lane, bundled } = fansOf({ ...ties, entities: entities.ids, category }, marks.fanned);
  const symmetric = summary.tieKinds.map((kind) => summary.vocabulary.tieKinds[kind]?.symmetric ?? false);
  const isNear = (end: number) => near === null || near.has(entities.ids[end] as string);
  return (row, into) => {
    const kind = ties.kind[row] as number;
    into.kind = summary.tieKinds[kind] ?? 'linked-to';
    into.category = category[row] as Category;
    into.symmetric = symmetric[kind] ?? false;
    into.evidence = ties.evidence[row] as EvidenceCode;
    into.earliest = ties.earliest[row] as number;
    into.latest = ties.latest[row] as number;
    into.lane = lane[row] as number;
    into.certain = ties.certain[row] !== 0;
    into.known = ties.known[row] as number;
    into.detail = ties.detail[row] as string;
    into.when = ties.when[row] as string;
    into.faded = !(isNear(ties.from[row] as number) && isNear(ties.to[row] as number));
    into.onPath = marks.path.has(ties.ids[row] as string);
    into.bundled = bundled[row] !== 0;
  };
}

function sameEntity(a: EntityRow, b: EntityRow): boolean {
  return (
    a.degree === b.degree &&
    a.x === b.x &&
    a.y === b.y &&
    a.faded === b.faded &&
    a.pinned === b.pinned &&
    a.label === b.label &&
    a.kind === b.kind &&
    a.weight === b.weight &&
    a.flag === b.flag &&
    a.colour === b.colour &&
    a.icon === b.icon
  );
}

function sameTie(a: TieAttributes, b: TieAttributes): boolean {
  return (
    a.evidence === b.evidence &&
    a.lane === b.lane &&
    a.certain === b.certain &&
    a.earliest === b.earliest &&
    a.latest === b.latest &&
    a.known === b.known &&
    a.when === b.when &&
    a.faded === b.faded &&
    a.onPath === b.onPath &&
    a.bundled === b.bundled &&
    a.kind === b.kind &&
    a.category === b.category &&
    a.symmetric === b.symmetric &&
    a.detail === b.detail
  );
}

function rowsById(ids: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < ids.length; row += 1) rows.set(ids[row] as string, row);
  return rows;
}

/** Takes out the ties that the slice lacks, or joins others by, and brings the others in step; 1 for each row met. */
function stepTies(graph: ShownGraph, slice: GraphSlice, read: Reader<TieAttributes>): Uint8Array {
  const { entities, ties } = slice;
  const rows = rowsById(ties.ids);
  const met = new Uint8Array(ties.ids.length);
  const gone: string[] = [];
  const wanted = {} as TieAttributes;
  graph.forEachEdge((id, has, from, to) => {
    const row = rows.get(id);
    // Another dossier may use the id for another pair.
    if (
      row === undefined ||
      ties.evidence[row] === 0 ||
      entities.ids[ties.from[row] as number] !== from ||
      entities.ids[ties.to[row] as number] !== to
    ) {
      gone.push(id);
      return;
    }
    met[row] = 1;
    read(row, wanted);
    if (!sameTie(has, wanted)) graph.replaceEdgeAttributes(id, { ...wanted });
  });
  for (const id of gone) graph.dropEdge(id);
  return met;
}

/** The same for entities. */
function stepEntities(graph: ShownGraph, slice: GraphSlice, read: Reader<EntityRow>): Uint8Array {
  const rows = rowsById(slice.entities.ids);
  const met = new Uint8Array(slice.entities.ids.length);
  const gone: string[] = [];
  const wanted = {} as EntityRow;
  graph.forEachNode((id, has) => {
    const row = rows.get(id);
    if (row === undefined) {
      gone.push(id);
      return;
    }
    met[row] = 1;
    read(row, wanted);
    if (!sameEntity(has, wanted)) graph.replaceNodeAttributes(id, { ...has, ...wanted });
  });
  for (const id of gone) graph.dropNode(id);
  return met;
}

/**
 * Makes the graph show exactly a slice: what stays keeps its record and every attribute that is right already, what is
 * gone goes, what is new comes at its place. Ties that are hidden under the query are not drawn. Counts `revision` up
 * once, at the end, so that nobody who listens to it sees half of the change.
 *
 * @param places x and y of each row of the slice's entities
 * @param marks what the view adds
 */
export function mergeSlice(
  graph: ShownGraph,
  slice: GraphSlice,
  summary: Summary,
  places: Float32Array,
  marks: Marks,
): void {
  const { entities, ties } = slice;
  const readTie = tieReader(slice, summary, marks);
  const readEntity = entityReader(slice, summary, places, marks);
  const metTies = stepTies(graph, slice, readTie);
  const metEntities = stepEntities(graph, slice, readEntity);
  for (let row = 0; row < metEntities.length; row += 1) {
    if (metEntities[row]) continue;
    const attributes = { community: -1, importance: -1 } as EntityAttributes;
    readEntity(row, attributes);
    addEntity(graph, entities.ids[row] as string, attributes);
  }
  for (let row = 0; row < metTies.length; row += 1) {
    if (metTies[row] || ties.evidence[row] === 0) continue;
    const attributes = {} as TieAttributes;
    readTie(row, attributes);
    const [from, to] = [entities.ids[ties.from[row] as number], entities.ids[ties.to[row] as number]];
    graph.addDirectedEdgeWithKey(ties.ids[row], from, to, attributes);
  }
  graph.updateAttribute('revision', (revision) => (revision ?? 0) + 1);
}

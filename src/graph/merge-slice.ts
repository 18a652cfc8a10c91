import type { GraphSlice, Summary } from '../engine/port';
import { type EvidenceCode, evidenceLevels } from '../schema/query';
import { categoryOf } from '../schema/vocabulary';
import { lanesOf } from './lanes';
import type { EntityAttributes, ShownGraph, TieAttributes } from './shown-graph';

function entityAttributes(
  slice: GraphSlice,
  row: number,
  summary: Summary,
): Omit<EntityAttributes, 'x' | 'y' | 'pinned'> {
  const { entities } = slice;
  const kind = summary.entityKinds[entities.kind[row] ?? -1] ?? 'thing';
  const entry = summary.vocabulary.entityKinds[kind];
  return {
    kind,
    colour: entry?.colour ?? 'grey',
    icon: entry?.icon ?? 'thing',
    label: entities.label[row] ?? '',
    flag: entities.flag[row] ?? '',
    degree: entities.degree[row] ?? 0,
    weight: entities.weight[row] ?? 0,
  };
}

interface SliceTie extends TieAttributes {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function sliceTies(slice: GraphSlice, summary: Summary): SliceTie[] {
  const { entities, ties } = slice;
  const kindAt = (row: number) => summary.entityKinds[entities.kind[row] ?? -1] ?? 'thing';
  const found = ties.ids.flatMap((id, row): SliceTie[] => {
    const evidence = ties.evidence[row] as EvidenceCode;
    if (evidenceLevels[evidence] === 'hidden') return [];
    const kind = summary.tieKinds[ties.kind[row] ?? -1] ?? 'linked-to';
    const entry = summary.vocabulary.tieKinds[kind];
    const [from, to] = [ties.from[row] ?? 0, ties.to[row] ?? 0];
    return [
      {
        id,
        from: entities.ids[from] ?? '',
        to: entities.ids[to] ?? '',
        kind,
        category: entry ? categoryOf(entry, kindAt(to)) : 'context',
        symmetric: entry?.symmetric ?? false,
        evidence,
        earliest: ties.earliest[row] ?? -Infinity,
        latest: ties.latest[row] ?? Infinity,
        lane: 0,
      },
    ];
  });
  const lanes = lanesOf(found);
  return found.map((tie) => ({ ...tie, lane: lanes.get(tie.id) ?? 0 }));
}

/** The attributes that differ from what a record has; null where none does. */
function differing<T extends object>(has: T, wanted: T): Partial<T> | null {
  const entries = Object.entries(wanted).filter(([name, value]) => !Object.is(has[name as keyof T], value));
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Partial<T>);
}

/**
 * Makes the graph show exactly a slice: what stays keeps its record and every attribute that is right already, what is
 * gone goes, what is new comes at its place. Ties that are hidden under the query are not drawn. Counts `revision` up
 * once, at the end, so that nobody who listens to it sees half of the change.
 *
 * @param places x and y of each row of the slice's entities
 * @param pinned ids put in place by hand
 */
export function mergeSlice(
  graph: ShownGraph,
  slice: GraphSlice,
  summary: Summary,
  places: Float32Array,
  pinned: ReadonlySet<string>,
): void {
  const ties = sliceTies(slice, summary);
  const ends = new Map(ties.map((tie) => [tie.id, tie]));
  const entityIds = new Set(slice.entities.ids);
  for (const id of graph.edges()) {
    const tie = ends.get(id);
    // Another dossier may use the id for another pair.
    if (tie?.from !== graph.source(id) || tie.to !== graph.target(id)) graph.dropEdge(id);
  }
  for (const id of graph.nodes()) if (!entityIds.has(id)) graph.dropNode(id);
  slice.entities.ids.forEach((id, row) => {
    const attributes = {
      ...entityAttributes(slice, row, summary),
      x: places[2 * row] ?? 0,
      y: places[2 * row + 1] ?? 0,
      pinned: pinned.has(id),
    };
    if (!graph.hasNode(id)) {
      graph.addNode(id, attributes);
      return;
    }
    const change = differing(graph.getNodeAttributes(id), attributes);
    if (change) graph.mergeNodeAttributes(id, change);
  });
  for (const { id, from, to, ...attributes } of ties) {
    if (!graph.hasEdge(id)) {
      graph.addDirectedEdgeWithKey(id, from, to, attributes);
      continue;
    }
    const change = differing<TieAttributes>(graph.getEdgeAttributes(id), attributes);
    if (change) graph.mergeEdgeAttributes(id, change);
  }
  graph.updateAttribute('revision', (revision) => (revision ?? 0) + 1);
}

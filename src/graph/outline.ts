import type { EvidenceCode } from '../schema/query';
import type { Category } from '../schema/vocabulary-schema';
import type { ShownGraph, TieAttributes } from './shown-graph';

/** What the Outline is sorted by; equal rows stand by name, then id, whichever way round. */
export interface OutlineSort {
  /**
   * `ties`: number of shown ties. `evidence`: ties from best to least backed; entities by how many of their ties are
   * contested or denied, few first. `date`: start of the shown time, entities by that of their earliest dated tie;
   * undated last.
   */
  readonly by: 'name' | 'kind' | 'ties' | 'evidence' | 'date';
  readonly descending: boolean;
}

/** A tie under one of its ends. */
export interface OutlineTie {
  readonly id: string;
  /** The end whose row it stands under. */
  readonly entity: string;
  /** The other end; the same for a self-tie. */
  readonly other: string;
  readonly otherLabel: string;
  /** It leads from `entity` to `other`. */
  readonly forward: boolean;
  readonly kind: string;
  readonly category: Category;
  readonly symmetric: boolean;
  readonly detail: string;
  /** Shown time, EDTF; '' where none. */
  readonly when: string;
  /** Epoch seconds, +-Infinity. */
  readonly earliest: number;
  readonly latest: number;
  readonly certain: boolean;
  readonly evidence: EvidenceCode;
}

/** A shown entity with its shown ties. */
export interface OutlineEntity {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly pinned: boolean;
  readonly tieCount: number;
  /** Number of its ties by {@link EvidenceCode}. */
  readonly evidence: readonly number[];
  /** Start of its earliest dated tie, epoch seconds; Infinity where none has a date. */
  readonly earliest: number;
  /** Sorted like the entities; made when first read. */
  readonly ties: readonly OutlineTie[];
}

/** From the best backed to the least: corroborated, single source, tentative, contested, denied, unsupported. */
const backing: readonly number[] = [7, 5, 4, 1, 2, 3, 6];

const contested = 2;
const denied = 1;

function dated(earliest: number): number {
  return Number.isFinite(earliest) ? earliest : Number.POSITIVE_INFINITY;
}

/** Undated rows stay last, whichever way round. */
function byDate(a: number, b: number, sign: number): number {
  if (a === b) return 0;
  if (a === Number.POSITIVE_INFINITY) return 1;
  return b === Number.POSITIVE_INFINITY ? -1 : sign * (a - b);
}

function tiesUnder(graph: ShownGraph, entity: string): OutlineTie[] {
  // A row that is still drawn may outlive its entity by a moment.
  if (!graph.hasNode(entity)) return [];
  return graph.mapEdges(entity, (id, attributes: TieAttributes, from, to) => {
    const forward = from === entity;
    const other = forward ? to : from;
    const { kind, category, symmetric, detail, when, earliest, latest, certain, evidence } = attributes;
    return {
      id,
      entity,
      other,
      otherLabel: graph.getNodeAttribute(other, 'label'),
      forward,
      kind,
      category,
      symmetric,
      detail,
      when,
      earliest,
      latest,
      certain,
      evidence,
    };
  });
}

/**
 * The Outline of what is shown: a row an entity, and under each its ties (so a tie stands under both its ends, a
 * self-tie once).
 *
 * @param language whose alphabet sorts the names (BCP 47)
 */
export function outlineOf(graph: ShownGraph, sort: OutlineSort, language = 'en'): OutlineEntity[] {
  const { compare } = new Intl.Collator(language);
  const sign = sort.descending ? -1 : 1;
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

  const byColumn: (a: OutlineTie, b: OutlineTie) => number = {
    name: () => 0,
    kind: (a: OutlineTie, b: OutlineTie) => sign * compare(a.kind, b.kind),
    ties: () => 0,
    evidence: (a: OutlineTie, b: OutlineTie) =>
      sign * ((backing[a.evidence] as number) - (backing[b.evidence] as number)),
    date: (a: OutlineTie, b: OutlineTie) => byDate(dated(a.earliest), dated(b.earliest), sign),
  }[sort.by];
  const nameSign = sort.by === 'name' ? sign : 1;
  const tieOrder = (a: OutlineTie, b: OutlineTie): number =>
    byColumn(a, b) ||
    nameSign * compare(a.otherLabel, b.otherLabel) ||
    byDate(dated(a.earliest), dated(b.earliest), 1) ||
    byId(a, b);

  const rows = graph.mapNodes((id, { label, kind, pinned }): OutlineEntity => {
    const evidence = [0, 0, 0, 0, 0, 0, 0];
    let earliest = Number.POSITIVE_INFINITY;
    let tieCount = 0;
    graph.forEachEdge(id, (_, tie) => {
      tieCount += 1;
      evidence[tie.evidence] = (evidence[tie.evidence] as number) + 1;
      earliest = Math.min(earliest, dated(tie.earliest));
    });
    let ties: readonly OutlineTie[] | null = null;
    return {
      id,
      label,
      kind,
      pinned,
      tieCount,
      evidence,
      earliest,
      get ties() {
        ties ??= tiesUnder(graph, id).sort(tieOrder);
        return ties;
      },
    };
  });

  const disagreeing = ({ evidence }: OutlineEntity) =>
    (evidence[contested] as number) + (evidence[denied] as number);
  const byRow: (a: OutlineEntity, b: OutlineEntity) => number = {
    name: () => 0,
    kind: (a: OutlineEntity, b: OutlineEntity) => sign * compare(a.kind, b.kind),
    ties: (a: OutlineEntity, b: OutlineEntity) => sign * (a.tieCount - b.tieCount),
    evidence: (a: OutlineEntity, b: OutlineEntity) => sign * (disagreeing(a) - disagreeing(b)),
    date: (a: OutlineEntity, b: OutlineEntity) => byDate(a.earliest, b.earliest, sign),
  }[sort.by];
  const entityOrder = (a: OutlineEntity, b: OutlineEntity): number =>
    byRow(a, b) || nameSign * compare(a.label, b.label) || byId(a, b);
  return rows.sort(entityOrder);
}

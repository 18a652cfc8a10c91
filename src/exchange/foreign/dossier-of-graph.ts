import type { Dossier, Entity, Source, Tie } from '../../schema/dossier';
import { type Read, type Steps, within } from '../codec';
import { IssueList } from '../issue-list';
import type { PropertyEdge, PropertyGraph, PropertyGraphMeta } from '../property-graph';
import { entityOf, type NamedEntity } from './entities';
import { type ForeignFile, fileSource } from './file-source';
import { headOf } from './head';
import { type CitedSource, Reading } from './reading';
import { type GraphRecords, type RecordIds, settleIds, stepLength } from './record-ids';
import { tieOf } from './ties';

function vocabularyOf({ entityKinds, tieKinds }: Reading): Pick<Dossier, 'vocabulary'> {
  const [entity, tie] = [entityKinds.entries, tieKinds.entries];
  if (entity.length + tie.length === 0) return {};
  return {
    vocabulary: {
      ...(entity.length > 0 ? { entityKinds: Object.fromEntries(entity) } : {}),
      ...(tie.length > 0 ? { tieKinds: Object.fromEntries(tie) } : {}),
    },
  };
}

/**
 * A dossier in the making: entities are there, and its ties are made one by one, each from its edge, in order. What all of them
 * say together is known once the last is made.
 */
export class DossierMaking {
  readonly entities: readonly Entity[];
  readonly #named: readonly NamedEntity[];
  readonly #ids: RecordIds;
  readonly #reading: Reading;
  readonly #head: Omit<Dossier, 'vocabulary' | 'entities' | 'ties' | 'sources'>;
  readonly #cited: readonly CitedSource[];
  readonly #issues: IssueList;
  readonly #used = new Set<string>();

  /** @param cited the files, with their sources */
  constructor(
    meta: PropertyGraphMeta,
    files: readonly [ForeignFile, ...ForeignFile[]],
    cited: readonly CitedSource[],
    made: { readonly named: readonly NamedEntity[]; readonly ids: RecordIds; readonly reading: Reading },
    issues: IssueList,
  ) {
    this.#head = headOf(meta, files[0]);
    this.#cited = cited;
    this.#named = made.named;
    this.#ids = made.ids;
    this.#reading = made.reading;
    this.#issues = issues;
    this.entities = made.named.map(({ entity }) => entity);
    for (const entity of this.entities) this.#use(entity);
  }

  #endOf(node: string): NamedEntity | undefined {
    return this.#named[this.#ids.placeOf.get(node) ?? -1];
  }

  #use({ claims = [] }: Pick<Entity | Tie, 'claims'>): void {
    for (const { citations } of claims) for (const { source } of citations) this.#used.add(source);
  }

  /** Settles the kind of an edge before any tie is made, where the vocabulary is to be known first. In order, too. */
  settleKind(edge: PropertyEdge): void {
    const [from, to] = [this.#endOf(edge.source), this.#endOf(edge.target)];
    if (from && to) this.#reading.tieKinds.of(edge, from.entity.kind, to.entity.kind);
  }

  /**
   * The tie of an edge; null where an end is no node, which is an error.
   * @param at place of the edge among all
   */
  tie(edge: PropertyEdge, at: number): Tie | null {
    const id = this.#ids.ties[at] ?? '';
    const [from, to] = [this.#endOf(edge.source), this.#endOf(edge.target)];
    if (!from || !to) {
      this.#issues.add('dangling-edge', edge.at, { edge: id, end: from ? edge.target : edge.source });
      return null;
    }
    const tie = tieOf(edge, id, from, to, this.#reading);
    this.#use(tie);
    return tie;
  }

  /** What stands before the records, with the kinds that the file makes up. */
  get head(): Omit<Dossier, 'entities' | 'ties' | 'sources'> {
    return { ...this.#head, ...vocabularyOf(this.#reading) };
  }

  /** Sources that some claim cites: the files, and the works that they name. */
  get sources(): Source[] {
    const own = this.#cited.filter(({ id }) => this.#used.has(id)).map(({ source }) => source);
    return [...own, ...this.#reading.works.sources()];
  }
}

/** Begins the dossier of a graph: ids, kinds and columns are settled by all of its nodes and edges, and entities made. */
export function* beginDossier(
  graph: GraphRecords & Pick<PropertyGraph, 'meta'>,
  files: readonly [ForeignFile, ...ForeignFile[]],
  issues: IssueList,
): Steps<DossierMaking> {
  const ids = yield* within(settleIds(graph, issues), 0, 0.35);
  const [file, ...others] = files;
  const citedAs = (each: ForeignFile, at: number): CitedSource => {
    const source = fileSource(graph.meta, each, at);
    return { id: source.id, name: each.name, source };
  };
  const cited = [citedAs(file, 0), ...others.map((each, at) => citedAs(each, at + 1))] as const;
  const reading = new Reading(graph, ids, cited, issues);
  yield* within(reading.survey(graph), 0.35, 0.7);
  const named: NamedEntity[] = [];
  for (const [at, node] of graph.nodes.entries()) {
    if (at % stepLength === 0) yield 0.7 + (0.3 * at) / graph.nodes.length;
    named.push(entityOf(node, at, reading, graph.edges.length === 0));
  }
  return new DossierMaking(graph.meta, files, cited, { named, ids, reading }, issues);
}

/**
 * The dossier of a graph that somebody else's tool wrote: an entity for each node, a tie for each edge, no more and no less.
 * Nothing is claimed that the file does not say, and the file is cited for all of it, each time with the place in it; works
 * that the file names are cited beside it.
 *
 * @param files the file; or several, such as tables of nodes and of edges, whose places begin with the name of theirs
 * @returns the dossier, which checks without errors, and what had to be mended. An edge whose end is no node, which no
 * reader lets through, is an error and left out.
 */
export function* dossierOfGraph(
  graph: PropertyGraph,
  ...files: readonly [ForeignFile, ...ForeignFile[]]
): Steps<Read<Dossier>> {
  const issues = new IssueList();
  const making = yield* within(beginDossier(graph, files, issues), 0, 0.6);
  const ties: Tie[] = [];
  for (const [at, edge] of graph.edges.entries()) {
    if (at % stepLength === 0) yield 0.6 + (0.4 * at) / graph.edges.length;
    const tie = making.tie(edge, at);
    if (tie !== null) ties.push(tie);
  }
  const { head, entities, sources } = making;
  return { graph: { ...head, entities: [...entities], ties, sources }, issues: issues.all() };
}

import type { Dossier, Entity, Tie } from '../../schema/dossier';
import { type Read, type Steps, within } from '../codec';
import { IssueList } from '../issue-list';
import type { PropertyGraph } from '../property-graph';
import { entityOf, type NamedEntity } from './entities';
import { type ForeignFile, fileSource } from './file-source';
import { headOf } from './head';
import { type CitedSource, Reading } from './reading';
import { settleIds, stepLength } from './record-ids';
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

/** Ids of the sources that the claims of a record cite. */
function sourcesOf({ claims = [] }: Pick<Entity | Tie, 'claims'>): string[] {
  return claims.flatMap(({ citations }) => citations.map(({ source }) => source));
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
  const ids = yield* within(settleIds(graph, issues), 0, 0.2);
  const [file, ...others] = files;
  const citedAs = (each: ForeignFile, at: number): CitedSource => {
    const source = fileSource(graph.meta, each, at);
    return { id: source.id, name: each.name, source };
  };
  const cited = [citedAs(file, 0), ...others.map((each, at) => citedAs(each, at + 1))] as const;
  const reading = new Reading(graph, ids, cited, issues);
  yield* within(reading.survey(graph), 0.2, 0.4);
  const named: NamedEntity[] = [];
  for (const [at, node] of graph.nodes.entries()) {
    if (at % stepLength === 0) yield 0.4 + (0.2 * at) / graph.nodes.length;
    named.push(entityOf(node, at, reading, graph.edges.length === 0));
  }
  const endOf = (node: string) => named[ids.placeOf.get(node) ?? -1];
  const ties: Tie[] = [];
  for (const [at, edge] of graph.edges.entries()) {
    if (at % stepLength === 0) yield 0.6 + (0.4 * at) / graph.edges.length;
    const id = ids.ties[at] ?? '';
    const [from, to] = [endOf(edge.source), endOf(edge.target)];
    if (from && to) ties.push(tieOf(edge, id, from, to, reading));
    else issues.add('dangling-edge', edge.at, { edge: id, end: from ? edge.target : edge.source });
  }
  const entities = named.map(({ entity }) => entity);
  const used = new Set([...entities, ...ties].flatMap(sourcesOf));
  const own = cited.filter(({ id }) => used.has(id)).map(({ source }) => source);
  const dossier: Dossier = {
    ...headOf(graph.meta, file),
    ...vocabularyOf(reading),
    entities,
    ties,
    sources: [...own, ...reading.works.sources()],
  };
  return { graph: dossier, issues: issues.all() };
}

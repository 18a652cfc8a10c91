import type { Read, Steps } from '../codec';
import { IssueList } from '../issue-list';
import type { PropertyEdge, PropertyGraph, PropertyItem, PropertyNode, Value } from '../property-graph';
import { entitiesOf, type FtmEntity } from './entities';
import { captionOf, itemOf } from './item';
import { schemaOf } from './model';
import type { EdgeRow } from './schema-row';

const stepLength = 2000;

/**
 * Most edges of one entity that has several sources and several targets: every pair is one, so that without a limit
 * a small file could ask for more edges than fit any memory.
 */
const mostPairs = 100;

/** What an edge ends at that does not say where it ends. */
const noEnd = [''];

/** The entities of a file by what they are. */
interface Parts {
  /** The first entity of each id that is a node. */
  readonly nodes: ReadonlyMap<string, FtmEntity>;
  /** Ids of the entities that are edges. */
  readonly edges: ReadonlySet<string>;
}

function partsOf(entities: readonly FtmEntity[], issues: IssueList): Parts {
  const nodes = new Map<string, FtmEntity>();
  const edges = new Set<string>();
  for (const entity of entities) {
    const { id, at } = entity;
    const first = nodes.get(id);
    if (schemaOf(entity.schema).edge !== null) edges.add(id);
    else if (first === undefined) nodes.set(id, entity);
    else issues.add('duplicate-node', at, { node: id, first: first.at });
  }
  return { nodes, edges };
}

/** One edge for each source and target; an end that no node has is a fault. */
function pairsOf(
  entity: FtmEntity,
  edge: EdgeRow,
  item: PropertyItem,
  parts: Parts,
  issues: IssueList,
): PropertyEdge[] {
  const { id, at, properties } = entity;
  const [sources, targets] = [edge.source, edge.target].map((key) => {
    const ends = properties.get(key) ?? noEnd;
    return (ends.length === 1 ? ends : [...new Set(ends)]).filter((end) => {
      const known = parts.nodes.has(end);
      if (!known) issues.add('dangling-edge', at, { edge: id, end });
      return known;
    });
  }) as [string[], string[]];
  if (Math.min(sources.length, targets.length) > 1 && sources.length * targets.length > mostPairs) {
    issues.add('hyperedge', at, { edge: id });
    return [];
  }
  return sources.flatMap((source, row) =>
    targets.map((target, column) => {
      const place = row * targets.length + column;
      const edgeId = place === 0 ? id : `${id}:${place + 1}`;
      return { ...item, id: edgeId, source, target, directed: edge.directed };
    }),
  );
}

/** An edge for each entity that a property of a node names; what names an edge, or the proof, is none. */
function* linksOf(
  entity: FtmEntity,
  links: readonly string[],
  parts: Parts,
  issues: IssueList,
): Generator<PropertyEdge> {
  for (const key of links) {
    for (const target of new Set(entity.properties.get(key) ?? [])) {
      if (parts.edges.has(target) && !parts.nodes.has(target)) continue;
      const at = `${entity.at}, ${key}`;
      if (!parts.nodes.has(target))
        issues.add('dangling-edge', at, { edge: `${entity.id} ${key}`, end: target });
      else yield { type: key, source: entity.id, target, directed: true, attributes: new Map(), at };
    }
  }
}

/** With the links to entities that are edges as attributes: no edge can end at an edge. */
function withEdgeLinks(
  item: PropertyItem,
  entity: FtmEntity,
  links: readonly string[],
  parts: Parts,
): PropertyItem {
  const attributes = new Map<string, Value>(item.attributes);
  for (const key of links) {
    const ids = (entity.properties.get(key) ?? []).filter(
      (id) => parts.edges.has(id) && !parts.nodes.has(id),
    );
    if (ids.length > 0) attributes.set(key, ids);
  }
  return attributes.size === item.attributes.size ? item : { ...item, attributes };
}

/**
 * Reads FollowTheMoney: JSON lines, a JSON list, or what an API answers with. Entities of a schema with two ends, such
 * as Ownership, are edges, one for each source and target, directed as the model says; all others are nodes. What a
 * property of a node names by id, such as the `parent` of a document, is an edge of the property's name; `proof`
 * is a reference. Further entities that an edge names are attributes.
 */
export function* readFtm(text: string): Steps<Read<PropertyGraph>> {
  const issues = new IssueList();
  const reading = entitiesOf(text, issues);
  let read = reading.next();
  for (; !read.done; read = reading.next()) yield read.value / 2;
  const entities = read.value;
  if (entities === null) {
    if (!issues.hasErrors) issues.add('no-graph', '$', { format: 'FollowTheMoney' });
    return { graph: null, issues: issues.all() };
  }
  const parts = partsOf(entities, issues);
  const titleOf = (id: string) => {
    const document = parts.nodes.get(id);
    return document && captionOf(document, ['title', ...schemaOf(document.schema).caption]);
  };
  const nodes: PropertyNode[] = [];
  const edges: PropertyEdge[] = [];
  for (const [at, entity] of entities.entries()) {
    if (at % stepLength === 0) yield 0.5 + (0.5 * at) / entities.length;
    const schema = schemaOf(entity.schema);
    if (schema.edge !== null) {
      const ends = new Set([schema.edge.source, schema.edge.target]);
      const item = itemOf(entity, schema, ends, titleOf, issues);
      for (const edge of pairsOf(entity, schema.edge, item, parts, issues)) edges.push(edge);
    } else if (parts.nodes.get(entity.id) === entity) {
      const links = [...schema.links].filter((key) => key !== 'proof' && entity.properties.has(key));
      const item = itemOf(entity, schema, new Set(links), titleOf, issues);
      nodes.push({ ...withEdgeLinks(item, entity, links, parts), id: entity.id });
      for (const edge of linksOf(entity, links, parts, issues)) edges.push(edge);
    }
  }
  return { graph: { meta: {}, nodes, edges }, issues: issues.all() };
}

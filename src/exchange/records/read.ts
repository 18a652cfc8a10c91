import { dateFault } from '../../schema/dates';
import { RecordId } from '../../schema/dossier';
import type { Read } from '../codec';
import { IssueList } from '../issue-list';
import type { PropertyGraph, PropertyNode } from '../property-graph';
import { segmentOf } from './field-key';
import {
  addAttributes,
  fieldsOf,
  type Item,
  type Items,
  itemsOf,
  markOf,
  type Raw,
  strictFieldsOf,
} from './items';
import { headPath, layoutKeys, nodeMarks } from './layout';
import { readClaims } from './read-claims';
import { ReadKinds } from './read-kinds';
import { whenOfSpans } from './tie-span';

/**
 * Whether somebody wrote this graph from a dossier of ours: it has the dossier's own node, or, where a filter took that
 * away, a node with a mark and a place of ours.
 */
export function isRecordsGraph(graph: PropertyGraph): boolean {
  return graph.nodes.some((node) => {
    const mark = markOf(node);
    if (mark === 'dossier') return node.attributes.has(layoutKeys.version);
    return nodeMarks.some((known) => known === mark) && node.attributes.has(layoutKeys.index);
  });
}

function readHead({ meta }: PropertyGraph, { nodes }: Items, issues: IssueList): Raw {
  const [head] = nodes.dossier;
  if (head === undefined) {
    issues.add('missing-metadata', '$', { key: 'dossier' });
    const { title = 'Untitled', description, license, language = 'en', modified } = meta;
    const day = modified?.slice(0, 10);
    return {
      id: 'untitled',
      title,
      language,
      ...(description ? { description } : {}),
      ...(license ? { license } : {}),
      ...(day !== undefined && dateFault(day) === null ? { modified: day } : {}),
    };
  }
  const { item, id } = head;
  const version = item.attributes.get(layoutKeys.version);
  if (version !== undefined && Number(version) !== 1) {
    issues.add('other-version', item.at, { found: String(version), supported: 1 });
  }
  const fields = strictFieldsOf(item, 'dossier', issues)[headPath];
  return { id, ...(typeof fields === 'object' ? fields : {}) };
}

/** The records of a graph, put together again. */
class DossierOfRecords {
  readonly #issues = new IssueList();
  readonly #graph: PropertyGraph;
  readonly #items: Items;
  readonly #kinds: ReadKinds;
  /** Ids of entities and ties so far. */
  readonly #taken = new Set<string>();
  readonly #entityOfNode = new Map<string, string>();
  readonly #sourceOfNode = new Map<string, string>();

  constructor(graph: PropertyGraph) {
    this.#graph = graph;
    this.#items = itemsOf(graph);
    this.#kinds = new ReadKinds(this.#items, this.#issues);
  }

  read(): Read<unknown> {
    const { vocabulary: empty, ...head } = readHead(this.#graph, this.#items, this.#issues);
    const language = typeof head.language === 'string' ? head.language : 'en';
    const timezone = typeof head.timezone === 'string' ? head.timezone : 'Z';
    const entities = this.#items.nodes.entity.flatMap((node) => this.#entity(node, language));
    const ties = this.#ties(timezone);
    for (const node of this.#items.addedNodes) entities.push(...this.#addedEntity(node, language));
    const sources = this.#sources();
    const entityIds = new Set(entities.map(({ id }) => String(id)));
    const referents = { entities: entityIds, owners: this.#taken, sourceOfNode: this.#sourceOfNode };
    const claims = readClaims(this.#items, referents, this.#issues);
    for (const entity of entities) {
      const own = claims.get(String(entity.id));
      if (own) entity.claims = own;
    }
    const kept = ties.flatMap(({ tie, at }) => {
      const own = claims.get(String(tie.id));
      if (own) return [{ ...tie, claims: own }];
      this.#drop(at, String(tie.id));
      return [];
    });
    for (const { id, source, target, at } of this.#items.addedEdges) {
      this.#issues.add('record-dropped', at, { found: id ?? `${source} → ${target}` }, 'added');
    }
    const vocabulary = this.#kinds.vocabulary(empty);
    const graph = {
      format: 'entente-dossier',
      version: 1,
      ...head,
      ...(vocabulary ? { vocabulary } : {}),
      entities,
      ties: kept,
      sources,
    };
    return { graph, issues: this.#issues.all() };
  }

  #drop(at: string, found: string): void {
    this.#issues.add('record-dropped', at, { found });
  }

  /** The record's id, else, where that is given already, the one of the node or edge: a copy was made of it. */
  #settled({ id, item }: Item<PropertyNode | Items['addedEdges'][number]>): string | null {
    const free = [id, item.id].find((one) => one !== undefined && one !== '' && !this.#taken.has(one));
    if (free === undefined) {
      this.#drop(item.at, id);
      return null;
    }
    this.#taken.add(free);
    return free;
  }

  #entity(node: Item<PropertyNode>, language: string): Raw[] {
    const { item } = node;
    const id = this.#settled(node);
    if (id === null) return [];
    this.#entityOfNode.set(item.id, id);
    const own = item.attributes.get(layoutKeys.language);
    const named = `name.${segmentOf(own === undefined ? language : String(own))}`;
    const { record, others } = fieldsOf(
      item,
      'entity',
      this.#issues,
      item.label ? [[named, item.label]] : [],
    );
    addAttributes(record, others, item, this.#issues);
    // Claims have nodes of their own; that a list is there and empty is all that a field can say.
    const { claims, ...rest } = record;
    return [
      {
        id,
        kind: this.#kinds.ofEntity(item),
        ...rest,
        ...('name' in rest ? {} : { name: { [language]: id } }),
        ...(Array.isArray(claims) && claims.length === 0 ? { claims } : {}),
      },
    ];
  }

  #addedEntity(item: PropertyNode, language: string): Raw[] {
    const { id, label, type, aliases, description } = item;
    if (!RecordId.safeParse(id).success || this.#taken.has(id)) {
      this.#issues.add('record-dropped', item.at, { found: id }, 'added');
      return [];
    }
    this.#taken.add(id);
    const entity: Raw = {
      id,
      kind: type === undefined ? 'thing' : this.#kinds.ofEntity(item),
      name: { [language]: label || id },
      ...(aliases && aliases.length > 0 ? { aliases: [...aliases] } : {}),
      ...(description ? { description } : {}),
    };
    addAttributes(
      entity,
      [...item.attributes].filter(([, value]) => value !== ''),
      item,
      this.#issues,
    );
    return [entity];
  }

  #ties(timezone: string): { tie: Raw; at: string }[] {
    return this.#items.edges.tie.flatMap((edge) => {
      const { item } = edge;
      const from = this.#entityOfNode.get(item.source);
      const to = this.#entityOfNode.get(item.target);
      if (from === undefined || to === undefined) {
        this.#drop(item.at, edge.id);
        return [];
      }
      const id = this.#settled(edge);
      if (id === null) return [];
      const { record, others } = fieldsOf(item, 'tie', this.#issues);
      const weighed =
        item.weight === undefined || item.weight === 1 ? [] : [['weight', item.weight] as const];
      addAttributes(record, [...others, ...weighed], item, this.#issues);
      const when = record.when ?? whenOfSpans(item.spans, timezone);
      const kind = this.#kinds.ofTie(edge);
      return [{ tie: { id, kind, from, to, ...record, ...(when ? { when } : {}) }, at: item.at }];
    });
  }

  #sources(): Raw[] {
    const sources = new Map<string, Raw>();
    for (const { item, id } of this.#items.nodes.source) {
      if (sources.has(id)) {
        this.#drop(item.at, id);
        continue;
      }
      this.#sourceOfNode.set(item.id, id);
      const { passages, ...source } = strictFieldsOf(item, 'source', this.#issues);
      const empty = Array.isArray(passages) && passages.length === 0;
      sources.set(id, { id, ...source, ...(empty ? { passages } : {}) });
    }
    for (const { item, of } of this.#items.nodes.passage) {
      const source = sources.get(of);
      if (source === undefined) {
        this.#drop(item.at, item.label ?? item.id);
        continue;
      }
      const passages = Array.isArray(source.passages) ? source.passages : [];
      passages.push(strictFieldsOf(item, 'passage', this.#issues));
      source.passages = passages;
    }
    return [...sources.values()];
  }
}

/**
 * The dossier that a records graph holds, as raw JSON for the schema and the checks. What other programs changed is what
 * it says: labels are the main names, the ends of an edge those of its tie, attributes that they added attributes. What
 * rests on nodes or edges that are gone goes with them, counted in one `record-dropped`; edges that were added have no
 * claim and are left out likewise, nodes that were added are entities.
 */
export function dossierOfRecords(graph: PropertyGraph): Read<unknown> {
  return new DossierOfRecords(graph).read();
}

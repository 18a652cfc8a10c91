import type { Claim, Dossier, Entity, Passage, Source, Tie } from '../../schema/dossier';
import { pickText, type Text } from '../../schema/text';
import { categoryOf, vocabularyOf } from '../../schema/vocabulary';
import type { AttributeMap, PropertyEdge, PropertyGraph, PropertyNode, Value } from '../property-graph';
import { segmentOf } from './field-key';
import { flatten } from './flatten';
import { type EdgeMark, guides, headPath, kindPath, layoutKeys, type NodeMark } from './layout';
import { NodeIds } from './node-ids';
import { Placing, type Point } from './placing';
import { spanOfWhen } from './tie-span';

/** How the graph is to look in programs that draw it. */
export interface RecordsOptions {
  /** Where entities stand, by id; y upwards. Without it no node has a position. */
  readonly positions?: ReadonlyMap<string, Point>;
  /** Colour, `#rrggbb`, of an entity kind or of a tie's category. */
  readonly colours?: (name: string, of: 'entity' | 'tie') => string;
}

/** What stands beside entities and ties: quiet, so that these are seen. */
const grey = '#9a9a9a';
const sizes = { claim: 2, source: 4, passage: 1, 'entity-kind': 1, 'tie-kind': 1, dossier: 1 } as const;

interface Kept {
  readonly mark: NodeMark | EdgeMark;
  readonly index?: number;
  readonly id?: string;
  readonly of?: string;
}

/** Attributes that say which record this is, and its fields. */
function attributesOf({ mark, index, id, of }: Kept, record: object): Map<string, Value> {
  const attributes = new Map<string, Value>([[layoutKeys.mark, mark]]);
  if (id !== undefined) attributes.set(layoutKeys.id, id);
  if (of !== undefined) attributes.set(layoutKeys.of, of);
  if (index !== undefined) attributes.set(layoutKeys.index, index);
  flatten(record, guides[mark], attributes);
  return attributes;
}

class RecordsGraph {
  readonly nodes: PropertyNode[] = [];
  readonly edges: PropertyEdge[] = [];
  readonly #citations: PropertyEdge[] = [];
  readonly #dossier: Dossier;
  readonly #options: RecordsOptions;
  readonly #ids: NodeIds;
  readonly #placing: Placing | null;
  readonly #sourceNodes: ReadonlyMap<string, string>;
  #set = 0;

  constructor(dossier: Dossier, options: RecordsOptions) {
    this.#dossier = dossier;
    this.#options = options;
    this.#ids = new NodeIds([...dossier.entities, ...dossier.ties].map(({ id }) => id));
    this.#placing = options.positions ? new Placing(dossier, options.positions) : null;
    this.#sourceNodes = new Map(dossier.sources.map(({ id }) => [id, this.#ids.next('source', id)]));
  }

  build(): PropertyGraph {
    const { title, description, modified, license, language } = this.#dossier;
    this.#head();
    this.#entities();
    this.#ties();
    this.#sources();
    this.#kinds();
    for (const citation of this.#citations) this.edges.push(citation);
    return {
      meta: {
        title: this.#text(title),
        ...(description === undefined ? {} : { description: this.#text(description) }),
        creator: 'Entente',
        modified,
        ...(license === undefined ? {} : { license }),
        language,
      },
      nodes: this.nodes,
      edges: this.edges,
    };
  }

  #text(text: Text): string {
    const { language } = this.#dossier;
    return pickText(text, language, language).text;
  }

  /** A node of a record that is no entity. */
  #further(
    mark: Exclude<NodeMark, 'entity'>,
    id: string,
    label: string,
    attributes: AttributeMap,
    at: string,
    position: Point | undefined,
  ): void {
    const look = { colour: grey, size: sizes[mark], ...(position ? { position } : {}) };
    this.nodes.push({ id, label, type: mark, attributes, ...look, at });
  }

  /** The next place in the row of what belongs to no place of the graph. */
  #aside(): Point | undefined {
    this.#set += 1;
    return this.#placing?.aside(this.#set - 1);
  }

  #head(): void {
    const {
      format: _,
      version,
      id,
      vocabulary,
      entities: _e,
      ties: _t,
      sources: _s,
      ...head
    } = this.#dossier;
    // Kinds have nodes of their own; that a table of them is there and empty is said here.
    const { entityKinds, tieKinds } = vocabulary ?? {};
    const empty = {
      ...(entityKinds && Object.keys(entityKinds).length === 0 ? { entityKinds } : {}),
      ...(tieKinds && Object.keys(tieKinds).length === 0 ? { tieKinds } : {}),
    };
    const untold = vocabulary && (!(entityKinds || tieKinds) || Object.keys(empty).length > 0);
    const record = { ...head, ...(untold ? { vocabulary: empty } : {}) };
    const attributes = attributesOf({ mark: 'dossier', id }, { [headPath]: record });
    attributes.set(layoutKeys.version, version);
    this.#further(
      'dossier',
      this.#ids.next('dossier', id),
      this.#text(head.title),
      attributes,
      '$',
      this.#aside(),
    );
  }

  #entities(): void {
    const { entities, language } = this.#dossier;
    for (const [index, entity] of entities.entries()) {
      const { id, kind, claims, ...record } = entity;
      const main = pickText(entity.name, language, language);
      const fields = { ...record, ...(claims?.length === 0 ? { claims } : {}) };
      const attributes = attributesOf({ mark: 'entity', id, index }, fields);
      // The label is the main name: a second copy could only contradict it.
      attributes.delete(`name.${segmentOf(main.language)}`);
      if (main.language !== language) attributes.set(layoutKeys.language, main.language);
      const position = this.#options.positions?.get(id);
      const colour = this.#options.colours?.(kind, 'entity');
      this.nodes.push({
        id,
        label: main.text,
        type: kind,
        attributes,
        ...(position ? { position: { x: position.x, y: position.y } } : {}),
        ...(colour === undefined ? {} : { colour }),
        at: `$.entities[${index}]`,
      });
      this.#claims(claims ?? [], entity, `$.entities[${index}]`);
    }
  }

  #ties(): void {
    const { ties, timezone = 'Z' } = this.#dossier;
    const { tieKinds } = vocabularyOf(this.#dossier);
    const kindOf = new Map(this.#dossier.entities.map(({ id, kind }) => [id, kind]));
    for (const [index, tie] of ties.entries()) {
      const { id, kind, from, to, claims, ...record } = tie;
      const known = tieKinds[kind];
      const span = tie.when === undefined ? null : spanOfWhen(tie.when, timezone);
      const category = known ? categoryOf(known, kindOf.get(to) ?? '') : 'context';
      const colour = this.#options.colours?.(category, 'tie');
      this.edges.push({
        id,
        source: from,
        target: to,
        directed: known?.symmetric !== true,
        ...(known ? { label: this.#text(known.label) } : {}),
        type: kind,
        attributes: attributesOf({ mark: 'tie', id, index }, record),
        ...(span ? { spans: [span] } : {}),
        ...(colour === undefined ? {} : { colour }),
        at: `$.ties[${index}]`,
      });
      this.#claims(claims, tie, `$.ties[${index}]`);
    }
  }

  #claims(claims: readonly Claim[], of: Entity | Tie, at: string): void {
    for (const [index, { id, citations, ...record }] of claims.entries()) {
      const place = `${at}.claims[${index}]`;
      const node = this.#ids.next('claim', `${of.id}/${id}`);
      const attributes = attributesOf({ mark: 'claim', id, of: of.id, index }, record);
      this.#further('claim', node, id, attributes, place, this.#placing?.claim(of));
      for (const [order, { source, ...citation }] of citations.entries()) {
        const target = this.#sourceNodes.get(source);
        if (target === undefined) continue;
        this.#citations.push({
          id: this.#ids.next('citation', `${of.id}/${id}/${order + 1}`),
          source: node,
          target,
          directed: true,
          type: 'citation',
          attributes: attributesOf({ mark: 'citation', index: order }, citation),
          colour: grey,
          at: `${place}.citations[${order}]`,
        });
      }
    }
  }

  #sources(): void {
    const { sources } = this.#dossier;
    for (const [index, { id, passages, ...record }] of sources.entries()) {
      const at = `$.sources[${index}]`;
      const fields = { ...record, ...(passages?.length === 0 ? { passages } : {}) };
      const attributes = attributesOf({ mark: 'source', id, index }, fields);
      const place = this.#placing?.source(index, sources.length);
      this.#further('source', this.#sourceNodes.get(id) ?? id, record.csl.title || id, attributes, at, place);
      for (const [order, passage] of (passages ?? []).entries())
        this.#passage(passage, { id, index, order }, at);
    }
  }

  #passage(passage: Passage, of: { id: Source['id']; index: number; order: number }, at: string): void {
    const node = this.#ids.next('passage', `${of.id}/${passage.paragraph}`);
    const attributes = attributesOf({ mark: 'passage', of: of.id, index: of.order }, passage);
    const place = this.#placing?.passage(of.index, this.#dossier.sources.length, of.order);
    this.#further(
      'passage',
      node,
      `¶ ${passage.paragraph}`,
      attributes,
      `${at}.passages[${of.order}]`,
      place,
    );
  }

  #kinds(): void {
    const { entityKinds = {}, tieKinds = {} } = this.#dossier.vocabulary ?? {};
    for (const [mark, table, name] of [
      ['entity-kind', entityKinds, 'entityKinds'],
      ['tie-kind', tieKinds, 'tieKinds'],
    ] as const) {
      for (const [index, [id, kind]] of Object.entries(table).entries()) {
        const attributes = attributesOf({ mark, id, index }, { [kindPath]: kind });
        const at = `$.vocabulary.${name}[${JSON.stringify(id)}]`;
        this.#further(mark, this.#ids.next(mark, id), this.#text(kind.label), attributes, at, this.#aside());
      }
    }
  }
}

/**
 * Lays a dossier out as a graph that holds all of it: entities are nodes and ties edges, with their ids; claims, sources,
 * passages, added kinds and the dossier's own head are further nodes, citations edges from claim to source. Each says in
 * `entente` what it is, and has the fields of its record as attributes of one scalar each (see {@link flatten}). What a
 * graph says by itself is said once: the main name is the label, the kind the type, `from` and `to` the ends.
 */
export function recordsGraph(dossier: Dossier, options: RecordsOptions = {}): PropertyGraph {
  return new RecordsGraph(dossier, options).build();
}

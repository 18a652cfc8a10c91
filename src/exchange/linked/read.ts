import type { Read, Steps } from '../codec';
import { IssueList } from '../issue-list';
import { parseFile } from '../stix/json-value';
import { Decoding, propertyOf, type Raw } from './decode';
import { Expansion, type LdGraph, type LdNode } from './expand';
import { classes, partOf, prefixes, type RecordType } from './terms';

const identifier = propertyOf('schema:identifier');
const position = propertyOf('schema:position');

/** A record's node with its name, its id and what it is part of. */
interface Found {
  readonly iri: string;
  readonly node: LdNode;
  readonly id: string;
  /** What it is part of; empty where it does not say. */
  readonly owner: string;
  readonly place: number;
}

function first(node: LdNode, property: string): unknown {
  const [value] = node.properties.get(property) ?? [];
  if (value === undefined || 'list' in value) return undefined;
  return 'id' in value ? value.id : value.value;
}

function scalarsOf(node: LdNode, term: 'entente:languages' | 'entente:empty'): string[] {
  const values = node.properties.get(propertyOf(term)) ?? [];
  return values
    .flatMap((each) => ('list' in each ? each.list : [each]))
    .flatMap((each) => ('value' in each ? [String(each.value)] : []));
}

/** The records of one type, in their order. */
function recordsOf(graph: LdGraph, type: Exclude<RecordType, 'dossier'>): Found[] {
  const own = propertyOf(classes[type][0] as `entente:${string}`);
  const ownerOf = propertyOf(partOf[type]);
  const found = [...graph].flatMap(([iri, node]): Found[] => {
    if (!node.types.has(own)) return [];
    const owner = first(node, ownerOf);
    const id = first(node, identifier);
    const place = first(node, position);
    return [
      {
        iri,
        node,
        id: id === undefined ? '' : String(id),
        owner: typeof owner === 'string' ? owner : '',
        place: typeof place === 'number' ? place : Number.POSITIVE_INFINITY,
      },
    ];
  });
  // Records that somebody added have no place and come last, as they came.
  return found.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place));
}

/** Puts the records of a graph together again. */
class Assembly {
  readonly #graph: LdGraph;
  readonly #decoding: Decoding;
  readonly #issues: IssueList;
  readonly #records: Readonly<Record<Exclude<RecordType, 'dossier'>, Found[]>>;
  readonly #iri: string;
  readonly #head: LdNode;

  constructor(graph: LdGraph, iri: string, head: LdNode, issues: IssueList) {
    this.#graph = graph;
    this.#iri = iri;
    this.#head = head;
    this.#issues = issues;
    const of = (type: Exclude<RecordType, 'dossier'>) => recordsOf(graph, type);
    this.#records = {
      entityKind: of('entityKind'),
      tieKind: of('tieKind'),
      entity: of('entity'),
      tie: of('tie'),
      claim: of('claim'),
      citation: of('citation'),
      source: of('source'),
      passage: of('passage'),
    };
    const named = [...this.#records.entity, ...this.#records.tie, ...this.#records.source];
    const ids = new Map(named.map((record) => [record.iri, record.id]));
    this.#decoding = new Decoding(graph, scalarsOf(head, 'entente:languages'), ids);
  }

  dossier(): Raw {
    const { version, ...head } = this.#decoding.fields('dossier', this.#head);
    if (version !== undefined && version !== 1) {
      this.#issues.add('other-version', '$', { found: String(version), supported: 1 });
    }
    const claims = this.#claims();
    const empty = new Set(scalarsOf(this.#head, 'entente:empty'));
    const entities = this.#in('entity').map((found) => this.#owner('entity', found, claims));
    const sources = this.#sources();
    const ties = this.#ties(claims);
    const vocabulary = this.#vocabulary(empty);
    return {
      format: 'entente-dossier',
      version: 1,
      id: first(this.#head, identifier),
      ...head,
      ...(vocabulary === undefined ? {} : { vocabulary }),
      entities,
      ties,
      sources,
    };
  }

  /** Records of the dossier itself; one that somebody put nowhere is taken for one of them. */
  #in(type: 'entityKind' | 'tieKind' | 'entity' | 'tie' | 'source'): Found[] {
    return this.#records[type].filter(({ owner }) => owner === this.#iri || owner === '');
  }

  #vocabulary(empty: ReadonlySet<string>): Raw | undefined {
    const kinds = (type: 'entityKind' | 'tieKind') =>
      Object.fromEntries(this.#in(type).map(({ id, node }) => [id, this.#decoding.fields(type, node)]));
    const [entityKinds, tieKinds] = [kinds('entityKind'), kinds('tieKind')];
    const vocabulary = {
      ...(Object.keys(entityKinds).length > 0 || empty.has('entityKinds') ? { entityKinds } : {}),
      ...(Object.keys(tieKinds).length > 0 || empty.has('tieKinds') ? { tieKinds } : {}),
    };
    return Object.keys(vocabulary).length > 0 || empty.has('vocabulary') ? vocabulary : undefined;
  }

  #drop({ iri, id }: Found): void {
    this.#issues.add('record-dropped', '$', { found: id === '' ? iri : id });
  }

  /** Claims by what they are about, each with its citations; one that cites nothing any more is left out. */
  #claims(): ReadonlyMap<string, Raw[]> {
    const there = new Set([...this.#in('entity'), ...this.#in('tie')].map(({ iri }) => iri));
    const sources = new Set(this.#in('source').map(({ iri }) => iri));
    const claimed = new Set(this.#records.claim.map(({ iri }) => iri));
    const citations = new Map<string, Raw[]>();
    for (const found of this.#records.citation) {
      const [target] = found.node.properties.get(propertyOf('oa:hasTarget')) ?? [];
      const resource = target && 'id' in target ? this.#graph.get(target.id) : undefined;
      const source = resource && first(resource, propertyOf('oa:hasSource'));
      if (!claimed.has(found.owner) || typeof source !== 'string' || !sources.has(source)) {
        this.#drop({ ...found, id: '' });
        continue;
      }
      const merged: LdNode = {
        types: found.node.types,
        properties: new Map([...found.node.properties, ...(resource?.properties ?? [])]),
      };
      const list = citations.get(found.owner) ?? [];
      list.push(this.#decoding.fields('citation', merged));
      citations.set(found.owner, list);
    }
    const claims = new Map<string, Raw[]>();
    for (const found of this.#records.claim) {
      const own = citations.get(found.iri);
      if (!there.has(found.owner) || own === undefined) {
        this.#drop(found);
        continue;
      }
      const list = claims.get(found.owner) ?? [];
      list.push({ id: found.id, ...this.#decoding.fields('claim', found.node), citations: own });
      claims.set(found.owner, list);
    }
    return claims;
  }

  #owner(type: 'entity' | 'tie', { iri, id, node }: Found, claims: ReadonlyMap<string, Raw[]>): Raw {
    const own = claims.get(iri) ?? (scalarsOf(node, 'entente:empty').includes('claims') ? [] : undefined);
    return { id, ...this.#decoding.fields(type, node), ...(own === undefined ? {} : { claims: own }) };
  }

  /** Ties between entities that are there, and that somebody claims. */
  #ties(claims: ReadonlyMap<string, Raw[]>): Raw[] {
    const entities = new Set(this.#in('entity').map(({ iri }) => iri));
    return this.#in('tie').flatMap((found) => {
      const ends = ['rdf:subject', 'rdf:object'] as const;
      const joined = ends.every((end) => entities.has(String(first(found.node, propertyOf(end)))));
      if (joined && claims.has(found.iri)) return [this.#owner('tie', found, claims)];
      this.#drop(found);
      return [];
    });
  }

  #sources(): Raw[] {
    const passages = new Map<string, Raw[]>();
    for (const { owner, node } of this.#records.passage) {
      const list = passages.get(owner) ?? [];
      list.push(this.#decoding.fields('passage', node));
      passages.set(owner, list);
    }
    return this.#in('source').map(({ iri, id, node }) => {
      const own =
        passages.get(iri) ?? (scalarsOf(node, 'entente:empty').includes('passages') ? [] : undefined);
      return {
        id,
        ...this.#decoding.fields('source', node),
        ...(own === undefined ? {} : { passages: own }),
      };
    });
  }
}

/**
 * Reads a JSON-LD document of ours, also after another program has expanded, flattened or compacted it with other names.
 * Never throws.
 *
 * @returns the value of a dossier, not yet checked; `no-graph` where nothing in the document is one of ours
 */
export function* readJsonld(text: string): Steps<Read<unknown>> {
  const issues = new IssueList();
  const parsed = parseFile(text, issues);
  if (parsed === null) return { graph: null, issues: issues.all() };
  yield 0.3;
  const expansion = new Expansion();
  expansion.read(parsed.root);
  yield 0.6;
  const dossiers = [...expansion.graph].filter(([, { types }]) => types.has(`${prefixes.entente}Dossier`));
  const [found] = dossiers;
  if (found === undefined) {
    issues.add('no-graph', '$', { format: 'JSON-LD' });
    return { graph: null, issues: issues.all() };
  }
  const [iri, head] = found;
  const graph = new Assembly(expansion.graph, iri, head, issues).dossier();
  return { graph, issues: issues.all() };
}

import { spanOf } from '../../dossier/interval';
import { readDate } from '../../schema/dates';
import type { Claim, Dossier, Source, Tie } from '../../schema/dossier';
import { vocabularyOf } from '../../schema/vocabulary';
import { encodeField, type Json } from './encode';
import { type Iris, irisOf } from './iri';
import {
  classes,
  context,
  type Field,
  fieldsOf,
  partOf,
  type RecordType,
  schemaOfCsl,
  schemaOfIcon,
} from './terms';

type Node = Record<string, Json>;
type Raw = Readonly<Record<string, unknown>>;

/** Day of an instant as `xsd:date` has it; undefined beyond the years that servers compare. */
function dayOf(seconds: number): string | undefined {
  if (!Number.isFinite(seconds)) return undefined;
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

/** Earliest and latest day of a date, so that servers that know no EDTF can compare. */
function daysOf(when: string | undefined, timezone: string): Node {
  const date = when === undefined ? null : readDate(when, timezone);
  if (when === undefined || date === null) return {};
  const { earliest, latest } = spanOf(when, timezone);
  const [first, last] = [dayOf(earliest), dayOf(latest - 1)];
  return {
    ...(first === undefined ? {} : { 'entente:earliest': first }),
    ...(last === undefined ? {} : { 'entente:latest': last }),
  };
}

/** All tags of texts by language, as they are spelled: other programs may write them in lower case. */
function languagesOf({ vocabulary, entities, ties, sources, ...head }: Dossier): string[] {
  const found = new Set<string>();
  const see = (type: RecordType, records: Iterable<object>) => {
    const keys = fieldsOf[type].filter((field: Field) => field.as === 'text').map(({ key }) => key);
    for (const record of records) {
      for (const key of keys) {
        const text = (record as Raw)[key];
        if (typeof text === 'object' && text !== null) for (const tag of Object.keys(text)) found.add(tag);
      }
    }
  };
  see('dossier', [head]);
  see('entityKind', Object.values(vocabulary?.entityKinds ?? {}));
  see('tieKind', Object.values(vocabulary?.tieKinds ?? {}));
  see('entity', entities);
  see('tie', ties);
  see(
    'claim',
    [...entities, ...ties].flatMap(({ claims = [] }) => claims),
  );
  see(
    'passage',
    sources.flatMap(({ passages = [] }) => passages),
  );
  return [...found].sort();
}

/** Writes the records of one dossier as nodes. */
class Nodes {
  readonly #iris: Iris;
  readonly #dossier: Dossier;
  readonly #timezone: string;

  constructor(dossier: Dossier) {
    this.#iris = irisOf(dossier.id);
    this.#dossier = dossier;
    this.#timezone = dossier.timezone ?? 'Z';
  }

  /** What all records have: IRI, classes, id, place among others, the fields, and which of their lists are empty. */
  #node(type: RecordType, iri: string, record: Raw, more: Node, schemaClass?: string): Node {
    const refer = (id: string) => (type === 'citation' ? this.#iris.source(id) : this.#iris.record(id));
    const fields = fieldsOf[type].flatMap((field) => encodeField(field, record[field.key], refer));
    const empty = ['claims', 'passages'].filter(
      (key) => Array.isArray(record[key]) && record[key].length === 0,
    );
    return {
      '@id': iri,
      '@type': [...classes[type], ...(schemaClass === undefined ? [] : [schemaClass])],
      ...(record.id === undefined ? {} : { 'schema:identifier': record.id }),
      ...more,
      ...Object.fromEntries(fields),
      ...(empty.length > 0 ? { 'entente:empty': empty } : {}),
    };
  }

  *head(): Generator<Node> {
    const { vocabulary } = this.#dossier;
    const missing = [
      ...(vocabulary !== undefined && Object.keys(vocabulary).length === 0 ? ['vocabulary'] : []),
      ...(['entityKinds', 'tieKinds'] as const).filter((key) => {
        const kinds = vocabulary?.[key];
        return kinds !== undefined && Object.keys(kinds).length === 0;
      }),
    ];
    const languages = languagesOf(this.#dossier);
    yield this.#node('dossier', this.#iris.dossier, this.#dossier as unknown as Raw, {
      ...(languages.length > 0 ? { 'entente:languages': languages } : {}),
      ...(missing.length > 0 ? { 'entente:empty': missing } : {}),
    });
    for (const [type, kinds] of [
      ['entityKind', vocabulary?.entityKinds],
      ['tieKind', vocabulary?.tieKinds],
    ] as const) {
      let position = 0;
      for (const [id, kind] of Object.entries(kinds ?? {})) {
        yield this.#node(
          type,
          this.#iris[type](id),
          { id, ...kind },
          this.#in(type, this.#iris.dossier, position),
        );
        position += 1;
      }
    }
  }

  #in(type: Exclude<RecordType, 'dossier'>, owner: string, position: number): Node {
    return { [partOf[type]]: owner, 'schema:position': position };
  }

  *entities(): Generator<Node> {
    const { entityKinds } = vocabularyOf(this.#dossier);
    for (const [at, entity] of this.#dossier.entities.entries()) {
      const iri = this.#iris.record(entity.id);
      const same =
        entity.wikidata === undefined
          ? {}
          : { 'schema:sameAs': `http://www.wikidata.org/entity/${entity.wikidata}` };
      const more = {
        ...this.#in('entity', this.#iris.dossier, at),
        ...daysOf(entity.when, this.#timezone),
        ...same,
      };
      yield this.#node('entity', iri, entity, more, schemaOfIcon[entityKinds[entity.kind]?.icon ?? 'thing']);
      yield* this.#claims(entity.id, iri, entity.claims ?? []);
    }
  }

  *ties(): Generator<Node> {
    for (const [at, tie] of this.#dossier.ties.entries()) yield* this.#tie(tie, at);
  }

  *#tie(tie: Tie, at: number): Generator<Node> {
    const iri = this.#iris.record(tie.id);
    yield this.#node('tie', iri, tie, {
      ...this.#in('tie', this.#iris.dossier, at),
      'rdf:predicate': this.#iris.tieKind(tie.kind),
      ...daysOf(tie.when, this.#timezone),
    });
    yield* this.#claims(tie.id, iri, tie.claims);
  }

  *#claims(owner: string, of: string, claims: readonly Claim[]): Generator<Node> {
    for (const [at, claim] of claims.entries()) {
      const iri = this.#iris.claim(owner, claim.id, at);
      const sources = [...new Set(claim.citations.map(({ source }) => this.#iris.source(source)))];
      yield this.#node('claim', iri, claim, {
        ...this.#in('claim', of, at),
        'prov:hadPrimarySource': sources,
        ...daysOf(claim.when, this.#timezone),
      });
      for (const [index, citation] of claim.citations.entries()) {
        const annotation = this.#iris.citation(owner, claim.id, at, index);
        yield this.#citation(annotation, citation, this.#in('citation', iri, index));
      }
    }
  }

  /** An annotation: its body is the claim, its target the passage of the source. */
  #citation(iri: string, citation: Raw, place: Node): Node {
    const node = this.#node('citation', iri, citation, place);
    const inTarget = new Set(['oa:hasSource', 'oa:hasSelector', 'entente:locator']);
    const entries = Object.entries(node);
    return {
      ...Object.fromEntries(entries.filter(([term]) => !inTarget.has(term))),
      'oa:hasTarget': {
        '@type': 'oa:SpecificResource',
        ...Object.fromEntries(entries.filter(([term]) => inTarget.has(term))),
      },
    };
  }

  *sources(): Generator<Node> {
    for (const [at, source] of this.#dossier.sources.entries()) yield* this.#source(source, at);
  }

  *#source(source: Source, at: number): Generator<Node> {
    const iri = this.#iris.source(source.id);
    const { title, URL: url } = source.csl;
    yield this.#node(
      'source',
      iri,
      source as unknown as Raw,
      {
        ...this.#in('source', this.#iris.dossier, at),
        ...(typeof title === 'string' ? { 'schema:headline': title } : {}),
        ...(typeof url === 'string' ? { 'schema:url': url } : {}),
      },
      schemaOfCsl[source.csl.type] ?? 'schema:CreativeWork',
    );
    for (const [index, passage] of (source.passages ?? []).entries()) {
      yield this.#node(
        'passage',
        this.#iris.passage(source.id, index),
        passage,
        this.#in('passage', iri, index),
      );
    }
  }
}

/** Writes a dossier as one JSON-LD document of a flat graph, a node a line. */
export function* writeJsonld(dossier: Dossier): Generator<string> {
  const nodes = new Nodes(dossier);
  yield `{"@context": ${JSON.stringify(context)},\n"@graph": [`;
  let first = true;
  for (const part of [nodes.head(), nodes.entities(), nodes.ties(), nodes.sources()]) {
    for (const node of part) {
      yield `${first ? '' : ','}\n${JSON.stringify(node)}`;
      first = false;
    }
  }
  yield '\n]}\n';
}

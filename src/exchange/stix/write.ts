import type { Dossier, Entity, Tie } from '../../schema/dossier';
import { pickText } from '../../schema/text';
import { vocabularyOf } from '../../schema/vocabulary';
import {
  type Bundle,
  entityObjects,
  entityRef,
  externalReferences,
  type Written,
  withReferences,
} from './entity-objects';
import { ourExtension } from './extension';
import { secondsOf } from './moment';
import { citedIn, sourcesById } from './sources';
import { uuid5 } from './uuid';

/**
 * Namespace of our UUIDs. STIX 2.1 (section 2.9) has one of its own for observables, and forbids it for all else.
 */
const namespace = '99774b51-f59a-40fc-af15-2c944cc1624a';

/** A second since 1970 as STIX writes it; undefined for years that it cannot write. */
function timestamp(seconds: number | undefined): string | undefined {
  if (seconds === undefined) return undefined;
  const text = new Date(seconds * 1000).toISOString();
  return /^\d{4}-/.test(text) ? text : undefined;
}

/** Words of a kind as a type of relationship: small letters, digits and hyphens (STIX 2.1, section 5.1). */
function relationshipType(kind: string): string {
  const slug = kind
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.length > 2 ? slug : 'related-to';
}

function timesOf(tie: Tie, timezone: string): Written {
  const { from, to } = tie.when === undefined ? {} : secondsOf(tie.when, timezone);
  const start = timestamp(from);
  const stop = timestamp(to);
  return {
    ...(start === undefined ? {} : { start_time: start }),
    // An instant has no length, and a stop has to be later than its start.
    ...(stop === undefined || stop === start ? {} : { stop_time: stop }),
  };
}

function relationship(tie: Tie, ends: ReadonlyMap<string, Entity>, bundle: Bundle): Written | null {
  const { dossier, vocabulary, time, uuid, sources } = bundle;
  const [from, to] = [ends.get(tie.from), ends.get(tie.to)];
  if (from === undefined || to === undefined) return null;
  const inWords = (text: Tie['claims'][number]['says']) =>
    pickText(text, dossier.language, dossier.language).text;
  return {
    type: 'relationship',
    spec_version: '2.1',
    id: `relationship--${uuid('tie', tie.id)}`,
    created: time,
    modified: time,
    lang: dossier.language,
    relationship_type: relationshipType(tie.kind),
    description: tie.claims.map(({ says }) => inWords(says)).join('\n'),
    source_ref: entityRef(from, bundle),
    target_ref: entityRef(to, bundle),
    ...timesOf(tie, dossier.timezone ?? 'Z'),
    ...withReferences(externalReferences(citedIn(tie.claims, sources))),
    extensions: {
      [ourExtension]: {
        extension_type: 'property-extension',
        record: tie.id,
        kind: tie.kind,
        ...(tie.when === undefined ? {} : { when: tie.when }),
        ...(tie.detail === undefined ? {} : { detail: inWords(tie.detail) }),
        ...(vocabulary.tieKinds[tie.kind]?.symmetric ? { symmetric: true } : {}),
      },
    },
  };
}

function* objects(dossier: Dossier, bundle: Bundle): Generator<Written> {
  const ends = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  for (const entity of dossier.entities) yield* entityObjects(entity, bundle);
  for (const tie of dossier.ties) {
    const written = relationship(tie, ends, bundle);
    if (written !== null) yield written;
  }
}

/**
 * A dossier as a STIX 2.1 bundle, one object a line. Entities are identities, locations, incidents or domain objects of
 * ours, ties are relationships of the type of their kind, with the sentences of their claims and the sources as
 * external references. Ids follow from those of the dossier, so the same case gives the same bundle again.
 * @param dossier without errors
 */
export function* writeStix(dossier: Dossier): Generator<string> {
  const { from, to } = secondsOf(dossier.modified, dossier.timezone ?? 'Z');
  const bundle: Bundle = {
    dossier,
    vocabulary: vocabularyOf(dossier),
    sources: sourcesById(dossier),
    time: timestamp(from ?? to) ?? '1970-01-01T00:00:00.000Z',
    uuid: (what, id) => uuid5(namespace, JSON.stringify([dossier.id, what, id])),
  };
  const id = `bundle--${uuid5(namespace, JSON.stringify([dossier.id]))}`;
  yield `{\n  "type": "bundle",\n  "id": "${id}"`;
  let before = ',\n  "objects": [\n    ';
  for (const object of objects(dossier, bundle)) {
    yield `${before}${JSON.stringify(object)}`;
    before = ',\n    ';
  }
  // A list of no objects is none (STIX 2.1, section 8).
  yield before === ',\n    ' ? '\n  ]\n}\n' : '\n}\n';
}

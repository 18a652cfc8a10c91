import toAlpha2 from 'country-iso-3-to-2';
import type { Dossier, Entity, Source } from '../../schema/dossier';
import { pickText } from '../../schema/text';
import type { WholeVocabulary } from '../../schema/vocabulary';
import { ourExtension, ourTypes } from './extension';
import { cardOf, citedIn } from './sources';

/** What the objects of one bundle share. */
export interface Bundle {
  readonly dossier: Dossier;
  readonly vocabulary: WholeVocabulary;
  readonly sources: ReadonlyMap<string, Source>;
  /** Time of `created` and `modified`. */
  readonly time: string;
  /** The UUID of a record of the dossier. */
  readonly uuid: (what: 'entity' | 'tie' | 'translation', id: string) => string;
}

/** A STIX object as it is written. */
export type Written = Readonly<Record<string, unknown>>;

/**
 * The type of object for an entity. STIX has types for who (`identity`), where (`location`) and what went wrong
 * (`incident`), and none for agreements and plain things: those are domain objects of our own, as our extension says.
 * Kinds of the dossier's own go by their icon. A country without ISO code cannot be a location, and is an identity.
 */
export function objectType(entity: Entity, vocabulary: WholeVocabulary): Written & { readonly type: string } {
  const icon = vocabulary.entityKinds[entity.kind]?.icon ?? 'thing';
  switch (icon) {
    case 'country': {
      const country = entity.iso3 === undefined ? undefined : toAlpha2(entity.iso3);
      return country === undefined
        ? { type: 'identity', identity_class: 'group' }
        : { type: 'location', country };
    }
    case 'leader':
      return { type: 'identity', identity_class: 'individual' };
    case 'organization':
      return { type: 'identity', identity_class: 'organization' };
    case 'dispute':
    case 'event':
      return { type: 'incident' };
    case 'agreement':
      return { type: 'x-entente-agreement' };
    case 'thing':
      return { type: 'x-entente-thing' };
  }
}

/** The id of the object that an entity becomes. */
export function entityRef(entity: Entity, bundle: Bundle): string {
  return `${objectType(entity, bundle.vocabulary).type}--${bundle.uuid('entity', entity.id)}`;
}

/** The sources as external references (STIX 2.1, section 2.5): each with its id in the dossier. */
export function externalReferences(sources: readonly Source[]): Written[] {
  return sources.map((source) => {
    const { id, title, publisher, date, url } = cardOf(source).card;
    const words = [title, date && `(${date})`].filter(Boolean).join(' ');
    return {
      source_name: publisher ?? title ?? id,
      ...(words === '' ? {} : { description: words }),
      ...(url === undefined ? {} : { url }),
      external_id: id,
    };
  });
}

/** An object with its external references, where there are any. */
export const withReferences = (references: readonly Written[]): Written =>
  references.length > 0 ? { external_references: references } : {};

/** The object of an entity, and one with its names and descriptions in further languages where it has them. */
export function entityObjects(entity: Entity, bundle: Bundle): Written[] {
  const { dossier, time, sources, uuid } = bundle;
  const { type, ...own } = objectType(entity, bundle.vocabulary);
  const name = pickText(entity.name, dossier.language, dossier.language);
  const description = entity.description && pickText(entity.description, name.language, dossier.language);
  const id = entityRef(entity, bundle);
  const wikidata = entity.wikidata && {
    source_name: 'wikidata',
    url: `https://www.wikidata.org/wiki/${entity.wikidata}`,
    external_id: entity.wikidata,
  };
  const statements = (entity.claims ?? []).map(
    ({ says }) => pickText(says, dossier.language, dossier.language).text,
  );
  const object = {
    type,
    spec_version: '2.1',
    id,
    created: time,
    modified: time,
    lang: name.language,
    name: name.text,
    ...(description ? { description: description.text } : {}),
    ...own,
    ...withReferences([
      ...(wikidata ? [wikidata] : []),
      ...externalReferences(citedIn(entity.claims, sources)),
    ]),
    extensions: {
      ...(type.startsWith('x-') ? { [ourTypes]: { extension_type: 'new-sdo' } } : {}),
      [ourExtension]: {
        extension_type: 'property-extension',
        record: entity.id,
        kind: entity.kind,
        ...(entity.aliases?.length ? { aliases: entity.aliases } : {}),
        ...(entity.when === undefined ? {} : { when: entity.when }),
        ...(statements.length > 0 ? { statements } : {}),
      },
    },
  };
  const contents = translationsOf(entity, name.language, description);
  if (Object.keys(contents).length === 0) return [object];
  const content = {
    type: 'language-content',
    spec_version: '2.1',
    id: `language-content--${uuid('translation', entity.id)}`,
    created: time,
    modified: time,
    object_ref: id,
    object_modified: time,
    contents,
  };
  return [object, content];
}

/** language -> property -> text, for what the object itself does not say. */
function translationsOf(
  { name, description }: Entity,
  language: string,
  written: { readonly text: string; readonly language: string } | '' | undefined,
): Record<string, Record<string, string>> {
  const contents: Record<string, Record<string, string>> = Object.create(null);
  const add = (property: string, texts: Readonly<Record<string, string>>, own: string | undefined) => {
    for (const [tag, text] of Object.entries(texts)) {
      if (tag !== own) contents[tag] = { ...contents[tag], [property]: text };
    }
  };
  add('name', name, language);
  if (typeof description === 'object')
    add('description', description, written ? written.language : undefined);
  return contents;
}

import toAlpha2 from 'country-iso-3-to-2';
import type { Claim, Dossier, Entity, Tie } from '../../schema/dossier';
import { pickText, type Text } from '../../schema/text';
import { vocabularyOf, type WholeVocabulary } from '../../schema/vocabulary';
import { sha1Text } from '../bytes/hashes';
import { cardOf, citedIn, sourcesById } from '../stix/sources';
import { type EntitySchema, schemaByIcon, tieSchemaOf } from './schemata';
import { ftmTimes } from './times';

/** Properties as they are written: those without values are left out. */
type Properties = Record<string, readonly string[]>;

/** Ids that the model takes: letters, digits, dots and hyphens, with a letter or digit at both ends. */
const idShape = /^[0-9a-zA-Z]([0-9a-zA-Z.-]{0,198}[0-9a-zA-Z])?$/;

/** The id of a record: ours where FollowTheMoney takes it, else its SHA-1, as is the custom there. */
export function ftmId(id: string): string {
  return idShape.test(id) ? id : sha1Text(id);
}

/** The schema of an entity. */
export function entitySchema(entity: Entity, { entityKinds }: WholeVocabulary): EntitySchema {
  return schemaByIcon[entityKinds[entity.kind]?.icon ?? 'thing'];
}

/** Code of a country as the model has it; undefined where there is none, as for the Netherlands Antilles. */
export function countryCode({ iso3 }: Entity): string | undefined {
  const code = iso3 === undefined ? undefined : toAlpha2(iso3)?.toLowerCase();
  return code === 'an' ? undefined : code;
}

/** The name that comes first: in the dossier's language, or the nearest to it. */
export const mainName = ({ name }: Entity, { language }: Dossier) => pickText(name, language, language);

function line(id: string, schema: string, properties: Properties, dossier: Dossier): string {
  const filled = Object.entries(properties).filter(([, values]) => values.length > 0);
  const entity = { id, schema, properties: Object.fromEntries(filled), datasets: [dossier.id] };
  return `${JSON.stringify(entity)}\n`;
}

const some = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** The properties that every record may have: where it is from, and what is claimed. */
function grounds(
  claims: readonly Claim[] | undefined,
  dossier: Dossier,
  sources: ReturnType<typeof sourcesById>,
) {
  const cards = citedIn(claims, sources).map((source) => cardOf(source).card);
  // Those with an address come first: an address and a publisher of one place belong together.
  const inOrder = [...cards.filter(({ url }) => url), ...cards.filter(({ url }) => !url)];
  return {
    says: (claims ?? []).map(({ says }) => pickText(says, dossier.language, dossier.language).text),
    sourceUrl: inOrder.flatMap(({ url }) => some(url)),
    publisher: inOrder.map(({ publisher, title, id }) => publisher ?? title ?? id),
  };
}

function times(when: string | undefined, dossier: Dossier): Properties {
  const { date, startDate, endDate } = (when && ftmTimes(when, dossier.timezone ?? 'Z')) || {};
  return { date: some(date), startDate: some(startDate), endDate: some(endDate) };
}

/**
 * A dossier as FollowTheMoney entities, one a line. Entities have the schema of their kind and its id as a keyword,
 * and what is claimed of them as notes; ties are the closest edges of the model, with the kind as `role`, the sentences
 * of their claims as `description`, and the addresses and publishers of the sources.
 * @param dossier without errors
 */
export function* writeFtm(dossier: Dossier): Generator<string> {
  const vocabulary = vocabularyOf(dossier);
  const sources = sourcesById(dossier);
  const schemaById = new Map<string, EntitySchema>();
  const words = (text: Text) => pickText(text, dossier.language, dossier.language).text;
  for (const entity of dossier.entities) {
    const schema = entitySchema(entity, vocabulary);
    schemaById.set(entity.id, schema);
    const { says, sourceUrl, publisher } = grounds(entity.claims, dossier, sources);
    const main = mainName(entity, dossier).text;
    const properties = {
      name: [main, ...Object.values(entity.name).filter((name) => name !== main)],
      alias: entity.aliases ?? [],
      description: some(entity.description && words(entity.description)),
      keywords: [entity.kind],
      country: some(countryCode(entity)),
      wikidataId: some(entity.wikidata),
      notes: says,
      ...(schema === 'Event' ? times(entity.when, dossier) : {}),
      sourceUrl,
      publisher,
    };
    yield line(ftmId(entity.id), schema, properties, dossier);
  }
  for (const tie of dossier.ties) {
    const [from, to] = [schemaById.get(tie.from), schemaById.get(tie.to)];
    if (from === undefined || to === undefined) continue;
    const { schema, source, target, role } = tieSchemaOf(tie.kind, from, to);
    const { says, sourceUrl, publisher } = grounds(tie.claims, dossier, sources);
    const label = vocabulary.tieKinds[tie.kind]?.label;
    const properties = {
      [source]: [ftmId(tie.from)],
      [target]: [ftmId(tie.to)],
      ...(role ? { role: [label === undefined ? tie.kind : words(label)] } : {}),
      ...times(tie.when, dossier),
      summary: some(tie.detail && words(tie.detail)),
      description: says,
      recordId: ftmId(tie.id) === tie.id ? [] : [tie.id],
      sourceUrl,
      publisher,
    };
    yield line(ftmId(tie.id), schema, properties, dossier);
  }
}

/** The ties of a dossier with the schema that each is written as. */
export function* tieSchemata(dossier: Dossier): Generator<readonly [Tie, string]> {
  const vocabulary = vocabularyOf(dossier);
  const schemaById = new Map(dossier.entities.map((entity) => [entity.id, entitySchema(entity, vocabulary)]));
  for (const tie of dossier.ties) {
    const [from, to] = [schemaById.get(tie.from), schemaById.get(tie.to)];
    if (from !== undefined && to !== undefined) yield [tie, tieSchemaOf(tie.kind, from, to).schema];
  }
}

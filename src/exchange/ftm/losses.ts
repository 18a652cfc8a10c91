import type { Dossier } from '../../schema/dossier';
import { vocabularyOf } from '../../schema/vocabulary';
import type { Loss } from '../format';
import { countAttributes, countClaims, countFields, LossTally, otherLanguages } from '../stix/loss-tally';
import { cardOf } from '../stix/sources';
import { plainKinds } from './schemata';
import { ftmTimes } from './times';
import { countryCode, entitySchema, ftmId, mainName, tieSchemata } from './write';

function countTime(losses: LossTally, when: string | undefined, timezone: string): void {
  if (when === undefined) return;
  const times = ftmTimes(when, timezone);
  if (times === null) losses.add('left-out', 'dates', when);
  else if (times.coarser) losses.add('simplified', 'dates', when);
}

/** Counts what entities lose: languages, kinds, times of what is no event, codes and ids that the model lacks. */
function countEntities(losses: LossTally, dossier: Dossier): void {
  const vocabulary = vocabularyOf(dossier);
  for (const entity of dossier.entities) {
    const { id, kind, name, description, when, iso3 } = entity;
    losses.add('simplified', 'names', id, Object.keys(name).length - 1);
    if (otherLanguages(description) > 0) losses.add('simplified', 'descriptions', id);
    if (!plainKinds.has(kind)) losses.add('replaced', 'kinds', kind);
    if (entitySchema(entity, vocabulary) === 'Event') countTime(losses, when, dossier.timezone ?? 'Z');
    else if (when !== undefined) losses.add('left-out', 'dates', when);
    if (iso3 !== undefined && countryCode(entity) === undefined) losses.add('left-out', 'attributes', iso3);
    if (ftmId(id) !== id) losses.add('replaced', 'characters', id);
    if (mainName(entity, dossier).language !== dossier.language) losses.add('simplified', 'names', id);
  }
}

function countTies(losses: LossTally, dossier: Dossier): void {
  const { tieKinds } = vocabularyOf(dossier);
  for (const [{ id, kind, detail, when }, schema] of tieSchemata(dossier)) {
    if (otherLanguages(detail) > 0) losses.add('simplified', 'details', id);
    countTime(losses, when, dossier.timezone ?? 'Z');
    if (schema === 'UnknownLink' || schema === 'Directorship') losses.add('replaced', 'kinds', kind);
    if (schema === 'UnknownLink' && !tieKinds[kind]?.symmetric) losses.add('simplified', 'directions', id);
  }
}

/** Counts the sources that are cited: an address and a publisher each, without title, date and id. */
function countCards(losses: LossTally, dossier: Dossier): void {
  const claims = [...dossier.entities, ...dossier.ties].flatMap((record) => record.claims ?? []);
  const cited = new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
  for (const source of dossier.sources) {
    if (!cited.has(source.id)) continue;
    const { title, publisher, date } = cardOf(source).card;
    const lost = [title !== undefined && publisher !== undefined, date !== undefined].filter(Boolean).length;
    losses.add('simplified', 'sources', source.id);
    losses.add('left-out', 'bibliographic fields', source.id, lost);
  }
}

/** What the entities of `writeFtm` do not carry of a dossier. */
export function ftmLosses(dossier: Dossier): readonly Loss[] {
  const losses = new LossTally();
  countEntities(losses, dossier);
  countTies(losses, dossier);
  countAttributes(losses, dossier);
  countClaims(losses, dossier);
  countCards(losses, dossier);
  countFields(losses, dossier, new Set(['id']));
  return losses.all();
}

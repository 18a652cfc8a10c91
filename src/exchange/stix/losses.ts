import { readDate } from '../../schema/dates';
import type { Dossier } from '../../schema/dossier';
import { pickText } from '../../schema/text';
import { vocabularyOf } from '../../schema/vocabulary';
import type { Loss } from '../format';
import { objectType } from './entity-objects';
import { countAttributes, countClaims, countFields, LossTally, otherLanguages } from './loss-tally';

/** Counts codes of what is written as no location, and languages of descriptions that are not those of their name. */
function countEntities(losses: LossTally, dossier: Dossier): void {
  const vocabulary = vocabularyOf(dossier);
  for (const entity of dossier.entities) {
    const { id, name, description, iso3 } = entity;
    if (iso3 !== undefined && objectType(entity, vocabulary).type !== 'location') {
      losses.add('left-out', 'attributes', iso3);
    }
    const { language } = pickText(name, dossier.language, dossier.language);
    const described = description && pickText(description, language, dossier.language).language;
    // An object has one language: that of its name.
    if (described && described !== language) losses.add('simplified', 'descriptions', id);
  }
}

/** What a bundle of `writeStix` does not carry of a dossier. */
export function stixLosses(dossier: Dossier): readonly Loss[] {
  const losses = new LossTally();
  countEntities(losses, dossier);
  for (const { id, detail } of dossier.ties) {
    if (otherLanguages(detail) > 0) losses.add('simplified', 'details', id);
  }
  const modified = readDate(dossier.modified, 'Z');
  // A timestamp stands for a day or a time; a month, a doubt or an interval is more than it says.
  const exact = modified?.kind === 'point' && ['day', 'second'].includes(modified.precision);
  if (!exact || modified.uncertain || modified.approximate) {
    losses.add('simplified', 'dates', dossier.modified);
  }
  countAttributes(losses, dossier);
  countClaims(losses, dossier);
  countFields(losses, dossier, new Set(['language', 'modified']));
  return losses.all();
}

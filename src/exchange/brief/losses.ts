import type { Claim, Dossier, Source } from '../../schema/dossier';
import type { Loss } from '../format';
import { countFields, LossTally, otherLanguages } from '../stix/loss-tally';

/** Variables of a reference that a line of it shows; its language where that is not the reader's. */
const shown: ReadonlySet<string> = new Set([
  'id',
  'title',
  'issued',
  'container-title',
  'publisher',
  'volume',
  'issue',
  'page',
  'URL',
  'language',
  'note',
]);

/** Most names that a reference tells; beyond them it says "et al.". */
const nameLimit = 3;

function countSource(losses: LossTally, { id, csl, date, passages }: Source): void {
  losses.add('left-out', 'passages', id, passages?.length ?? 0);
  const names = csl.author?.length ? 'author' : 'editor';
  if ((csl[names]?.length ?? 0) > nameLimit)
    losses.add('simplified', 'bibliographic fields', `${id}/${names}`);
  for (const [key, value] of Object.entries(csl)) {
    if (shown.has(key) || key === names || value === undefined) continue;
    // An address stands for the number that it would be made of.
    if (key === 'DOI' && csl.URL === undefined) continue;
    losses.add('left-out', 'bibliographic fields', `${id}/${key}`);
  }
  if (date !== undefined && csl.issued !== undefined) losses.add('left-out', 'dates', `${id}/issued`);
}

function countClaim(losses: LossTally, claim: Claim, name: string): void {
  if (otherLanguages(claim.says) > 0) losses.add('simplified', 'claims', name);
  if (claim.supersedes !== undefined) losses.add('simplified', 'superseding', name, claim.supersedes.length);
  for (const { quote } of claim.citations) {
    if (quote?.prefix !== undefined || quote?.suffix !== undefined) losses.add('simplified', 'quotes', name);
  }
}

/** What a brief does not tell of a dossier, or not as it is: ids, other languages, attributes, digests. */
export function briefLosses(dossier: Dossier): readonly Loss[] {
  const losses = new LossTally();
  for (const { id, name, description, attributes, iso3, wikidata } of dossier.entities) {
    losses.add('left-out', 'names', id, Object.keys(name).length - 1);
    if (otherLanguages(description) > 0) losses.add('simplified', 'descriptions', id);
    const codes = [iso3, wikidata].filter((code) => code !== undefined).length;
    losses.add('left-out', 'attributes', id, Object.keys(attributes ?? {}).length + codes);
  }
  for (const { id, detail, attributes } of dossier.ties) {
    if (otherLanguages(detail) > 0) losses.add('simplified', 'details', id);
    losses.add('left-out', 'attributes', id, Object.keys(attributes ?? {}).length);
  }
  for (const { id, claims = [] } of [...dossier.entities, ...dossier.ties]) {
    for (const claim of claims) countClaim(losses, claim, `${id}/${claim.id}`);
  }
  for (const source of dossier.sources) countSource(losses, source);
  countFields(losses, dossier, new Set(['title', 'description', 'modified', 'license']));
  return losses.all();
}

import type { Claim, Dossier } from '../../schema/dossier';
import type { Loss, LossPart, Place } from '../format';
import { linesOfName } from './measure';
import { pictured } from './model';
import { noteLimit, sourceLimit, sourcesOf } from './notes';
import { forbiddenIn } from './xml';

/** Counts parts of a dossier that a picture does not carry, by what they are and what becomes of them. */
class Tally {
  readonly #losses = new Map<string, Loss>();

  add(code: Loss['code'], what: LossPart, example: string, count = 1): void {
    if (count <= 0) return;
    const key = `${code} ${what}`;
    const known = this.#losses.get(key);
    this.#losses.set(key, known ? { ...known, count: known.count + count } : { code, what, count, example });
  }

  all(): Loss[] {
    return [...this.#losses.values()];
  }
}

function addClaims(claims: readonly Claim[], owner: string, tally: Tally): void {
  for (const { id, by, stated, when, supersedes, amount, citations } of claims) {
    const place = `${owner}/${id}`;
    tally.add('left-out', 'claims', place);
    if (by !== undefined) tally.add('left-out', 'speakers', place);
    if (amount !== undefined) tally.add('left-out', 'amounts', place);
    tally.add('left-out', 'superseding', place, supersedes?.length ?? 0);
    for (const date of [stated, when]) if (date !== undefined) tally.add('left-out', 'dates', date);
    for (const { locator, quote } of citations) {
      if (locator !== undefined) tally.add('left-out', 'locators', place);
      if (quote !== undefined) tally.add('left-out', 'quotes', place);
    }
  }
}

/** What decides about losses. */
export interface SvgLossOptions {
  /** Whether the picture has a list of its ties, which names their sources. Default true. */
  readonly footnotes?: boolean;
  /** Where entities stand: one without a place is not drawn, nor are its ties. Absent: all have one. */
  readonly positions?: ReadonlyMap<string, Place>;
}

/** What of a dossier a picture does not carry as it is: it shows what claims add up to, not the claims. */
export function svgLosses(dossier: Dossier, { footnotes = true, positions }: SvgLossOptions = {}): Loss[] {
  const tally = new Tally();
  const { entities, ties, sources } = dossier;
  for (const { id, name, aliases, description, when, attributes, claims } of entities) {
    tally.add('left-out', 'names', id, Object.keys(name).length - 1);
    tally.add('left-out', 'aliases', id, aliases?.length ?? 0);
    if (description !== undefined) tally.add('left-out', 'descriptions', id);
    if (when !== undefined) tally.add('left-out', 'dates', when);
    tally.add('left-out', 'attributes', id, Object.keys(attributes ?? {}).length);
    addClaims(claims ?? [], id, tally);
  }
  for (const { id, when, detail, attributes, claims } of ties) {
    if (when !== undefined) tally.add('left-out', 'dates', when);
    if (detail !== undefined && !footnotes) tally.add('left-out', 'details', id);
    tally.add('left-out', 'attributes', id, Object.keys(attributes ?? {}).length);
    addClaims(claims, id, tally);
  }
  for (const { id, passages } of sources) {
    tally.add(footnotes ? 'simplified' : 'left-out', 'sources', id);
    tally.add('left-out', 'passages', id, passages?.length ?? 0);
  }
  const picture = pictured(dossier, dossier.language, {});
  const stands = (id: string): boolean => positions === undefined || positions.has(id);
  const ofPicture = picture.ties.filter(({ tie }) => stands(tie.from) && stands(tie.to));
  const drawn = new Set(ofPicture.map(({ tie }) => tie.id));
  for (const { id } of entities) if (!stands(id)) tally.add('left-out', 'entities', id);
  for (const { id } of ties) if (!drawn.has(id)) tally.add('left-out', 'ties', id);
  if (footnotes) {
    for (const [at, tie] of ofPicture.entries()) {
      const cited = sourcesOf(tie).length;
      tally.add('left-out', 'citations', tie.tie.id, at < noteLimit ? cited - sourceLimit : cited);
    }
  }
  for (const { entity, name } of picture.entities) {
    const shown = linesOfName(name);
    if (shown.at(-1)?.endsWith('…') === true && !name.endsWith('…'))
      tally.add('simplified', 'names', entity.id);
    tally.add('replaced', 'characters', entity.id, forbiddenIn(name));
  }
  return tally.all();
}

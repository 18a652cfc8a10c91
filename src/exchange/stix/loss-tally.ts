import type { Claim, Dossier } from '../../schema/dossier';
import type { Text } from '../../schema/text-schema';
import { type Loss, type LossPart, lossParts } from '../format';
import { cardOf } from './sources';

/** Counts what an export loses: one entry a code and part, with the first as its example. */
export class LossTally {
  readonly #losses = new Map<string, Loss>();

  /** Counts one more, or `count` more. */
  add(code: Loss['code'], what: LossPart, example: string, count = 1): void {
    if (count === 0) return;
    const key = `${code} ${what}`;
    const known = this.#losses.get(key);
    this.#losses.set(key, known ? { ...known, count: known.count + count } : { code, what, count, example });
  }

  /** In the order of the parts. */
  all(): readonly Loss[] {
    const place = ({ what }: Loss) => lossParts.indexOf(what);
    return [...this.#losses.values()].sort((a, b) => place(a) - place(b));
  }
}

/** How many languages a text is written in beside the one that is exported. */
export function otherLanguages(text: Text | undefined): number {
  return typeof text === 'object' ? Object.keys(text).length - 1 : 0;
}

function countClaim(losses: LossTally, claim: Claim, name: string): void {
  losses.add('simplified', 'claims', name);
  losses.add('left-out', 'stances', name);
  losses.add('left-out', 'voices', name);
  if (claim.by !== undefined) losses.add('left-out', 'speakers', name);
  if (claim.supersedes !== undefined) losses.add('left-out', 'superseding', name);
  if (claim.amount !== undefined) losses.add('left-out', 'amounts', name);
  for (const date of [claim.when, claim.stated])
    if (date !== undefined) losses.add('left-out', 'dates', date);
  losses.add('simplified', 'citations', name, claim.citations.length);
  for (const { locator, quote } of claim.citations) {
    if (locator !== undefined) losses.add('left-out', 'locators', name);
    if (quote !== undefined) losses.add('left-out', 'quotes', name);
  }
}

/**
 * Counts what graph formats without claims have no place for: a claim is left as its sentence, and its sources as a
 * list on the record. Sources that no claim cites, passages and most bibliographic fields are left out.
 * @param carried whether the card of a cited source is written
 */
export function countClaims(
  losses: LossTally,
  dossier: Dossier,
  carried: (card: ReturnType<typeof cardOf>['card']) => boolean = () => true,
): void {
  const cited = new Set<string>();
  for (const { id, claims } of [...dossier.entities, ...dossier.ties]) {
    for (const claim of claims ?? []) {
      countClaim(losses, claim, `${id}/${claim.id}`);
      for (const { source } of claim.citations) cited.add(source);
    }
  }
  for (const source of dossier.sources) {
    losses.add('left-out', 'passages', source.id, source.passages?.length ?? 0);
    const { card, rest } = cardOf(source);
    if (!cited.has(source.id) || !carried(card)) losses.add('left-out', 'sources', source.id);
    else losses.add('left-out', 'bibliographic fields', source.id, rest);
  }
}

/** Counts the attributes of entities and ties. */
export function countAttributes(losses: LossTally, dossier: Dossier): void {
  for (const { id, attributes } of [...dossier.entities, ...dossier.ties]) {
    losses.add('left-out', 'attributes', id, Object.keys(attributes ?? {}).length);
  }
}

/** Counts those fields of the dossier as a whole, beside its records, that are present and not among the carried. */
export function countFields(losses: LossTally, dossier: Dossier, carried: ReadonlySet<string>): void {
  const ours = new Set(['format', 'version', 'entities', 'ties', 'sources', ...carried]);
  for (const [key, value] of Object.entries(dossier)) {
    if (!ours.has(key) && value !== undefined) losses.add('left-out', 'dossier fields', key);
  }
}

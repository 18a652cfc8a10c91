import type { Citation } from '../../schema/citation';
import type { Claim } from '../../schema/dossier';
import type { Text } from '../../schema/text-schema';
import type { PropertyItem } from '../property-graph';
import { fileSourceId } from './file-source';
import { CitingKeys, referencesOf } from './references';
import type { Works } from './works';

/** The citations of items of one file: the file's own, with the place in it, and the works that it names. */
export class Citing {
  readonly #keys = new CitingKeys();
  readonly #works: Works;

  constructor(works: Works) {
    this.#works = works;
  }

  /** Works first, as the file only says that they say so; the file is always among them. */
  of(item: PropertyItem): Citation[] {
    const references = referencesOf(item, this.#keys);
    const place = item.at.trim();
    const own: Citation =
      place === '' ? { source: fileSourceId } : { source: fileSourceId, locator: { section: place } };
    if (references.length === 0) return [own];
    const ids = new Set(references.map((reference) => this.#works.cite(reference)));
    return [...[...ids].map((source) => ({ source })), own];
  }
}

/** The one claim that a file makes of an item. */
export function claimOf(says: Text, citations: Citation[], when?: string): Claim {
  const claim: Claim = { id: 'c1', says, stance: 'supports', voice: 'asserted', citations };
  if (when !== undefined) claim.when = when;
  return claim;
}

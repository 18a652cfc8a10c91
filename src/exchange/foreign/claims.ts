import type { Citation } from '../../schema/citation';
import type { Claim } from '../../schema/dossier';
import type { Text } from '../../schema/text-schema';
import type { PropertyItem } from '../property-graph';
import { CitingKeys, referencesOf } from './references';
import type { Works } from './works';

/** A file that is cited: its source, and its name, with which places begin where there are several. */
export interface CitedFile {
  readonly id: string;
  readonly name: string;
}

/** The citations of items: of the file that they stand in, with the place in it, and of the works that it names. */
export class Citing {
  readonly #keys = new CitingKeys();
  readonly #works: Works;
  readonly #files: readonly [CitedFile, ...CitedFile[]];

  constructor(works: Works, files: readonly [CitedFile, ...CitedFile[]]) {
    this.#works = works;
    this.#files = files;
  }

  /** Of several files the one that a place begins with. */
  #own(place: string): Citation {
    const [first, ...others] = this.#files;
    const named =
      others.length === 0 ? undefined : this.#files.find(({ name }) => place.startsWith(`${name}, `));
    const section = named === undefined ? place : place.slice(named.name.length + 2);
    const source = (named ?? first).id;
    return section === '' ? { source } : { source, locator: { section } };
  }

  /** Works first, as the file only says that they say so; the file is always among them. */
  of(item: PropertyItem): Citation[] {
    const references = referencesOf(item, this.#keys);
    const own = this.#own(item.at.trim());
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

import { safeUrl } from '../../text/safe-url';
import type { PropertyItem, Reference, Value } from '../property-graph';

/**
 * Names of attributes whose addresses say where something is to be read, without case, space and separators.
 * `website` and `homepage` are none: they are what a node has, not where somebody writes of it.
 */
const citing: ReadonlySet<string> = new Set(
  'source sources sourceurl sourceurls url urls link links reference references referenceurl citation citations ref refs provenance'.split(
    ' ',
  ),
);

/** The address where a reader may follow it: http or https; null for all others. */
export function followable(text: string): URL | null {
  const url = safeUrl(text);
  return url !== null && url.protocol !== 'mailto:' ? url : null;
}

/** Attributes that cite, by name: the same few names come with every item. */
export class CitingKeys {
  readonly #known = new Map<string, boolean>();

  has(key: string): boolean {
    let cites = this.#known.get(key);
    if (cites === undefined) {
      cites = key.length <= 40 && citing.has(key.toLowerCase().replace(/[\s_.\-:]+/g, ''));
      this.#known.set(key, cites);
    }
    return cites;
  }
}

const separators = ',;|';

/** A piece between separators, without those at its ends. */
function bare(piece: string): string {
  let start = 0;
  let end = piece.length;
  while (start < end && separators.includes(piece.charAt(start))) start += 1;
  while (end > start && separators.includes(piece.charAt(end - 1))) end -= 1;
  return piece.slice(start, end);
}

/** The addresses in a value: between them spaces, commas, semicolons or bars, of which the latter may stand within one. */
function addressesIn(value: Value): string[] {
  const texts = typeof value === 'object' ? value : [value];
  return texts.flatMap((text) =>
    typeof text === 'string' && /https?:/i.test(text)
      ? text
          .split(/\s+|[,;|](?=https?:)/i)
          .map(bare)
          .filter((piece) => followable(piece) !== null)
      : [],
  );
}

/** The works that an item names: its references, and the addresses in attributes that cite. Without any: an empty list. */
export function referencesOf(item: PropertyItem, keys: CitingKeys): readonly Reference[] {
  const named = (item.references ?? []).filter((reference) =>
    Object.values(reference).some((part) => typeof part === 'string' && part.trim() !== ''),
  );
  const found: Reference[] = [];
  for (const [key, value] of item.attributes) {
    if (keys.has(key)) for (const url of addressesIn(value)) found.push({ url });
  }
  return found.length > 0 ? [...named, ...found] : named;
}

import { builtInVocabulary } from '../../schema/vocabulary';
import type { Named } from './shape';

/** What all IRIs of dossiers and of their records begin with; the id of the dossier follows. */
export const dossierPrefix = 'urn:entente:dossier:';

/** What the IRIs of built-in kinds begin with. */
export const builtInPrefix = 'urn:entente:';

/** What the IRIs of items of Wikidata begin with. */
export const wikidataPrefix = 'http://www.wikidata.org/entity/';

/**
 * An id as a segment of an IRI: percent-encoded, so that it has no colon. Half of a surrogate pair, which UTF-8 has no
 * bytes for, gets those that it would have (WTF-8).
 */
export function segmentOf(id: string): string {
  return id.replace(/[^A-Za-z0-9._~-]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (character.length > 1 || code < 0xd800 || code > 0xdfff) return encodeURIComponent(character);
    const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    return bytes.map((byte) => `%${byte.toString(16).toUpperCase()}`).join('');
  });
}

/** The id that a segment stands for; null where it is none of ours. */
export function idOfSegment(segment: string): string | null {
  const halves = segment.replace(/%ED%([AB][0-9A-F])%([89AB][0-9A-F])/gi, (_, middle: string, last: string) =>
    String.fromCharCode(
      0xd000 | ((Number.parseInt(middle, 16) & 0x3f) << 6) | (Number.parseInt(last, 16) & 0x3f),
    ),
  );
  try {
    return segment.includes(':') ? null : decodeURIComponent(halves);
  } catch {
    return null;
  }
}

/** The IRI of a dossier. */
export function dossierIri(id: string): string {
  return dossierPrefix + segmentOf(id);
}

/** Makes the IRIs of a dossier's records. */
export class IriMaker {
  readonly #own: string;
  readonly #builtIn: string;

  /**
   * @param own what IRIs of the dossier's records begin with, up to the last colon; a prefix may stand for it
   * @param builtIn likewise for built-in kinds
   */
  constructor(own: string, builtIn: string) {
    this.#own = own;
    this.#builtIn = builtIn;
  }

  record(what: 'entity' | 'tie' | 'source', id: string): string {
    return `${this.#own}${what}:${segmentOf(id)}`;
  }

  /** A kind of the built-in vocabulary is the same in all dossiers. */
  kind(what: 'entity-kind' | 'tie-kind', id: string): string {
    const { entityKinds, tieKinds } = builtInVocabulary;
    const known = id in (what === 'entity-kind' ? entityKinds : tieKinds);
    return `${known ? this.#builtIn : this.#own}${what}:${segmentOf(id)}`;
  }
}

/** The IRI of what belongs to a record: `...:tie:t1:claim:c1`. */
export function partIri(owner: string, what: 'claim' | 'citation' | 'passage', id: string): string {
  return `${owner}:${what}:${segmentOf(id)}`;
}

/** Reads ids out of the IRIs of a dossier. An IRI of another make is an id itself. */
export class IdReader {
  readonly #own: string;

  /** @param own what IRIs of the dossier's records begin with, with the last colon */
  constructor(own: string) {
    this.#own = own;
  }

  /** The id of a record, a kind, or a part of a record. */
  id(what: Named, iri: string): string {
    if (what === 'claim' || what === 'citation' || what === 'passage') {
      const mark = `:${what}:`;
      const at = iri.lastIndexOf(mark);
      const id = iri.startsWith(this.#own) && at >= 0 ? idOfSegment(iri.slice(at + mark.length)) : null;
      return id ?? iri;
    }
    const isKind = what === 'entity-kind' || what === 'tie-kind';
    for (const start of isKind
      ? [`${builtInPrefix}${what}:`, `${this.#own}${what}:`]
      : [`${this.#own}${what}:`]) {
      const id = iri.startsWith(start) ? idOfSegment(iri.slice(start.length)) : null;
      if (id !== null) return id;
    }
    return iri;
  }
}

/** The id of a dossier, where its IRI is one of ours; else the IRI itself. */
export function dossierIdOf(iri: string): string {
  return (iri.startsWith(dossierPrefix) ? idOfSegment(iri.slice(dossierPrefix.length)) : null) ?? iri;
}

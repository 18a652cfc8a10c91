import type { Citation } from '../../schema/citation';

/** The same for citations of one passage, in whatever order their fields stand. */
function passageOf({ source, locator = {}, quote, url, archived, accessed }: Citation): string {
  const { section, page, paragraph, sentence } = locator;
  const place = [section, page, paragraph, sentence];
  return JSON.stringify([source, place, quote?.prefix, quote?.exact, quote?.suffix, url, archived, accessed]);
}

/** The footnotes of a text: each passage has one number, given when it is first cited. */
export class Notes {
  readonly #numbers = new Map<string, number>();
  readonly #cited: Citation[] = [];

  /** The marks of citations, each passage once, to be set behind a sentence. */
  marks(citations: readonly Citation[]): string {
    const numbers = new Set(citations.map((citation) => this.#number(citation)));
    return [...numbers].map((number) => `[^${number}]`).join(' ');
  }

  /** The passages that were cited, the first one under number 1. */
  get cited(): readonly Citation[] {
    return this.#cited;
  }

  #number(citation: Citation): number {
    const key = passageOf(citation);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#cited.push(citation);
    this.#numbers.set(key, number);
    return number;
  }
}

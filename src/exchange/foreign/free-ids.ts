/** What no id can hold (see `RecordId` and `KindId` of the schema). */
const unsound = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;
const sound = /^(?!\s)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+(?<!\s)$/u;

/** The first `count` characters, counted as code points. */
function firstOf(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join('');
}

/** True where a text has more code points than `limit`; reads no more of it than it must. */
function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || [...text].length > limit);
}

/** FNV-1a over the UTF-16 units of a text, as eight hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A text that is not longer than `limit` code points: the end of a longer one is replaced by a hash of the whole. */
function fitted(text: string, limit: number): string {
  return isLonger(text, limit) ? `${firstOf(text, limit - 9)}~${hashOf(text)}` : text;
}

/** Hands out ids of one namespace, each once. Every call takes constant time, however often one base is asked for. */
export class FreeIds {
  readonly #limit: number;
  readonly #taken = new Set<string>();
  /** The last number that a base was given, so that the next free one is not looked for from the start. */
  readonly #last = new Map<string, number>();

  /** @param limit most code points of an id: 500 for records, 200 for kinds */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True where a text can be an id as it is. */
  isSound(id: string): boolean {
    return !isLonger(id, this.#limit) && sound.test(id);
  }

  /** Takes an id as it is; false where it is taken. */
  take(id: string): boolean {
    const before = this.#taken.size;
    return this.#taken.add(id).size > before;
  }

  /** The id that comes closest to a text: without characters that cannot stand, trimmed, cut. Empty where nothing is left. */
  mend(text: string): string {
    return fitted(text.replace(unsound, '').trim(), this.#limit);
  }

  /** Takes the first free one of `base`, `base:2`, `base:3` and so on. */
  next(base: string): string {
    const whole = fitted(base, this.#limit);
    if (this.take(whole)) return whole;
    for (let number = (this.#last.get(base) ?? 1) + 1; ; number += 1) {
      const suffix = `:${number}`;
      const id = `${fitted(base, this.#limit - suffix.length)}${suffix}`;
      if (this.take(id)) {
        this.#last.set(base, number);
        return id;
      }
    }
  }
}

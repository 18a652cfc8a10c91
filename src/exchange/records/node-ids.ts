/** What every format can hold as an id. */
const sound = /^(?!\s)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]{1,500}(?<!\s)$/u;

/** Hands out ids that no other node or edge has. */
export class NodeIds {
  readonly #taken: Set<string>;
  /** How often a base was asked for, so that the next free number is not looked for from the start. */
  readonly #asked = new Map<string, number>();

  /** @param taken ids that are given already: those of entities and ties */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** `what:name`, else `what` where the name holds what cannot stand in an id; numbered where that is taken. */
  next(what: string, name: string): string {
    const named = `${what}:${name}`;
    const base = sound.test(named) ? named : what;
    let number = this.#asked.get(base) ?? 1;
    let id = number === 1 ? base : `${base}~${number}`;
    while (this.#taken.has(id)) {
      number += 1;
      id = `${base}~${number}`;
    }
    this.#asked.set(base, number + 1);
    this.#taken.add(id);
    return id;
  }
}

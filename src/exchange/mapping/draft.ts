import type { Attributes, Claim } from '../../schema/dossier';
import type { Scalar } from '../property-graph';
import type { RowAttribute } from './attributes';
import { hull } from './dates';

/** Attributes of a record that one or more rows make: where rows differ, all that they say. */
export class AttributeDraft {
  readonly #byKey = new Map<string, { readonly values: Set<Scalar>; list: boolean }>();

  add(attributes: readonly RowAttribute[]): void {
    for (const { key, values, list } of attributes) {
      const known = this.#byKey.get(key) ?? { values: new Set(), list };
      for (const value of values) known.values.add(value);
      known.list ||= list || known.values.size > 1;
      this.#byKey.set(key, known);
    }
  }

  /** Undefined where there is none. */
  finish(): Attributes | undefined {
    if (this.#byKey.size === 0) return undefined;
    return Object.fromEntries(
      [...this.#byKey].map(([key, { values, list }]) => {
        const all = [...values];
        return [key, list ? all : (all[0] ?? '')];
      }),
    );
  }
}

/** When a record holds that one or more rows make: the hull of the dates that they have. */
export class SpanDraft {
  #when: string | undefined;
  #always = false;

  add(when: string | undefined, timezone: string): void {
    if (this.#always || when === undefined) return;
    this.#when = this.#when === undefined ? when : hull(this.#when, when, timezone);
    this.#always = this.#when === undefined;
  }

  get when(): string | undefined {
    return this.#when;
  }
}

/** Claims of one record: ids that came before get a number. */
export class ClaimDraft {
  claims: Claim[] = [];
  readonly #used = new Map<string, number>();

  add(claims: readonly Claim[]): void {
    for (const claim of claims) this.claims.push({ ...claim, id: this.#free(claim.id) });
  }

  /** Gives those that have no date of their own this one. */
  date(when: string | undefined): void {
    if (when !== undefined) this.claims = this.claims.map((claim) => ({ when, ...claim }));
  }

  #free(id: string): string {
    let count = this.#used.get(id) ?? 0;
    let free = id;
    do {
      count += 1;
      free = count === 1 ? id : `${id}-${count}`;
    } while (count > 1 && this.#used.has(free));
    this.#used.set(id, count);
    if (free !== id) this.#used.set(free, 1);
    return free;
  }
}

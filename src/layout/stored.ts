import type { LayoutRequest } from './protocol';
import { type Layout, LayoutAbandoned } from './supervisor';

/** Places that were computed before, and for which request. */
export interface StoredPlaces {
  /** {@link fingerprintOf} the request. */
  readonly request: string;
  /** x and y alternate, by row. */
  readonly places: readonly number[];
}

/** Odd factor of Fx hashing (the hasher of Firefox and of the Rust compiler). */
const factor = 0x27220a95;

/** A short name for all that a request says: equal requests have equal names on every machine. Not cryptographic. */
export function fingerprintOf(request: LayoutRequest): string {
  const { seed, radius, labelHalfWidth, labelHeight, from, to, weight, fixed } = request;
  let [low, high] = [seed, ~seed];
  const add = (word: number) => {
    low = Math.imul(((low << 5) | (low >>> 27)) ^ word, factor);
    high = Math.imul(((high << 7) | (high >>> 25)) ^ word, factor);
  };
  for (const array of [radius, labelHalfWidth, labelHeight, from, to, weight, fixed]) {
    add(array.length);
    const view = new DataView(array.buffer, array.byteOffset, array.byteLength);
    // Numbers that are none have many spellings.
    array.forEach((value, at) => {
      add(Number.isNaN(value) ? 0x7fc00000 : view.getUint32(4 * at, true));
    });
  }
  return `${(low >>> 0).toString(36)}-${(high >>> 0).toString(36)}`;
}

/** A layout that answers from the store what the store knows, and computes all else. */
export function withStored(layout: Layout, stored: Promise<StoredPlaces | null>): Layout {
  // Whoever has no store is no worse off than before.
  const kept = stored.catch(() => null);
  return {
    async place(request, signal) {
      const known = await kept;
      if (signal?.aborted) throw new LayoutAbandoned('aborted');
      const fits = known !== null && known.places.length === 2 * request.radius.length;
      if (fits && known.request === fingerprintOf(request)) return Float32Array.from(known.places);
      return layout.place(request, signal);
    },
    kill: layout.kill,
  };
}

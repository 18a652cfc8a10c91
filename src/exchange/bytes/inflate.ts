import { Gunzip, Inflate } from 'fflate';
import { readLimits } from '../codec';

/** Why packed bytes were not unpacked: more than can be read, or nothing that unpacks to what somebody packed. */
export type PackFault = { readonly fault: 'too-large'; readonly size: number } | { readonly fault: 'broken' };

/** What may come out of one file, all its parts together. */
export interface UnpackLimits {
  /** Bytes in all. */
  readonly size: number;
  /** Bytes from which on the ratio is looked at: small files may pack as well as they like. */
  readonly suspect: number;
  /** Bytes that come out for each that went in. Text packs 3 to 20 times; deflate reaches 1,032. */
  readonly ratio: number;
}

export const unpackLimits: UnpackLimits = { size: readLimits.characters, suspect: 32_000_000, ratio: 200 };

/** Bytes that are pushed at a time: at most 1,032 times as many come out before the limits are asked again. */
const pushLength = 1 << 13;

/** A header and a trailer; of less the stream says nothing at all. */
const shortestGzip = 18;

class Stop extends Error {
  readonly reason: PackFault;
  constructor(reason: PackFault) {
    super(reason.fault);
    this.reason = reason;
  }
}

/** Counts what comes out of one file, so that many small entries are held to the limits as one large one is. */
export class UnpackBudget {
  readonly #limits: UnpackLimits;
  readonly #packed: number;
  #out = 0;

  /** @param packed bytes of the whole file, whatever it says of itself */
  constructor(packed: number, limits: UnpackLimits = unpackLimits) {
    this.#packed = packed;
    this.#limits = limits;
  }

  /** What a header says is no reason to make room for it, but too much is refused before anything is unpacked. */
  claim(size: number): (PackFault & { readonly fault: 'too-large' }) | null {
    return size > this.#limits.size ? { fault: 'too-large', size } : null;
  }

  /** @throws Stop, which {@link inflate} catches */
  spend(bytes: number): void {
    const { size, suspect, ratio } = this.#limits;
    this.#out += bytes;
    if (this.#out > size) throw new Stop({ fault: 'too-large', size: this.#out });
    if (this.#out > suspect && this.#out > ratio * this.#packed) throw new Stop({ fault: 'broken' });
  }
}

/**
 * Unpacks gzip chunk by chunk, and stops at the limits.
 * @returns why it stopped; null where all of it came out
 */
export function* inflateChunks(
  chunks: Iterable<Uint8Array>,
  budget: UnpackBudget,
): Generator<Uint8Array, PackFault | null> {
  const out: Uint8Array[] = [];
  const stream = new Gunzip((piece) => {
    if (piece.length === 0) return;
    budget.spend(piece.length);
    out.push(piece);
  });
  try {
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += pushLength) {
        stream.push(chunk.subarray(at, at + pushLength));
        yield* out.splice(0);
      }
    }
    stream.push(new Uint8Array(), true);
    yield* out.splice(0);
    return null;
  } catch (error) {
    return error instanceof Stop ? error.reason : { fault: 'broken' };
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Unpacks a stream a few kilobytes at a time and stops at the limits, so memory stays bounded whatever the headers claim.
 * @param make `gzip` with headers, `deflate` without
 */
export function inflate(
  packed: Uint8Array,
  make: 'gzip' | 'deflate' | 'stored',
  budget: UnpackBudget,
): Uint8Array | PackFault {
  if (make === 'gzip') {
    if (packed.length < shortestGzip) return { fault: 'broken' };
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const claimed = budget.claim(view.getUint32(packed.length - 4, true));
    // The last bytes say how long the content is, unless something stands behind it.
    if (claimed !== null && packed.length < claimed.size) return claimed;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array) => {
    if (piece.length === 0) return;
    budget.spend(piece.length);
    length += piece.length;
    pieces.push(piece);
  };
  try {
    if (make === 'stored') take(packed);
    else {
      const stream = make === 'gzip' ? new Gunzip(take) : new Inflate(take);
      let at = 0;
      do {
        const end = Math.min(packed.length, at + pushLength);
        stream.push(packed.subarray(at, end), end === packed.length);
        at = end;
      } while (at < packed.length);
    }
    return join(pieces, length);
  } catch (error) {
    return error instanceof Stop ? error.reason : { fault: 'broken' };
  }
}

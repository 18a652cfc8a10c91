import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { initialView, View } from '../schema/view';

/** Longest fragment written, `#` not counted: what every browser and most chat programs carry whole. */
export const fragmentLimit = 8000;

const prefix = 'v1.';

/** Most characters a fragment may inflate to: a small link must not unpack to a bomb. */
const inflatedLimit = 1_000_000;

/** A view as a link carries it, and what had to stay behind. */
export interface EncodedView {
  /** Without `#`; empty for the untouched view. */
  readonly fragment: string;
  /** Parts that did not fit, in the order of leaving them out. */
  readonly omitted: readonly ('pins' | 'selection')[];
}

export type DecodedView =
  | { readonly ok: true; readonly view: View }
  /** `damaged`: cut or altered; `version`: written by another version of Entente. */
  | { readonly ok: false; readonly problem: 'damaged' | 'version' };

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Only what differs from the untouched view, so that a plain selection makes a short link. */
function difference(view: View): Partial<View> {
  const entries = Object.entries(view).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(initialView[key as keyof View]),
  );
  return Object.fromEntries(entries);
}

function write(view: View): string {
  const changed = difference(view);
  if (Object.keys(changed).length === 0) return '';
  return prefix + toBase64Url(deflateSync(strToU8(JSON.stringify(changed)), { level: 9 }));
}

/** Writes a view into a fragment of at most {@link fragmentLimit} characters; pins are left out first, then the selection. */
export function encodeView(view: View): EncodedView {
  const whole = write(view);
  if (whole.length <= fragmentLimit) return { fragment: whole, omitted: [] };
  const withoutPins = write({ ...view, pins: {} });
  if (withoutPins.length <= fragmentLimit) return { fragment: withoutPins, omitted: ['pins'] };
  return { fragment: write({ ...view, pins: {}, selection: [] }), omitted: ['pins', 'selection'] };
}

/** Reads a fragment, with or without `#`. An empty one is the untouched view; nothing ever throws. */
export function decodeView(fragment: string): DecodedView {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text === '') return { ok: true, view: initialView };
  if (!text.startsWith(prefix)) return { ok: false, problem: /^v\d+\./.test(text) ? 'version' : 'damaged' };
  try {
    const packed = fromBase64Url(text.slice(prefix.length));
    // A fixed buffer: fflate throws once it is full, whatever the stream claims to hold.
    const out = new Uint8Array(inflatedLimit);
    const parsed = View.safeParse({ ...initialView, ...JSON.parse(strFromU8(inflateSync(packed, { out }))) });
    return parsed.success ? { ok: true, view: parsed.data } : { ok: false, problem: 'damaged' };
  } catch {
    return { ok: false, problem: 'damaged' };
  }
}

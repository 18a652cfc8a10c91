import { deflateSync, strToU8 } from 'fflate';
import { initialView, type View } from '../schema/view';
import { sameValue } from './same-value';

/** Longest fragment written, `#` not counted: what every browser and most chat programs carry whole. */
export const fragmentLimit = 8000;

/** What every fragment of this version begins with. */
export const fragmentPrefix = 'v1.';

/** What a link that grows too long leaves out, in this order. `query`: filters, times and sources; `rest`: all else. */
export type LinkPart =
  | 'pins'
  | 'expanded'
  | 'hidden'
  | 'fanned'
  | 'sourcesOff'
  | 'selection'
  | 'query'
  | 'rest';

/** A view as a link carries it, and what had to stay behind. */
export interface EncodedView {
  /** Without `#`; empty for the untouched view. */
  readonly fragment: string;
  /** Parts that did not fit, whole or (`sourcesOff`) in part, in the order of leaving them out. */
  readonly omitted: readonly LinkPart[];
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

/** Only what differs from the untouched view, so that a plain selection makes a short link. */
function difference(view: View): Partial<View> {
  const entries = Object.entries(view).filter(
    ([key, value]) => !sameValue(value, initialView[key as keyof View]),
  );
  return Object.fromEntries(entries);
}

/** Maps with their keys in order, so that views equal by value have one link. */
function ordered(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function write(view: View): string {
  const changed = difference(view);
  if (Object.keys(changed).length === 0) return '';
  return fragmentPrefix + toBase64Url(deflateSync(strToU8(JSON.stringify(changed, ordered)), { level: 9 }));
}

/** The fragment of a view with as many of its sources off as fit; null where not one does. */
function writeSourcesThatFit(view: View): string | null {
  const off = view.query.sourcesOff ?? [];
  const cut = (count: number) =>
    write({ ...view, query: { ...view.query, sourcesOff: off.slice(0, count) } });
  let [fits, tooMany] = [0, off.length];
  // The length of a deflated text grows with the text, near enough for a search by halves; each try is measured.
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (cut(middle).length <= fragmentLimit) fits = middle;
    else tooMany = middle;
  }
  return fits > 0 ? cut(fits) : null;
}

const leavingOut: readonly (readonly [part: LinkPart, without: (view: View) => View])[] = [
  ['pins', (view) => ({ ...view, pins: {} })],
  ['expanded', (view) => ({ ...view, expanded: [] })],
  ['hidden', (view) => ({ ...view, hidden: [] })],
  ['fanned', (view) => ({ ...view, fanned: [] })],
  [
    'sourcesOff',
    (view) => {
      const { sourcesOff: _, ...query } = view.query;
      return { ...view, query };
    },
  ],
  ['selection', (view) => ({ ...view, selection: [] })],
  ['query', (view) => ({ ...view, query: {} })],
  ['rest', () => initialView],
];

/** Writes a view into a fragment of at most {@link fragmentLimit} characters, and says what it had to leave out. */
export function encodeView(view: View): EncodedView {
  let left = view;
  let fragment = write(view);
  const omitted: LinkPart[] = [];
  for (const [part, without] of leavingOut) {
    if (fragment.length <= fragmentLimit) break;
    const next = without(left);
    if (sameValue(next, left)) continue;
    fragment = (part === 'sourcesOff' ? writeSourcesThatFit(left) : null) ?? write(next);
    left = next;
    omitted.push(part);
  }
  return { fragment, omitted };
}

/**
 * Reads a fragment, with or without `#`. An empty one is the untouched view; nothing ever throws. What reads the others
 * is loaded with the first of them: most pages open without.
 */
export async function decodeView(fragment: string): Promise<DecodedView> {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text === '') return { ok: true, view: initialView };
  if (!text.startsWith(fragmentPrefix)) {
    return { ok: false, problem: /^v\d+\./.test(text) ? 'version' : 'damaged' };
  }
  try {
    const { unpackView } = await import('./unpack-view');
    const view = unpackView(text.slice(fragmentPrefix.length));
    if (view) return { ok: true, view };
  } catch {
    // The module itself did not come: the page goes on without the link's view, as for a damaged one.
  }
  return { ok: false, problem: 'damaged' };
}

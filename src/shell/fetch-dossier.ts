import type { Progress } from '../engine/port';
import { safeUrl } from '../text/safe-url';

/** Largest file fetched from an address, in bytes. A file chosen by hand has the engine's own limit. */
export const fetchLimit = 512 * 1024 * 1024;

export type FetchFault =
  /** Not an http or https address, or one with a user name or password in it. */
  | { readonly code: 'refused-address'; readonly facts: { readonly address: string } }
  /** Nothing answered, the other side does not allow reading (CORS), or the address leads elsewhere. */
  | { readonly code: 'network'; readonly facts: { readonly address: string } }
  | { readonly code: 'http'; readonly facts: { readonly address: string; readonly status: number } }
  | { readonly code: 'limit'; readonly facts: { readonly address: string; readonly limit: number } };

export type Fetched =
  | { readonly ok: true; readonly blob: Blob; readonly name: string }
  | { readonly ok: false; readonly fault: FetchFault };

/** An address that may be fetched, resolved against the page; null where it may not. */
export function dossierAddress(text: string, base: string): URL | null {
  let absolute: string;
  try {
    absolute = new URL(text.trim(), base).href;
  } catch {
    return null;
  }
  const url = safeUrl(absolute);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}

/** Last part of the path, for titles and messages; the host where the path ends in a slash. */
function fileName(url: URL): string {
  const last = url.pathname.split('/').at(-1);
  try {
    return last ? decodeURIComponent(last) : url.host;
  } catch {
    return last ?? url.host;
  }
}

async function readWithin(
  response: Response,
  limit: number,
  onProgress: (progress: Progress) => void,
): Promise<Blob | null> {
  const length = Number(response.headers.get('content-length'));
  const encoded = response.headers.has('content-encoding');
  const chunks: BlobPart[] = [];
  let done = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { value, done: ended } = await reader.read();
    if (ended) break;
    done += value.byteLength;
    if (done > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
    // A compressed body is longer than the length announced: then the total is unknown.
    onProgress({ phase: 'fetch', done, unit: 'bytes', ...(length > 0 && !encoded ? { total: length } : {}) });
  }
  return new Blob(chunks);
}

/**
 * Fetches a dossier. The reader has confirmed the address when it is of another origin, so a redirect, which would
 * lead to an address nobody confirmed, counts as a failure. No cookies, no referrer.
 */
export async function fetchDossier(
  url: URL,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Fetched> {
  const address = url.href;
  let response: Response;
  try {
    response = await fetch(url, {
      signal,
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok)
      return { ok: false, fault: { code: 'http', facts: { address, status: response.status } } };
    const blob = await readWithin(response, fetchLimit, onProgress);
    return blob
      ? { ok: true, blob, name: fileName(url) }
      : { ok: false, fault: { code: 'limit', facts: { address, limit: fetchLimit } } };
  } catch {
    return { ok: false, fault: { code: 'network', facts: { address } } };
  }
}

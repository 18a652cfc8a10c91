const safeProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * Reads an address that a reader may follow: absolute, http, https or mailto, without credentials.
 * @returns null for everything else, also where the text holds spaces, control or invisible characters or
 * backslashes, which browsers drop or turn and so show another address than they open.
 */
export function safeUrl(text: string): URL | null {
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(text)) return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (!safeProtocols.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url;
}

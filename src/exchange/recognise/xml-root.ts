/** Offset after a document type declaration that begins at `start`, with its internal subset; -1 where it has no end. */
function endOfDoctype(text: string, start: number): number {
  const subset = text.indexOf('[', start);
  const end = text.indexOf('>', start);
  if (subset < 0 || (end >= 0 && end < subset)) return end < 0 ? -1 : end + 1;
  const close = /\]\s*>/g;
  close.lastIndex = subset;
  return close.test(text) ? close.lastIndex : -1;
}

/**
 * Local name of the root element of an XML text that may be cut off, found behind declaration, comments and document
 * type; empty where the text is XML up to there and has none, null where it is no XML.
 */
export function xmlRoot(text: string): string | null {
  let at = text.search(/\S/);
  while (at >= 0 && at < text.length) {
    if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = endOfDoctype(text, at);
    else break;
    if (at < 0) return '';
    while (/\s/.test(text.charAt(at))) at += 1;
  }
  if (at < 0) return null;
  if (at >= text.length) return '';
  const name = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(text.slice(at, at + 300))?.[1];
  return name ?? (at > 0 && text.trimStart().startsWith('<?xml') ? '' : null);
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

import type { SourceId } from '../../schema/dossier';

/** Characters that every BibTeX program takes in a key. */
const foreign = /[^A-Za-z0-9_:.+/-]+/g;

/** A short print of a text that stays the same wherever it is made (FNV-1a, 32 bits). */
function print(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The id where a key can be the same; else what can be kept of it with a print of the whole. */
function keyOf(id: SourceId): string {
  const kept = id.replace(foreign, '-');
  if (kept === id) return id;
  const base = kept.replace(/^-+|-+$/g, '');
  return base === '' ? `source-${print(id)}` : `${base}-${print(id)}`;
}

/**
 * Keys by source id. They follow from the ids alone, so that a text that cites them can be set again after the dossier
 * has grown; BibTeX does not tell capitals from small letters, so neither may two keys differ by those alone.
 */
export function citationKeys(ids: readonly SourceId[]): ReadonlyMap<SourceId, string> {
  const keys = new Map<SourceId, string>();
  const used = new Set<string>();
  const plainFirst = [...ids].sort((a, b) => Number(keyOf(a) !== a) - Number(keyOf(b) !== b));
  for (const id of plainFirst) {
    const base = keyOf(id);
    let key = base;
    for (let copy = 2; used.has(key.toLowerCase()); copy += 1) key = `${base}-${copy}`;
    used.add(key.toLowerCase());
    keys.set(id, key);
  }
  return keys;
}

/**
 * What a field says beside its path: the type of its value where it is not the usual one there, that there is nothing
 * (null, an empty text, list or map), or in which order the keys of a map stand.
 */
const marks = ['text', 'number', 'boolean', 'null', 'empty', 'order'] as const;
export type FieldMark = (typeof marks)[number];

// What parts a key, what no format can be relied on to keep in a name, and space at either end.
const unsafe = /[.#%\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]|^\s+|\s+$/gu;

function hex(text: string): string {
  let written = '';
  for (let at = 0; at < text.length; at += 1) {
    written += `%${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return written;
}

/**
 * One key of an object as a segment of a path: `%` and four hexadecimal digits for each UTF-16 unit that cannot stand,
 * a lone `%` for the empty key. A key of digits has its first one escaped: bare digits are a position in a list.
 */
export function segmentOf(key: string): string {
  if (key === '') return '%';
  if (/^\d+$/.test(key)) return hex(key.charAt(0)) + key.slice(1);
  return key.replace(unsafe, hex);
}

/** The key that a segment stands for; a segment of another make stands for itself. */
export function keyOf(segment: string): string {
  if (segment === '%') return '';
  if (!segment.includes('%')) return segment;
  return segment.replace(/%([0-9A-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export function isPosition(segment: string): boolean {
  return /^\d+$/.test(segment);
}

/** A segment under a path. */
export function under(path: string, segment: string | number): string {
  return path === '' ? String(segment) : `${path}.${segment}`;
}

export function marked(path: string, mark: FieldMark): string {
  return `${path}#${mark}`;
}

/** A field's key taken apart. A mark that is none of ours belongs to the last segment. */
export function readFieldKey(key: string): {
  readonly segments: readonly string[];
  readonly mark: FieldMark | null;
} {
  const hash = key.lastIndexOf('#');
  const mark = hash < 0 ? undefined : marks.find((known) => known === key.slice(hash + 1));
  const path = mark === undefined ? key : key.slice(0, hash);
  return { segments: path.split('.'), mark: mark ?? null };
}

/** The keys of a map in their order, as one text: segments between spaces. */
export function writeOrder(keys: readonly string[]): string {
  return keys.map((key) => segmentOf(key).replaceAll(' ', '%0020')).join(' ');
}

export function readOrder(text: string): readonly string[] {
  return text.split(' ').map(keyOf);
}

/** What can be seen of a JSON text that may be cut off in the middle. */
export interface JsonOutline {
  /**
   * Paths of keys near the top, of all records in a list as one: `nodes`, `nodes[].id`, `[].CXVersion`; a path that
   * holds an object ends in `{}`, one that holds a list in `[]`: `elements{}`, `nodes[]`.
   */
  readonly paths: ReadonlySet<string>;
  /** The first text at a path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether the first value ends within the text. */
  readonly whole: boolean;
}

/** How deep keys are looked at, and how long a text is that is kept. */
const depth = 5;
const longestText = 200;

/** Offset of the quotation mark that closes the string opened at `open`; the text's length where none does. */
function closing(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return text.length;
}

/** A string as it was meant; as it stands where it is broken. */
function unquoted(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

interface Container {
  readonly list: boolean;
  /** Path of what is in it. */
  readonly path: string;
  /** Path of the value that a key has just announced. */
  at: string;
}

/** Looks through the start of a JSON text. Takes it as it comes: what cannot stand where it stands is passed over. */
export function outlineOf(text: string): JsonOutline {
  const paths = new Set<string>();
  const texts = new Map<string, string>();
  const stack: Container[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const top = stack.at(-1);
    if (character === '"') {
      const end = closing(text, at);
      const near = stack.length <= depth && end - at <= longestText;
      if (near && top !== undefined && end < text.length) {
        const value = unquoted(text.slice(at + 1, end));
        if (!top.list && /^\s*:/.test(text.slice(end + 1, end + 20))) {
          top.at = top.path === '' ? value : `${top.path}.${value}`;
          paths.add(top.at);
        } else if (!texts.has(top.at)) texts.set(top.at, value);
      }
      at = end;
    } else if (character === '{' || character === '[') {
      const list = character === '[';
      const base = top?.at ?? '';
      const path = list ? `${base}[]` : base;
      if (stack.length <= depth) paths.add(list ? path : `${base}{}`);
      stack.push({ list, path, at: path });
    } else if (character === '}' || character === ']') {
      stack.pop();
      if (stack.length === 0) return { paths, texts, whole: true };
    }
  }
  return { paths, texts, whole: false };
}

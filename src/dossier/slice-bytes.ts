/** The lists of records of a dossier. */
export const tables = ['entities', 'ties', 'sources'] as const;
export type TableName = (typeof tables)[number];

/** Records of one list that follow one another. */
export interface Batch {
  readonly table: TableName;
  /** Place of the first one in its list. */
  readonly first: number;
  readonly count: number;
  /** The bytes from the first character of the first record to the last of the last. */
  readonly bytes: Uint8Array;
  /** Bytes of the file up to here. */
  readonly end: number;
}

/** What stands beside the lists: a document of its own, in which the lists are empty. */
export interface Rest {
  readonly parts: readonly Uint8Array[];
}

/** Bytes of the records that are handed out together: sizes from a quarter to four times of it take the same time. */
const batchLength = 1 << 18;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Goes over JSON without reading it: strings and brackets are minded, all else is left to `JSON.parse`. */
class Scanner {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #depth: number;

  constructor(bytes: Uint8Array, depth: number) {
    this.#bytes = bytes;
    this.#depth = depth;
  }

  /** The next byte that is no space; undefined at the end. */
  peek(): number | undefined {
    while (isSpace(this.#bytes[this.at])) this.at += 1;
    return this.#bytes[this.at];
  }

  /** Takes a byte, after any space; false where another stands there. */
  take(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Goes past a string whose quotation mark stands here. */
  string(): boolean {
    const bytes = this.#bytes;
    for (let at = this.at + 1; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === quote) {
        this.at = at + 1;
        return true;
      }
      if (byte === backslash) at += 1;
    }
    return false;
  }

  /** Goes past a value. @param outside how many lists and objects it stands in; false where it ends nowhere, or is too deep */
  value(outside: number): boolean {
    const start = this.peek();
    if (start === quote) return this.string();
    if (start === openBrace || start === openBracket) return this.#container(outside);
    const from = this.at;
    for (let byte = this.#bytes[this.at]; byte !== undefined; byte = this.#bytes[this.at]) {
      if (byte === comma || byte === closeBrace || byte === closeBracket || isSpace(byte)) break;
      this.at += 1;
    }
    return this.at > from;
  }

  #container(outside: number): boolean {
    const bytes = this.#bytes;
    let depth = outside;
    let at = this.at;
    while (at < bytes.length) {
      const byte = bytes[at];
      at += 1;
      if (byte === quote) {
        for (; at < bytes.length && bytes[at] !== quote; at += 1) if (bytes[at] === backslash) at += 1;
        at += 1;
      } else if (byte === openBrace || byte === openBracket) {
        depth += 1;
        if (depth > this.#depth) return false;
      } else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (depth === outside) {
          this.at = at;
          return true;
        }
      }
    }
    return false;
  }
}

/** The records of a list in batches; the scanner stands behind its bracket. Null where it is no list of values. */
function* recordsOf(bytes: Uint8Array, scanner: Scanner, table: TableName): Generator<Batch, boolean> {
  if (scanner.take(closeBracket)) return true;
  let first = 0;
  for (;;) {
    scanner.peek();
    const start = scanner.at;
    let count = 0;
    let end: number;
    let next: number | undefined;
    do {
      if (!scanner.value(2)) return false;
      count += 1;
      end = scanner.at;
      next = scanner.peek();
      if (next !== comma && next !== closeBracket) return false;
      scanner.at += 1;
    } while (next === comma && end - start < batchLength);
    yield { table, first, count, bytes: bytes.subarray(start, end), end };
    if (next === closeBracket) return true;
    first += count;
  }
}

/**
 * Cuts the bytes of a dossier into batches of records, and what stands beside them. What is cut is not yet known to be JSON:
 * parsing the batches and the rest tells, as nothing but a comma stands between them.
 *
 * @param depth most lists and objects inside one another
 * @returns null for bytes that are no object of lists, hold a key twice, nest too deep or break off: read them as a whole
 */
export function* sliceDossier(bytes: Uint8Array, depth: number): Generator<Batch, Rest | null> {
  const scanner = new Scanner(bytes, depth);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked) scanner.at = 3;
  const parts: Uint8Array[] = [];
  const keys = new Set<string>();
  let kept = scanner.at;
  if (!scanner.take(openBrace)) return null;
  if (scanner.peek() === closeBrace) return null;
  for (;;) {
    if (scanner.peek() !== quote) return null;
    const keyStart = scanner.at;
    if (!scanner.string()) return null;
    const key = new TextDecoder().decode(bytes.subarray(keyStart + 1, scanner.at - 1));
    // Another spelling of a key is no reason to read on: it may be one that was here already.
    if (keys.has(key) || key.includes('\\')) return null;
    keys.add(key);
    if (!scanner.take(colon)) return null;
    const table = tables.find((each) => each === key);
    if (table !== undefined && scanner.peek() === openBracket) {
      scanner.at += 1;
      parts.push(bytes.subarray(kept, scanner.at));
      if (!(yield* recordsOf(bytes, scanner, table))) return null;
      kept = scanner.at - 1;
    } else if (!scanner.value(1)) return null;
    if (scanner.take(comma)) continue;
    if (!scanner.take(closeBrace) || scanner.peek() !== undefined) return null;
    parts.push(bytes.subarray(kept));
    return { parts };
  }
}

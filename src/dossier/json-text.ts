/** A place in a text, counted from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** Offset of the quote that closes the string opened at `open`; the text's length where none does. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

/**
 * Where a JSON text first nests deeper than `limit` arrays and objects; null where it never does.
 * Read before `JSON.parse`, so that nothing later walks a tree of hostile depth. One pass; strings are skipped.
 */
export function depthFault(text: string, limit: number): Place | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = closingQuote(text, at);
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limit) return placeOf(text, at);
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return null;
}

const space = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Offset after the string at `at`, or, negative minus one, the offset of its fault. */
function stringEnd(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (code === 0x22) return next + 1;
    if (code < 0x20) return -next - 1;
    if (code !== 0x5c) continue;
    const escaped = text.charAt(next + 1);
    if (escaped === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(next + 2, next + 6))) return -next - 1;
      next += 5;
    } else if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) next += 1;
    else return -next - 1;
  }
  return -text.length - 1;
}

/** What the grammar wants next (RFC 8259). */
type Wanted = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';

/**
 * Offset of the first character at which a text stops being JSON; null where it is JSON.
 * Engines word and place their own errors each in another way, so the place is found here. Not recursive.
 */
export function syntaxFault(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  const after = (): Wanted => (open.length === 0 ? 'nothing' : 'comma');
  for (let at = matchEnd(space, text, 0); at < text.length; at = matchEnd(space, text, at)) {
    const character = text.charAt(at);
    const inside = open.at(-1);
    if (
      (character === '}' && inside === '{' && (wanted === 'comma' || wanted === 'first key')) ||
      (character === ']' && inside === '[' && (wanted === 'comma' || wanted === 'first value'))
    ) {
      open.pop();
      wanted = after();
      at += 1;
    } else if (wanted === 'comma' && character === ',') {
      wanted = inside === '{' ? 'key' : 'value';
      at += 1;
    } else if (wanted === 'colon' && character === ':') {
      wanted = 'value';
      at += 1;
    } else if (wanted === 'key' || wanted === 'first key') {
      const end = character === '"' ? stringEnd(text, at) : -at - 1;
      if (end < 0) return -end - 1;
      wanted = 'colon';
      at = end;
    } else if (wanted === 'value' || wanted === 'first value') {
      if (character === '{' || character === '[') {
        open.push(character);
        wanted = character === '{' ? 'first key' : 'first value';
        at += 1;
        continue;
      }
      const end = character === '"' ? stringEnd(text, at) : matchEnd(scalar, text, at);
      if (end < 0) return -end - 1;
      if (end === at) return at;
      wanted = after();
      at = end;
    } else return at;
  }
  return wanted === 'nothing' ? null : text.length;
}

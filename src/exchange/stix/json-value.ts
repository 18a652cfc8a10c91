import { depthFault, placeOf, syntaxFault } from '../../dossier/json-text';
import { readLimits } from '../codec';
import type { IssueList } from '../issue-list';

/** A JSON object that somebody else wrote: nothing is known of its values. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text with something in it; undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The texts with something in them of a list, or a single one as a list. */
export function textsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each): each is string => textOf(each) !== undefined);
}

/** The value, or why there is none: what `issues.add` takes. */
type Parsed =
  | { readonly root: unknown }
  | {
      readonly code: 'not-json' | 'too-deep' | 'too-large';
      readonly facts: Readonly<Record<string, string | number>>;
    };

/**
 * Parses JSON without throwing.
 * @param line number of the line in its file at which the text begins
 */
export function parseJson(text: string, line = 1): Parsed {
  if (text.length > readLimits.characters) {
    const facts = { size: text.length, limit: readLimits.characters, unit: 'characters' };
    return { code: 'too-large', facts };
  }
  const deep = depthFault(text, readLimits.depth);
  if (deep !== null) {
    const facts = { limit: readLimits.depth, line: deep.line + line - 1, column: deep.column };
    return { code: 'too-deep', facts };
  }
  try {
    return { root: JSON.parse(text) };
  } catch {
    const offset = syntaxFault(text) ?? text.length;
    const place = placeOf(text, offset);
    const found = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
    const rule = offset >= text.length ? 'cut' : 'syntax';
    return { code: 'not-json', facts: { rule, line: place.line + line - 1, column: place.column, found } };
  }
}

/** Parses a whole file; null where that fails, which is then said in `issues`. */
export function parseFile(text: string, issues: IssueList): { readonly root: unknown } | null {
  const parsed = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if ('root' in parsed) return parsed;
  issues.add(parsed.code, '$', parsed.facts);
  return null;
}

import { Dossier } from '../schema/dossier';
import type { Issue } from '../schema/issues';
import { check, checkRecords } from './check';
import { makeIssue } from './issue';
import type { PathParts } from './json-path';
import { depthFault, placeOf, syntaxFault } from './json-text';
import { salvage } from './records';
import { jsonType, shapeIssues } from './shape-issues';

/** A dossier of which nothing is wrong, with its warnings; or all that is wrong, errors first. */
export type Parsed =
  | { readonly ok: true; readonly dossier: Dossier; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** How much a file may ask of the reader's machine. */
export interface ParseLimits {
  /** UTF-16 units of text. Browsers end strings at about 2^29. */
  readonly characters: number;
  /** Nested arrays and objects. A dossier needs 9. */
  readonly depth: number;
}

/** Limits that hold unless others are asked for. */
export const parseLimits: ParseLimits = { characters: 500_000_000, depth: 64 };

function refuse(...issues: readonly Issue[]): Parsed {
  return { ok: false, issues };
}

/** Faults that make reading further pointless: another format, another version. */
export function headFault(root: unknown): Issue | null {
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    return makeIssue('not-a-dossier', [], { rule: 'type', found: jsonType(root) });
  }
  const { format, version } = root as Record<string, unknown>;
  if (format !== 'entente-dossier') {
    const found = format === undefined ? '' : typeof format === 'string' ? format : jsonType(format);
    return makeIssue('not-a-dossier', ['format'], {
      rule: format === undefined ? 'absent' : 'format',
      found,
    });
  }
  if (version !== undefined && version !== 1) {
    const found = typeof version === 'number' ? version : (JSON.stringify(version) ?? '');
    return makeIssue('unsupported-version', ['version'], { found, supported: 1 });
  }
  return null;
}

/**
 * Every own key `__proto__`. zod leaves them out of maps without a word, and what a reader of the file believes to
 * be there must not vanish. Only walked where the text can hold one.
 */
function prototypeKeys(root: unknown): PathParts[] {
  const found: PathParts[] = [];
  const stack: { readonly value: unknown; readonly path: PathParts }[] = [{ value: root, path: [] }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { value, path } = top;
    if (typeof value !== 'object' || value === null) continue;
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, list ? Number(key) : key];
      if (key === '__proto__') found.push(here);
      stack.push({ value: inner, path: here });
    }
  }
  return found;
}

/** Whether a text may hold the key `__proto__`: an escaped underscore or letter spells it, too. */
export function mayHoldPrototypeKey(text: string): boolean {
  return text.includes('__proto__') || /\\u00(?:5[fF]|[67])/.test(text);
}

function prototypeIssues(text: string, root: unknown): Issue[] {
  if (!mayHoldPrototypeKey(text)) return [];
  return prototypeKeys(root).map((path) => makeIssue('unknown-key', path, { key: '__proto__' }));
}

function parseJson(text: string): { readonly root: unknown } | { readonly fault: Issue } {
  try {
    return { root: JSON.parse(text) };
  } catch {
    const offset = syntaxFault(text) ?? text.length;
    const found = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
    const rule = offset >= text.length ? 'cut' : 'syntax';
    return { fault: makeIssue('not-json', [], { rule, ...placeOf(text, offset), found }) };
  }
}

/**
 * Reads the text of a file as a dossier. Never throws for what the text holds; reports every fault of shape and,
 * for the records of sound shape, every fault across records.
 *
 * @param text the whole file; a byte order mark is skipped
 * @param limits what may be asked of this machine
 */
export function parseDossier(text: string, limits: ParseLimits = parseLimits): Parsed {
  if (text.length > limits.characters) {
    const facts = { size: text.length, limit: limits.characters, unit: 'characters' };
    return refuse(makeIssue('too-large', [], facts));
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const deep = depthFault(body, limits.depth);
  if (deep !== null) return refuse(makeIssue('too-deep', [], { limit: limits.depth, ...deep }));
  const json = parseJson(body);
  if ('fault' in json) return refuse(json.fault);
  const head = headFault(json.root);
  if (head !== null) return refuse(head);
  return parseRoot(json.root, prototypeIssues(body, json.root));
}

/**
 * Reads a value as a dossier, such as one that was made of a file of another format. Never throws.
 * @param root what `JSON.parse` gives, or could give
 * @param forbidden what is known to be wrong with it already
 */
export function parseRoot(root: unknown, forbidden: readonly Issue[] = []): Parsed {
  const shape = Dossier.safeParse(root);
  if (shape.success && forbidden.length === 0) return settled([], check(shape.data), () => shape.data);
  const issues = shape.success ? [] : shapeIssues(shape.error.issues, root);
  const placed = new Set(forbidden.map(({ path }) => path));
  const records = salvage(root as object);
  const across = records === null ? [] : checkRecords(records);
  return refuse(...bySeverity([...forbidden, ...issues.filter(({ path }) => !placed.has(path)), ...across]));
}

/**
 * What becomes of a dossier.
 * @param shape faults of shape
 * @param across what the checks across records found
 */
export function settled(shape: readonly Issue[], across: readonly Issue[], dossier: () => Dossier): Parsed {
  const sound = shape.length === 0 && !across.some(({ severity }) => severity === 'error');
  if (sound) return { ok: true, dossier: dossier(), warnings: across };
  return { ok: false, issues: bySeverity([...shape, ...across]) };
}

/** Errors before warnings, each in the order of the file. */
function bySeverity(issues: readonly Issue[]): Issue[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return [...errors, ...issues.filter(({ severity }) => severity === 'warning')];
}

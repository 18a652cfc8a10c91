import type { z } from 'zod';
import type { Issue, IssueCode } from '../schema/issues';
import { makeIssue } from './issue';
import { type PathParts, recordIdAt, valueAt } from './json-path';

type Raw = z.core.$ZodIssue;
type Facts = Record<string, string | number>;

/** A fault of shape, not yet placed in a record. */
interface Fault {
  readonly code: IssueCode;
  readonly path: PathParts;
  readonly facts: Facts;
}

/** Name of the type of a JSON value: `null`, `array`, `object`, `string`, `number`, `boolean`. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const typeNames: Readonly<Record<string, string>> = { record: 'object', tuple: 'array', int: 'integer' };

/** The key that names a field: positions in lists do not. */
function fieldOf(path: PathParts): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** The faults of the branch of a union that the value was meant for: the one whose type fits. */
function unionFaults(branches: readonly (readonly Raw[])[], path: PathParts, root: unknown): Fault[] {
  const read = branches.map((issues) => issues.flatMap((issue) => faultsOf(issue, path, root)));
  const isMiss = (fault: Fault): boolean => fault.code === 'wrong-type' && fault.path.length === path.length;
  const fitting = read.filter((faults) => !faults.some(isMiss)).sort((a, b) => a.length - b.length);
  if (fitting[0] !== undefined) return fitting[0];
  const expected = read.flatMap((faults) => faults.filter(isMiss).map(({ facts }) => String(facts.expected)));
  const names = new Set(expected.flatMap((list) => list.split('|')));
  const found = jsonType(valueAt(root, path));
  return [{ code: 'wrong-type', path, facts: { expected: [...names].join('|'), found } }];
}

function sizeFault(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, path: PathParts): Fault {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string' || issue.origin === 'array') {
    const rule = small && limit === 1 ? 'empty' : small ? 'short' : 'long';
    return { code: 'bad-value', path, facts: { rule, limit } };
  }
  return { code: 'bad-value', path, facts: { rule: small ? 'low' : 'high', limit } };
}

/** What one of zod's issues says in our codes. `base` is where the schema that made it was applied. */
function faultsOf(issue: Raw, base: PathParts, root: unknown): Fault[] {
  const path = [...base, ...(issue.path as PathParts)];
  const value = valueAt(root, path);
  const field = fieldOf(path);
  switch (issue.code) {
    case 'invalid_type': {
      if (value === undefined) return [{ code: 'missing-key', path, facts: { key: field } }];
      const expected = typeNames[issue.expected] ?? issue.expected;
      return [{ code: 'wrong-type', path, facts: { expected, found: jsonType(value) } }];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-key', path: [...path, key], facts: { key } }));
    case 'invalid_union':
      if (value === undefined) return [{ code: 'missing-key', path, facts: { key: field } }];
      return unionFaults(issue.errors, path, root);
    case 'invalid_value': {
      if (value === undefined) return [{ code: 'missing-key', path, facts: { key: field } }];
      const allowed = issue.values.map(String).join(', ');
      return [{ code: 'bad-value', path, facts: { rule: 'words', found: shown(value), allowed } }];
    }
    case 'invalid_key':
      return [{ code: 'bad-value', path, facts: { rule: 'key', found: field, field: keyFieldOf(path) } }];
    case 'too_small':
    case 'too_big':
      return [sizeFault(issue, path)];
    case 'invalid_format':
      return [{ code: 'bad-value', path, facts: { rule: 'form', found: shown(value), field } }];
    default:
      return [
        { code: 'bad-value', path, facts: { rule: issue.code === 'custom' ? issue.message : 'other' } },
      ];
  }
}

/** What the keys of the map that a path ends in stand for. */
function keyFieldOf(path: PathParts): 'kind' | 'attribute' | 'language' {
  const map = path.at(-2);
  if (map === 'entityKinds' || map === 'tieKinds') return 'kind';
  return map === 'attributes' ? 'attribute' : 'language';
}

/** Turns zod's issues about a parsed document into ours, all of them, in zod's order. */
export function shapeIssues(raw: readonly Raw[], root: unknown): Issue[] {
  return raw
    .flatMap((issue) => faultsOf(issue, [], root))
    .map(({ code, path, facts }) => makeIssue(code, path, facts, recordIdAt(root, path)));
}

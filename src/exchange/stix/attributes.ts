import { readLimits } from '../codec';
import type { Scalar, Value } from '../property-graph';
import { isObject, type JsonObject, textOf } from './json-value';

/** A reference of an object to another by id, with the place of the id within the object. */
export interface EmbeddedRef {
  /** Name of the property, with its `_ref` or `_refs`. */
  readonly key: string;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** What an object holds beside its name, times and references. */
export interface Contents {
  readonly attributes: Map<string, Value>;
  readonly refs: readonly EmbeddedRef[];
}

const idShape = /^[a-z0-9][a-z0-9-]*--\S+$/;

/** Depth to which properties are told apart; STIX itself needs five. What lies deeper stays JSON text. */
const deepest = 6;

/** Most characters of a name within a place: a hostile one, repeated for every reference below it, fills the memory. */
const nameLength = 60;

function scalarOf(value: unknown): Scalar | null {
  if (typeof value === 'string') return value.length > readLimits.value ? null : value;
  if (typeof value === 'boolean') return value;
  // JSON has no infinity, but 1e999 reads as one.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return null;
}

/** Lists keep their scalars; what is nested in a list stays JSON text. */
function listOf(values: readonly unknown[]): Scalar[] {
  return values.flatMap((value): Scalar[] => {
    if (isObject(value) && textOf(value.kill_chain_name) && textOf(value.phase_name))
      return [`${value.kill_chain_name}: ${value.phase_name}`];
    const scalar = typeof value === 'object' && value !== null ? JSON.stringify(value) : scalarOf(value);
    return scalar === null ? [] : [scalar];
  });
}

/**
 * The attributes and the embedded references of an object. Objects within it become dotted names (`hashes.MD5`);
 * references count wherever they are nested (`body_multipart[0].body_raw_ref`).
 * @param taken names of properties of the object itself that are read elsewhere
 */
export function contentsOf(object: JsonObject, taken: ReadonlySet<string>): Contents {
  const attributes = new Map<string, Value>();
  const refs: EmbeddedRef[] = [];

  function ref(key: string, value: unknown, path: readonly (string | number)[]): boolean {
    if (typeof value !== 'string' || !idShape.test(value)) return false;
    refs.push({ key, id: value, path });
    return true;
  }

  function walk(value: unknown, name: string, path: readonly (string | number)[], store: boolean): void {
    const key = String(path.at(-1) ?? '');
    if (key.endsWith('_ref') && key !== 'marking_ref' && ref(key, value, path)) return;
    if (typeof value === 'object' && value !== null && path.length > deepest) {
      if (store) keep(name, JSON.stringify(value));
      return;
    }
    if (Array.isArray(value)) {
      const rest = key.endsWith('_refs') ? value.filter((each, at) => !ref(key, each, [...path, at])) : value;
      // References deep in a list are edges; the list itself stays as it is written.
      for (const [at, each] of rest.entries()) {
        if (isObject(each) || Array.isArray(each)) walk(each, name, [...path, at], false);
      }
      if (store && (rest.length > 0 || value.length === 0)) keep(name, listOf(rest));
    } else if (isObject(value)) {
      for (const [inner, each] of Object.entries(value)) {
        const step = inner.slice(0, nameLength);
        walk(each, `${name}.${step}`, [...path, step], store);
      }
    } else if (store) {
      const scalar = scalarOf(value);
      if (scalar !== null) keep(name, scalar);
    }
  }

  function keep(name: string, value: Value): void {
    if (attributes.size < readLimits.attributes) attributes.set(name, value);
  }

  for (const [key, value] of Object.entries(object)) {
    if (taken.has(key)) continue;
    const scalar = key.endsWith('_ref') ? null : scalarOf(value);
    // Most properties are single values, and need no path.
    if (scalar !== null) keep(key, scalar);
    else if (value !== null) walk(value, key, [key.slice(0, nameLength)], true);
  }
  return { attributes, refs };
}

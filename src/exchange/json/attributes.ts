import { readLimits } from '../codec';
import type { IssueList } from '../issue-list';
import type { AttributeMap, Place, Scalar, Value } from '../property-graph';
import { isObject } from '../stix/json-value';
import { plainKey } from './own-keys';

/** Objects and lists inside a value that are taken apart; what is deeper is kept as its JSON. */
const deepest = 8;

/** A single value; null and undefined are none, numbers beyond those of JavaScript are text. */
function scalarOf(value: unknown): Scalar | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Turns JSON values into attributes of one record after the other. A list of single values is a list; objects, and lists
 * with objects in them, become an attribute for each value in them, named by its path: `address.city`, `aliases.0.name`.
 * null is the same as absent.
 */
export class AttributeReader {
  readonly #issues: IssueList;
  readonly #names = new Set<string>();

  /** @param issues hears once of each attribute that is too long, or one name too many */
  constructor(issues: IssueList) {
    this.#issues = issues;
  }

  /** @param fields which may become the attributes themselves, and are the reader's from here on */
  read(fields: Map<string, unknown>, at: Place): AttributeMap {
    if (this.#isPlain(fields)) return fields;
    const attributes = new Map<string, Value>();
    for (const [key, value] of fields) this.#put(attributes, plainKey(key), value, at, 0);
    return attributes;
  }

  /** True where all are single values of names that were there before: nearly every record but the first. */
  #isPlain(fields: Map<string, unknown>): fields is Map<string, Scalar> {
    for (const [key, value] of fields) {
      if (!this.#names.has(key) || plainKey(key) !== key) return false;
      if (value === undefined || scalarOf(value) !== value) return false;
      if (typeof value === 'string' && value.length > readLimits.value) return false;
    }
    return true;
  }

  #put(attributes: Map<string, Value>, key: string, value: unknown, at: Place, depth: number): void {
    if (!isNested(value)) {
      const scalar = scalarOf(value);
      if (scalar !== undefined) this.#set(attributes, key, scalar, at);
    } else if (Array.isArray(value) && !value.some(isNested)) {
      const items = value.map(scalarOf).filter((item) => item !== undefined);
      this.#set(attributes, key, items, at);
    } else if (depth >= deepest) this.#set(attributes, key, JSON.stringify(value), at);
    else {
      for (const [inner, each] of Object.entries(value)) {
        this.#put(attributes, `${key}.${inner}`, each, at, depth + 1);
      }
    }
  }

  /** Sets an attribute under its name, or, where another has that already, under the next free one. */
  #set(attributes: Map<string, Value>, key: string, value: Value, at: Place): void {
    const name = attributes.has(key) ? freeName(key, attributes) : key;
    const known = this.#names.has(name);
    const long = typeof value === 'string' && value.length > readLimits.value;
    if (long || (!known && this.#names.size >= readLimits.attributes)) {
      this.#issues.add('side-section', at, { key: name }, long ? `long ${name}` : 'attributes');
      return;
    }
    if (!known) this.#names.add(name);
    attributes.set(name, value);
  }
}

function freeName(key: string, attributes: AttributeMap): string {
  for (let number = 2; ; number += 1) {
    if (!attributes.has(`${key} (${number})`)) return `${key} (${number})`;
  }
}

/** Entries of an object that a file may have left out or made something else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

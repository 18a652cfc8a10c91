import type { IssueList } from '../issue-list';
import type { Place, Scalar } from '../property-graph';
import { isObject } from '../stix/json-value';
import { entriesOf } from './attributes';
import type { Fields } from './item';

/** What a CX2 file declares of one attribute. */
interface Declaration {
  /** Its type: `string`, `long`, `list_of_double` and so on. */
  readonly type: string;
  /** Value of records that do not say one. */
  readonly usual: unknown;
}

const numeral = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/** A value of a type of CX2; undefined where it is none. Numbers and truth values are also read from text. */
function scalarAs(type: string, value: unknown): Scalar | undefined {
  if (type === 'boolean') {
    if (typeof value === 'boolean') return value;
    return value === 'true' ? true : value === 'false' ? false : undefined;
  }
  if (type === 'integer' || type === 'long' || type === 'double') {
    if (typeof value === 'number') return value;
    return typeof value === 'string' && numeral.test(value) ? Number(value) : undefined;
  }
  return String(value);
}

/** The declared attributes of nodes, of edges, or of the network: their types, defaults and the short names in use. */
export class Cx2Columns {
  readonly #declared = new Map<string, Declaration>();
  readonly #byAlias = new Map<string, string>();
  readonly #issues: IssueList;
  readonly #what: string;

  /** @param what whose attributes: a word that parts the warnings */
  constructor(what: string, issues: IssueList) {
    this.#what = what;
    this.#issues = issues;
  }

  has(key: string): boolean {
    return this.#declared.has(key);
  }

  declare(declarations: unknown): void {
    for (const [key, said] of entriesOf(declarations)) {
      const { d, a, v } = isObject(said) ? said : {};
      this.#declared.set(key, { type: typeof d === 'string' ? d : 'string', usual: v });
      if (typeof a === 'string') this.#byAlias.set(a, key);
    }
  }

  /** Values under their full names, of their types, and the defaults of what is absent. */
  read(values: unknown, at: Place): Fields {
    const fields: Fields = new Map();
    for (const [found, value] of entriesOf(values)) {
      if (value === null) continue;
      const key = this.#byAlias.get(found) ?? found;
      const declaration = this.#declared.get(key);
      if (declaration === undefined) {
        this.#issues.add('undeclared-attribute', at, { key: found }, `${this.#what} ${found}`);
      }
      fields.set(key, this.#valueAs(declaration?.type ?? 'string', value, key, at));
    }
    for (const [key, { type, usual }] of this.#declared) {
      if (usual === undefined || usual === null || fields.has(key)) continue;
      fields.set(key, this.#valueAs(type, usual, key, at));
    }
    return fields;
  }

  #valueAs(type: string, value: unknown, key: string, at: Place): unknown {
    const listed = type.startsWith('list_of_');
    const one = (item: unknown): unknown => {
      // Objects are no values of CX2; they are taken apart like those of other formats.
      if (typeof item === 'object') return item;
      const read = scalarAs(listed ? type.slice('list_of_'.length) : type, item);
      if (read !== undefined) return read;
      this.#issues.add('value-as-text', at, { found: String(item), key }, `${this.#what} ${key}`);
      return String(item);
    };
    if (Array.isArray(value)) return value.map(one);
    return listed && typeof value !== 'object' ? [one(value)] : one(value);
  }
}

import { builtInVocabulary } from '../../schema/vocabulary';
import { KindId } from '../../schema/vocabulary-schema';
import type { IssueList } from '../issue-list';
import type { PropertyEdge, PropertyNode } from '../property-graph';
import { type Item, type Items, type Raw, strictFieldsOf } from './items';
import { kindPath } from './layout';

/** The kinds that the graph describes, and those that its records name. */
export class ReadKinds {
  readonly #entityKinds = new Map<string, unknown>();
  readonly #tieKinds = new Map<string, unknown>();
  readonly #issues: IssueList;

  constructor({ nodes }: Items, issues: IssueList) {
    this.#issues = issues;
    for (const { item, id } of nodes['entity-kind']) {
      this.#entityKinds.set(id, strictFieldsOf(item, 'entity-kind', issues)[kindPath] ?? {});
    }
    for (const { item, id } of nodes['tie-kind']) {
      this.#tieKinds.set(id, strictFieldsOf(item, 'tie-kind', issues)[kindPath] ?? {});
    }
    for (const { item, id } of nodes['tie-kind']) this.#endsOf(item, this.#tieKinds.get(id));
  }

  /** Kind of an entity: its type. One that nobody describes is described by its id; none is `thing`. */
  ofEntity(item: PropertyNode): string {
    const id = typeOf(item);
    if (!KindId.safeParse(id).success) {
      this.#missing(item, 'type');
      return 'thing';
    }
    this.#needEntityKind(item, id);
    return id;
  }

  /** Kind of a tie, likewise; none is one of the generic kinds. */
  ofTie({ item }: Item<PropertyEdge>): string {
    const id = typeOf(item);
    if (!KindId.safeParse(id).success) {
      this.#missing(item, 'type');
      return item.directed ? 'points-to' : 'linked-to';
    }
    if (!(id in builtInVocabulary.tieKinds) && !this.#tieKinds.has(id)) {
      this.#missing(item, id);
      const words = id.replaceAll(/[{}]/g, '');
      this.#tieKinds.set(id, {
        label: id,
        pattern: `{from} ${words} {to}`,
        inverse: `{to} ← ${words} {from}`,
        ...(item.directed ? {} : { symmetric: true }),
        category: 'context',
      });
    }
    return id;
  }

  /** The vocabulary, with tables that were there and empty; undefined where there is none. */
  vocabulary(empty: unknown): Raw | undefined {
    const tables = {
      ...(typeof empty === 'object' && empty !== null ? empty : {}),
      ...(this.#entityKinds.size > 0 ? { entityKinds: Object.fromEntries(this.#entityKinds) } : {}),
      ...(this.#tieKinds.size > 0 ? { tieKinds: Object.fromEntries(this.#tieKinds) } : {}),
    };
    return empty === undefined && Object.keys(tables).length === 0 ? undefined : tables;
  }

  /** A kind of tie may name kinds of entity that are gone. */
  #endsOf(item: PropertyNode, kind: unknown): void {
    if (typeof kind !== 'object' || kind === null) return;
    const { from, to, category } = kind as Raw;
    const named: readonly unknown[][] = [
      Array.isArray(from) ? from : [],
      Array.isArray(to) ? to : [],
      typeof category === 'object' && category !== null ? Object.keys(category) : [],
    ];
    for (const id of named.flat()) if (KindId.safeParse(id).success) this.#needEntityKind(item, String(id));
  }

  #needEntityKind(item: PropertyNode, id: string): void {
    if (id in builtInVocabulary.entityKinds || this.#entityKinds.has(id)) return;
    this.#missing(item, id);
    this.#entityKinds.set(id, { label: id, plural: id, colour: 'grey', icon: 'thing' });
  }

  #missing({ at }: PropertyNode | PropertyEdge, key: string): void {
    this.#issues.add('missing-metadata', at, { key }, key);
  }
}

/** The type; a program that knows none may have made it an attribute. `__proto__` can be no key of a vocabulary. */
function typeOf({ type, attributes }: PropertyNode | PropertyEdge): string {
  const found = String(type ?? attributes.get('kind') ?? attributes.get('type') ?? '');
  return found === '__proto__' ? '' : found;
}

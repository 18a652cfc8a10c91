import { builtInVocabulary } from '../../schema/vocabulary';
import type { EntityKind } from '../../schema/vocabulary-schema';
import type { Place, PropertyItem } from '../property-graph';
import { FreeIds } from './free-ids';
import { filled } from './words';

/** Types that say in one common word what they are: the icon of each. All others are things. */
const icons: ReadonlyMap<string, EntityKind['icon']> = new Map(
  (
    [
      ['leader', 'person people human individual politician official'],
      [
        'organization',
        'organizations organisation organisations company companies corporation business institution agency',
      ],
      ['country', 'countries state nation'],
      ['event', 'events incident meeting'],
      ['agreement', 'agreements treaty contract'],
      ['dispute', 'disputes conflict lawsuit'],
    ] as const
  ).flatMap(([icon, words]) => words.split(' ').map((word) => [word, icon] as const)),
);

/** Colours in the order in which kinds get them. Grey is for things of which no kind is known. */
const colours = ['blue', 'orange', 'green', 'vermilion', 'purple', 'sky', 'yellow'] as const;

/** Built-in kinds by id and by label, in lower case. */
const builtInByWord: ReadonlyMap<string, string> = new Map(
  Object.entries(builtInVocabulary.entityKinds).flatMap(([id, { label }]) =>
    [id, ...(typeof label === 'string' ? [label] : Object.values(label))].map(
      (word) => [word.toLowerCase(), id] as const,
    ),
  ),
);

/** A file's own type of a node or edge without outer space; undefined where there is none. */
export function typeOf(item: PropertyItem): string | undefined {
  return filled(item.type);
}

/** True where a type can be the id of a kind of the file's own as it stands. */
export function isKindId(type: string, free: FreeIds, builtIn: Readonly<Record<string, unknown>>): boolean {
  return type !== '__proto__' && !(type in builtIn) && free.isSound(type);
}

/** An id near a type that cannot be one itself. */
export function mendKindId(type: string, free: FreeIds): string {
  return type === '__proto__' ? 'proto' : free.mend(type) || 'kind';
}

/** Hears of a text that could not be an id or key as it stands, and where it first did. */
export type Mended = (found: string, at: Place) => void;

/** Kinds of entity, made of the types of a file. */
export class EntityKinds {
  readonly #free = new FreeIds(200);
  readonly #byType = new Map<string, string>();
  readonly #own: [string, EntityKind][] = [];
  readonly #entered = new Set<string>();
  readonly #mended: Mended;

  /** @param mended hears of each type that cannot be an id */
  constructor(mended: Mended) {
    this.#mended = mended;
    for (const id of Object.keys(builtInVocabulary.entityKinds)) this.#free.take(id);
  }

  /** To be called with every node first: each type that can be an id keeps it, whichever comes first. */
  see(node: PropertyItem): void {
    const type = typeOf(node);
    if (type === undefined || this.#byType.has(type)) return;
    const known = builtInByWord.get(type.toLowerCase());
    if (known !== undefined) this.#byType.set(type, known);
    else if (isKindId(type, this.#free, builtInVocabulary.entityKinds) && this.#free.take(type))
      this.#byType.set(type, type);
  }

  /** The kind of a node. */
  of(node: PropertyItem): string {
    const type = typeOf(node);
    if (type === undefined) return 'thing';
    let id = this.#byType.get(type);
    if (id !== undefined && (id in builtInVocabulary.entityKinds || this.#entered.has(id))) return id;
    if (id === undefined) {
      id = this.#free.next(mendKindId(type, this.#free));
      this.#byType.set(type, id);
      this.#mended(type, node.at);
    }
    this.#entered.add(id);
    const colour = colours[this.#own.length % colours.length] ?? 'grey';
    const icon = icons.get(type.toLowerCase()) ?? 'thing';
    this.#own.push([id, { label: type, plural: type, colour, icon }]);
    return id;
  }

  /** The kinds that are not built in, in the order of the file. */
  get entries(): readonly (readonly [id: string, kind: EntityKind])[] {
    return this.#own;
  }
}

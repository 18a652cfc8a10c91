import { builtInVocabulary } from '../../schema/vocabulary';
import type { TieKind } from '../../schema/vocabulary-schema';
import type { PropertyEdge } from '../property-graph';
import { isKindId, type Mended, mendKindId, typeOf } from './entity-kinds';
import { FreeIds } from './free-ids';
import { inSentence } from './words';

/** A type as it stands in a sentence pattern, where `{from}` and `{to}` would be taken for the ends. */
function inPattern(type: string): string {
  return inSentence(type).replace(/\{(from|to)\}/g, '($1)');
}

function ownKind(type: string, directed: boolean): TieKind {
  const words = inPattern(type);
  if (directed) {
    return {
      label: type,
      pattern: `{from} – ${words} → {to}`,
      inverse: `{to} ← ${words} – {from}`,
      category: 'context',
    };
  }
  return {
    label: type,
    pattern: `{from} – ${words} – {to}`,
    inverse: `{to} – ${words} – {from}`,
    symmetric: true,
    category: 'context',
  };
}

/** True where a built-in kind takes ends of these kinds; a symmetric one takes them either way round. */
function takes(kind: TieKind, from: string, to: string): boolean {
  const fits = (end: string, kinds: readonly string[] | undefined) => kinds?.includes(end) ?? true;
  if (fits(from, kind.from) && fits(to, kind.to)) return true;
  return kind.symmetric === true && fits(to, kind.from) && fits(from, kind.to);
}

/**
 * Kinds of tie, made of the types of a file. A type that names a built-in kind is that kind where direction and ends are as
 * the kind has them, else a kind of the file's own, `<type>-own`. A type has one kind; where some of its edges have a
 * direction and others have none, the latter are `<type>-undirected`.
 */
export class TieKinds {
  readonly #free = new FreeIds(200);
  readonly #directedTypes = new Set<string>();
  /** Ids of the file's own kinds by type, apart for edges with and without direction. */
  readonly #ids = { directed: new Map<string, string>(), undirected: new Map<string, string>() };
  readonly #sound = new Set<string>();
  readonly #own: [string, TieKind][] = [];
  readonly #mended: Mended;

  /** @param mended hears of each type that cannot be an id */
  constructor(mended: Mended) {
    this.#mended = mended;
    for (const id of Object.keys(builtInVocabulary.tieKinds)) this.#free.take(id);
  }

  /** To be called with every edge first: each type that can be an id keeps it, whichever comes first. */
  see(edge: PropertyEdge): void {
    const type = typeOf(edge);
    if (type === undefined) return;
    if (edge.directed) this.#directedTypes.add(type);
    if (!this.#sound.has(type) && isKindId(type, this.#free, builtInVocabulary.tieKinds)) {
      this.#free.take(type);
      this.#sound.add(type);
    }
  }

  /**
   * The kind of an edge.
   * @param from @param to kinds of the entities at the ends
   */
  of(edge: PropertyEdge, from: string, to: string): string {
    const type = typeOf(edge);
    const { directed } = edge;
    if (type === undefined) return directed ? 'points-to' : 'linked-to';
    const builtIn = builtInVocabulary.tieKinds[type];
    if (builtIn && (builtIn.symmetric !== true) === directed && takes(builtIn, from, to)) return type;
    const ids = directed ? this.#ids.directed : this.#ids.undirected;
    const known = ids.get(type);
    if (known !== undefined) return known;
    const id = this.#newId(type, edge, builtIn);
    ids.set(type, id);
    this.#own.push([id, ownKind(type, directed)]);
    return id;
  }

  #newId(type: string, { directed, at }: PropertyEdge, builtIn: TieKind | undefined): string {
    const hasDirection = builtIn ? builtIn.symmetric !== true : this.#directedTypes.has(type);
    if (!directed && hasDirection) return this.#free.next(`${mendKindId(type, this.#free)}-undirected`);
    if (builtIn) return this.#free.next(`${type}-own`);
    if (this.#sound.has(type)) return type;
    this.#mended(type, at);
    return this.#free.next(mendKindId(type, this.#free));
  }

  /** The kinds that are not built in, in the order of their first tie. */
  get entries(): readonly (readonly [id: string, kind: TieKind])[] {
    return this.#own;
  }
}

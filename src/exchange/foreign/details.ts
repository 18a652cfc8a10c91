import type { Tie } from '../../schema/dossier';
import type { Text } from '../../schema/text-schema';
import type { PropertyEdge } from '../property-graph';
import { filled, isLanguage } from './words';

/** What an edge is called beyond its type: words that narrow the sentence of its tie. */
function ownDetail(edge: PropertyEdge): Text | undefined {
  const names: [string, string][] = [];
  for (const [tag, given] of edge.names ?? []) {
    const name = filled(given);
    if (name !== undefined && isLanguage(tag)) names.push([tag, name]);
  }
  if (names.length > 0) return Object.fromEntries(names);
  const label = filled(edge.label);
  return label === filled(edge.type) || label === edge.id ? undefined : label;
}

function told(detail: Text | undefined, id: string): Text {
  if (detail === undefined) return id;
  if (typeof detail === 'string') return `${detail} (${id})`;
  return Object.fromEntries(Object.entries(detail).map(([tag, text]) => [tag, `${text} (${id})`]));
}

function keyOf({ kind, from, when = '', detail }: Said, symmetric: boolean): string {
  // No id or date holds a line end.
  return `${kind}\n${symmetric ? '' : from}\n${when}\n${detail === undefined ? '' : JSON.stringify(detail)}`;
}

/** What a tie says of its ends. */
type Said = Pick<Tie, 'kind' | 'from' | 'when' | 'detail'>;

/** The only tie of a pair: not the tie itself, which may be written and gone. */
interface Seen extends Said {
  readonly symmetric: boolean;
}

/**
 * Details of ties. Parallel edges that say the same are told apart by their ids, as the file does: joined they would be
 * fewer than in the file, and alike they would be one tie said twice.
 */
export class Details {
  readonly #nodes: number;
  /** By pair of ends the only tie, or what all of them say: most pairs have one, and need no comparing. */
  readonly #pairs = new Map<number, Seen | Set<string>>();

  /** @param nodes how many there are */
  constructor(nodes: number) {
    this.#nodes = nodes;
  }

  /**
   * Gives a tie its detail, so that no earlier one of the same ends says the same.
   * @param from @param to places of the ends among the entities
   */
  settle(tie: Tie, edge: PropertyEdge, from: number, to: number): void {
    const detail = ownDetail(edge);
    if (detail !== undefined) tie.detail = detail;
    const symmetric = !edge.directed;
    const pair = from < to ? from * this.#nodes + to : to * this.#nodes + from;
    const known = this.#pairs.get(pair);
    if (known === undefined) {
      const { kind, from, when, detail } = tie;
      this.#pairs.set(pair, {
        kind,
        from,
        symmetric,
        ...(when === undefined ? {} : { when }),
        ...(detail === undefined ? {} : { detail }),
      });
      return;
    }
    const keys = known instanceof Set ? known : new Set([keyOf(known, known.symmetric)]);
    if (keys !== known) this.#pairs.set(pair, keys);
    for (let before = keys.size; keys.add(keyOf(tie, symmetric)).size === before; )
      tie.detail = told(tie.detail, tie.id);
  }
}

import type { Slices } from '../slices';

/** The part of an index that communities need: see `indexed.ts`. */
export interface Adjacency {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly starts: Uint32Array;
  readonly ties: Uint32Array;
}

/** Rounds after which labels of real graphs hardly move. */
const rounds = 5;

/**
 * Communities by label propagation (Raghavan, Albert, Kumara 2007), made repeatable: rows in order, no randomness,
 * of labels equally common among the neighbours the smallest wins. Returns a label by entity row.
 */
export async function communitiesOf(graph: Adjacency, slices: Slices): Promise<Uint32Array> {
  const { from, to, starts, ties } = graph;
  const count = starts.length - 1;
  const labels = Uint32Array.from({ length: count }, (_, row) => row);
  const votes = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (let row = 0; row < count; row += 1) {
      if (row % 512 === 0) await slices.breathe();
      votes.clear();
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
        const tie = ties[at] as number;
        const other = from[tie] === row ? (to[tie] as number) : (from[tie] as number);
        if (other === row) continue;
        const label = labels[other] as number;
        votes.set(label, (votes.get(label) ?? 0) + 1);
      }
      let best = labels[row] as number;
      let most = 0;
      for (const [label, number] of votes) {
        if (number > most || (number === most && label < best)) [best, most] = [label, number];
      }
      labels[row] = best;
    }
  }
  return labels;
}

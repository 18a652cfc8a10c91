import type { Slices } from '../../slices';
import type { Indexed } from '../indexed';
import type { Shown } from '../shown';

/** An undirected graph in compressed rows: the neighbours of `v` are `targets[starts[v]]` to before `targets[starts[v + 1]]`. */
export interface Projection {
  readonly size: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Number of parallel ties, by place in `targets`. */
  readonly weights: Float64Array;
}

/** Told how far a computation has come. */
export type Report = (done: number, total: number) => void;

/**
 * The shown ties among entities, without directions and self-ties, parallel ones as one with their number as weight.
 *
 * @param rows entity rows, each once; their places are the graph's vertices
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function project(
  { starts, ties, from, to, dossier }: Indexed,
  shown: Shown,
  rows: Uint32Array,
  slices: Slices,
): Promise<Projection> {
  const absent = 0xffffffff;
  const places = new Uint32Array(dossier.entities.length).fill(absent);
  for (const [place, row] of rows.entries()) places[row] = place;
  const begins = new Uint32Array(rows.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  // Where the list has a neighbour of the entity at hand; a place before the list's own beginning is an older one's.
  const listed = new Int32Array(rows.length).fill(-1);
  for (const [place, row] of rows.entries()) {
    const begin = targets.length;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      if (at % 4096 === 0) await slices.breathe();
      const tie = ties[at] as number;
      if (!shown.code[tie]) continue;
      const other = places[from[tie] === row ? (to[tie] as number) : (from[tie] as number)] as number;
      if (other === absent || other === place) continue;
      const seen = listed[other] as number;
      if (seen >= begin) weights[seen] = (weights[seen] as number) + 1;
      else {
        listed[other] = targets.length;
        targets.push(other);
        weights.push(1);
      }
    }
    begins[place + 1] = targets.length;
  }
  return {
    size: rows.length,
    starts: begins,
    targets: Uint32Array.from(targets),
    weights: Float64Array.from(weights),
  };
}

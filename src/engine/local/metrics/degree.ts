import type { Slices } from '../../slices';
import type { Indexed } from '../indexed';
import type { Shown } from '../shown';

/**
 * Shown ties among entities, by place in `rows`: parallel ones each, a self-tie once.
 *
 * @param rows entity rows, each once
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function degrees(
  { starts, ties, from, to, dossier }: Indexed,
  shown: Shown,
  rows: Uint32Array,
  slices: Slices,
): Promise<Float64Array> {
  const among = new Uint8Array(dossier.entities.length);
  for (const row of rows) among[row] = 1;
  const values = new Float64Array(rows.length);
  for (const [place, row] of rows.entries()) {
    let count = 0;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      if (at % 4096 === 0) await slices.breathe();
      const tie = ties[at] as number;
      if (shown.code[tie] && among[from[tie] as number] && among[to[tie] as number]) count += 1;
    }
    values[place] = count;
  }
  return values;
}

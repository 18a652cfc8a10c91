import { createRandom } from '../../../layout/random';
import type { Slices } from '../../slices';
import type { Projection, Report } from './projection';

/** Above so many entities shortest paths are counted from a sample: exact work grows with entities times ties. */
export const exactLimit = 5000;
/** Entities of the sample. */
const sampleSize = 256;
/** Of the sample: the same question has the same answer. */
const seed = 1;

/** Vertices to count from: all of them, or a sample without repetition. */
function pivotsOf(size: number, limit: number): Uint32Array {
  const all = Uint32Array.from({ length: size }, (_, at) => at);
  if (size <= limit) return all;
  const random = createRandom(seed);
  const count = Math.min(sampleSize, size);
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(random() * (size - at));
    [all[at], all[other]] = [all[other] as number, all[at] as number];
  }
  return all.slice(0, count);
}

/**
 * Share of shortest paths that lead through each vertex, 0 to 1 (Brandes 2001), parallel ties as one; above `limit`
 * vertices estimated from pivots (Brandes and Pich 2007).
 *
 * @returns `sampled`: number of pivots, absent where it is exact
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function betweenness(
  { size, starts, targets }: Projection,
  report: Report,
  slices: Slices,
  limit = exactLimit,
): Promise<{ readonly values: Float64Array; readonly sampled?: number }> {
  const values = new Float64Array(size);
  const pivots = pivotsOf(size, limit);
  const queue = new Uint32Array(size);
  const distance = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  const dependency = new Float64Array(size);
  for (const [done, pivot] of pivots.entries()) {
    report(done, pivots.length);
    await slices.breathe();
    queue[0] = pivot;
    distance[pivot] = 0;
    paths[pivot] = 1;
    let tail = 1;
    for (let head = 0; head < tail; head += 1) {
      if (head % 4096 === 4095) await slices.breathe();
      const vertex = queue[head] as number;
      const next = (distance[vertex] as number) + 1;
      for (let at = starts[vertex] as number; at < (starts[vertex + 1] as number); at += 1) {
        const other = targets[at] as number;
        if (distance[other] === -1) {
          distance[other] = next;
          queue[tail++] = other;
        }
        if (distance[other] === next) paths[other] = (paths[other] as number) + (paths[vertex] as number);
      }
    }
    for (let head = tail - 1; head > 0; head -= 1) {
      if (head % 4096 === 0) await slices.breathe();
      const vertex = queue[head] as number;
      const share = (1 + (dependency[vertex] as number)) / (paths[vertex] as number);
      const before = (distance[vertex] as number) - 1;
      for (let at = starts[vertex] as number; at < (starts[vertex + 1] as number); at += 1) {
        const other = targets[at] as number;
        if (distance[other] !== before) continue;
        dependency[other] = (dependency[other] as number) + share * (paths[other] as number);
      }
      values[vertex] = (values[vertex] as number) + (dependency[vertex] as number);
    }
    for (let head = 0; head < tail; head += 1) {
      const vertex = queue[head] as number;
      distance[vertex] = -1;
      paths[vertex] = 0;
      dependency[vertex] = 0;
    }
  }
  report(pivots.length, pivots.length);
  // Each pair is counted from both its ends, as the divisor counts it.
  const scale = size > 2 ? size / (pivots.length * (size - 1) * (size - 2)) : 0;
  for (const [vertex, value] of values.entries()) values[vertex] = Math.min(1, value * scale);
  return pivots.length < size ? { values, sampled: pivots.length } : { values };
}

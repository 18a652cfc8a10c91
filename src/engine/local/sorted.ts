import type { Slices } from '../slices';

/** Records that the platform's sort, which cannot be interrupted, orders at once: a few milliseconds at most. */
const runLength = 2048;

/**
 * The items in order, by a merge sort that gives way between its steps. Stable.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function sorted<T>(
  items: Iterable<T>,
  compare: (a: T, b: T) => number,
  slices: Slices,
): Promise<T[]> {
  let from = [...items];
  if (from.length <= runLength) return from.sort(compare);
  for (let start = 0; start < from.length; start += runLength) {
    const run = from.slice(start, start + runLength).sort(compare);
    for (const [at, item] of run.entries()) from[start + at] = item;
    await slices.breathe();
  }
  let to = from.slice();
  for (let width = runLength; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        if (at % runLength === 0) await slices.breathe();
        const takeLeft = left < middle && (right >= end || compare(from[left] as T, from[right] as T) <= 0);
        to[at] = from[takeLeft ? left++ : right++] as T;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

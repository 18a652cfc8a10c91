import type { Slices } from '../slices';

/** Numbers that are looked at between two looks at the message queue. */
const stepLength = 16_384;

/**
 * The smallest of many numbers, in order: what is not among them is never sorted.
 *
 * @param numbers how many there are
 * @param numberAt the number at a place; NaN leaves the place out
 * @param most how many are wanted
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function smallest(
  numbers: number,
  numberAt: (place: number) => number,
  most: number,
  slices: Slices,
): Promise<Float64Array> {
  const held = new Float64Array(Math.max(1, 2 * most));
  let [count, limit] = [0, Infinity];
  const cut = () => {
    held.subarray(0, count).sort();
    count = Math.min(count, most);
    if (count === most) limit = most === 0 ? -Infinity : (held[most - 1] as number);
  };
  for (let place = 0; place < numbers; place += 1) {
    if (place % stepLength === 0) await slices.breathe();
    const number = numberAt(place);
    if (!(number < limit)) continue;
    held[count] = number;
    count += 1;
    if (count === held.length) cut();
  }
  cut();
  return held.slice(0, count);
}

import type { Slices } from '../../slices';
import type { Projection, Report } from './projection';

/** Chance that the walk goes on along a tie and does not begin anew anywhere. */
const damping = 0.85;
/** The ranks stand still once they move by less than this in all. */
const tolerance = 1e-12;
/** Ends what rounding keeps from standing still: 0.85^200 is below the tolerance. */
const mostRounds = 200;

/**
 * PageRank (Page, Brin, Motwani, Winograd 1999) by power iteration, over ties without direction, parallel ones as one.
 * From a vertex without ties the walk goes on anywhere. Sums to 1.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function pageRank(
  { size, starts, targets }: Projection,
  report: Report,
  slices: Slices,
): Promise<Float64Array> {
  let ranks = new Float64Array(size).fill(1 / size);
  let next = new Float64Array(size);
  for (let round = 0; round < mostRounds; round += 1) {
    report(round, mostRounds);
    let loose = 0;
    for (let vertex = 0; vertex < size; vertex += 1) {
      if (starts[vertex] === starts[vertex + 1]) loose += ranks[vertex] as number;
    }
    next.fill((damping * loose + 1 - damping) / size);
    for (let vertex = 0; vertex < size; vertex += 1) {
      if (vertex % 4096 === 0) await slices.breathe();
      const [begin, end] = [starts[vertex] as number, starts[vertex + 1] as number];
      const share = (damping * (ranks[vertex] as number)) / (end - begin);
      for (let at = begin; at < end; at += 1) {
        const other = targets[at] as number;
        next[other] = (next[other] as number) + share;
      }
    }
    let moved = 0;
    for (let vertex = 0; vertex < size; vertex += 1) {
      moved += Math.abs((next[vertex] as number) - (ranks[vertex] as number));
    }
    [ranks, next] = [next, ranks];
    if (moved < tolerance) break;
  }
  report(mostRounds, mostRounds);
  return ranks;
}

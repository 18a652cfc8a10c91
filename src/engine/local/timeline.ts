import { type ClaimEvidence, isCertain, isOn, weigh } from '../../dossier/evidence';
import { overlaps, type Span } from '../../dossier/interval';
import type { TimelineBins } from '../port';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';
import { firstKnown } from './known';
import type { Shown } from './shown';
import { spanOfAll } from './summarise';
import { timelineEdges } from './timeline-edges';

/** Most rows of ties whose dates shape the bins: of more, every so many-th. */
const sampledTies = 16_384;

/**
 * Finite instants of ties, their first and last among them, and of sources that came out in their time; of sources
 * alone where no tie has a date.
 */
async function datesOf(
  { whole, dossier }: Indexed,
  start: number,
  end: number,
  slices: Slices,
): Promise<number[]> {
  const dates: number[] = [];
  const stride = Math.ceil(whole.code.length / sampledTies);
  for (const column of [whole.earliest, whole.latest]) {
    await slices.breathe();
    for (let row = 0; row < column.length; row += stride) {
      const instant = column[row] as number;
      if (Number.isFinite(instant)) dates.push(instant);
    }
  }
  const dated = start !== 0 || end !== 0 || dates.length > 0;
  if (dated) dates.push(start, end);
  for (const { id } of dossier.sources) {
    const out = whole.context.sources.get(id)?.date?.latest ?? Infinity;
    if (Number.isFinite(out) && (!dated || (out >= start && out <= end))) dates.push(out);
  }
  return dates;
}

/**
 * Instants between the bins, over the time of all ties, in whole seconds so that a bin can be named as a window. Bins
 * are short where many dates lie (see {@link timelineEdges}). The last bin holds what happens at the very end.
 */
export async function edgesOf(indexed: Indexed, bins: number, slices: Slices): Promise<Float64Array> {
  const [start, end] = await spanOfAll(indexed, slices);
  const dates = await datesOf(indexed, start, end, slices);
  const edges = timelineEdges(Float64Array.from(dates.length > 0 ? dates : [0]), bins);
  for (const [at, edge] of edges.entries()) {
    edges[at] = Math.max(Math.round(edge), at === 0 ? -Infinity : (edges[at - 1] as number) + 1);
  }
  const { earliest, latest } = indexed.whole;
  const last = edges[bins] as number;
  for (let row = 0; row < latest.length; row += 1) {
    if (row % 8192 === 0) await slices.breathe();
    if (latest[row] !== last || earliest[row] !== last) continue;
    edges[bins] = last + 1;
    break;
  }
  return edges;
}

/** Index of the bin that begins last of those that begin at or before an instant, within the bins. */
function binAt(edges: Float64Array, instant: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts of ties by bin, summed up at the end from where each run of bins begins and ends. */
class Runs {
  readonly #steps: Int32Array;
  /** The bin to which the present tie is counted already. */
  #done = 0;
  constructor(bins: number) {
    this.#steps = new Int32Array(bins + 1);
  }
  begin(): void {
    this.#done = 0;
  }
  /** Counts the bins `first` to `last`; runs of one tie must come by rising `first`. */
  add(first: number, last: number): void {
    const from = Math.max(first, this.#done);
    if (from > last) return;
    this.#steps[from] = (this.#steps[from] as number) + 1;
    this.#steps[last + 1] = (this.#steps[last + 1] as number) - 1;
    this.#done = last + 1;
  }
  counts(): Uint32Array {
    let sum = 0;
    return Uint32Array.from(this.#steps.subarray(0, -1), (step) => {
      sum += step;
      return sum;
    });
  }
}

type Run = readonly [first: number, last: number];

/** The unbroken run of bins that a test holds for, searched inwards from the bins that two instants fall in. */
function runOf(
  edges: Float64Array,
  earliest: number,
  latest: number,
  holds: (bin: Span) => boolean,
): Run | null {
  const bin = (at: number): Span => ({ earliest: edges[at] as number, latest: edges[at + 1] as number });
  let first = binAt(edges, earliest);
  let last = binAt(edges, latest);
  while (first <= last && !holds(bin(first))) first += 1;
  while (last >= first && !holds(bin(last))) last -= 1;
  return first <= last ? [first, last] : null;
}

function possibleRun(edges: Float64Array, { span }: ClaimEvidence): Run | null {
  if (span === null) return [0, edges.length - 2];
  return runOf(edges, span.earliest, span.latest, (bin) => overlaps(span, bin));
}

function certainRun(edges: Float64Array, { time }: ClaimEvidence): Run | null {
  if (time === null) return [0, edges.length - 2];
  // It has begun at the latest when `start` is over, and lasts at least until `end` begins.
  return runOf(edges, time.start.latest - 1, time.end.earliest, (bin) => isCertain(time, bin));
}

/**
 * Counts the shown ties that hold in each bin.
 *
 * @param shown of the query without its window
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function countBins(
  { dossier }: Indexed,
  shown: Shown,
  edges: Float64Array,
  slices: Slices,
): Promise<Pick<TimelineBins, 'certain' | 'possible'>> {
  const bins = edges.length - 1;
  const columns = { certain: new Runs(bins), possible: new Runs(bins) };
  const ways = [
    [columns.certain, certainRun],
    [columns.possible, possibleRun],
  ] as const;
  const { verdicts } = shown;
  for (const [row, tie] of dossier.ties.entries()) {
    if (row % 128 === 0) await slices.breathe();
    if (!shown.code[row] || !verdicts.supported[row]) continue;
    const counting = weigh(tie, verdicts.context).claims.filter(
      ({ counts }, at) => counts && tie.claims[at]?.stance === 'supports',
    );
    for (const [column, runFor] of ways) {
      const runs = counting.flatMap((claim) => {
        const run = runFor(edges, claim);
        return run ? [run] : [];
      });
      column.begin();
      for (const [first, last] of runs.sort((a, b) => a[0] - b[0])) column.add(first, last);
    }
  }
  return { certain: columns.certain.counts(), possible: columns.possible.counts() };
}

/**
 * When the sources of what is shown came out, and how many of its claims were first known at each such instant.
 *
 * @param shown of the query without its known-on date
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function marksOf(
  { dossier, citing }: Indexed,
  shown: Shown,
  slices: Slices,
): Promise<TimelineBins['known']> {
  const { context } = shown.verdicts;
  const claims = new Map<number, number>();
  for (const [at, { id }] of dossier.sources.entries()) {
    await slices.breathe();
    const out = context.sources.get(id)?.date?.latest ?? Infinity;
    if (out === Infinity || !isOn(id, context)) continue;
    if (citing[at]?.ties.some((tie) => shown.code[tie])) claims.set(out, 0);
  }
  for (const [row, tie] of dossier.ties.entries()) {
    if (row % 512 === 0) await slices.breathe();
    if (!shown.code[row]) continue;
    for (const claim of tie.claims) {
      const first = firstKnown(claim, context);
      if (first < Infinity) claims.set(first, (claims.get(first) ?? 0) + 1);
    }
  }
  const instants = Float64Array.from(claims.keys()).sort();
  return { instants, claims: Uint32Array.from(instants, (instant) => claims.get(instant) ?? 0) };
}

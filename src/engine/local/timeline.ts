import { isOn } from '../../dossier/evidence';
import type { TimelineBins } from '../port';
import type { Slices } from '../slices';
import { type ClaimColumns, noTime, stances } from './claim-columns';
import type { Indexed } from './indexed';
import type { Shown } from './shown';
import { spanOfAll } from './summarise';
import { timelineEdges } from './timeline-edges';
import { weigherFor } from './verdicts';
import { meets, sourcesOn, type Weigher } from './weigher';

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

/** Runs of bins in which the claims of a tie hold; the weigher has the tie in hand. */
class ClaimRuns {
  /** First and last bin of the run that was found last. */
  first = 0;
  last = 0;
  readonly #edges: Float64Array;
  readonly #columns: ClaimColumns;
  readonly #weigher: Weigher;

  constructor(edges: Float64Array, columns: ClaimColumns, weigher: Weigher) {
    this.#edges = edges;
    this.#columns = columns;
    this.#weigher = weigher;
  }

  /** The run of all bins, or that searched inwards from the bins that two instants fall in. */
  #begin(at: number, earliest: number, latest: number): boolean {
    this.first = at === noTime ? 0 : binAt(this.#edges, earliest);
    this.last = at === noTime ? this.#edges.length - 2 : binAt(this.#edges, latest);
    return at === noTime;
  }

  /** Finds the bins in which a claim possibly holds; false where there are none. */
  possible(claim: number, place: number): boolean {
    const { time, times } = this.#columns;
    const at = time[claim] as number;
    const start = times.startEarliest[at] as number;
    const end = Math.max(this.#weigher.claims.endLatest[place] as number, start);
    if (this.#begin(at, start, end)) return true;
    const edges = this.#edges;
    const holds = (bin: number) => meets(start, end, edges[bin] as number, edges[bin + 1] as number);
    while (this.first <= this.last && !holds(this.first)) this.first += 1;
    while (this.last >= this.first && !holds(this.last)) this.last -= 1;
    return this.first <= this.last;
  }

  /** Finds the bins in which it certainly holds: it has begun when `start` is over, and lasts until `end` begins. */
  certain(claim: number, place: number): boolean {
    const { time, times } = this.#columns;
    const at = time[claim] as number;
    const end = this.#weigher.claims.endEarliest[place] as number;
    if (this.#begin(at, (times.startLatest[at] as number) - 1, end)) return true;
    const edges = this.#edges;
    const holds = (bin: number) =>
      this.#weigher.certainIn(claim, place, edges[bin] as number, edges[bin + 1] as number);
    while (this.first <= this.last && !holds(this.first)) this.first += 1;
    while (this.last >= this.first && !holds(this.last)) this.last -= 1;
    return this.first <= this.last;
  }
}

/**
 * Counts the shown ties that hold in each bin.
 *
 * @param shown of the query without its window
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function countBins(
  { dossier, claims }: Indexed,
  shown: Shown,
  edges: Float64Array,
  slices: Slices,
): Promise<Pick<TimelineBins, 'certain' | 'possible'>> {
  const bins = edges.length - 1;
  const columns = { certain: new Runs(bins), possible: new Runs(bins) };
  const { verdicts } = shown;
  const weigher = weigherFor(dossier, claims, verdicts.context);
  const runs = new ClaimRuns(edges, claims, weigher);
  const supports = stances.indexOf('supports');
  const ways = ['certain', 'possible'] as const;
  const order = new Float64Array(weigher.claims.counts.length);
  for (let row = 0; row < shown.code.length; row += 1) {
    if (row % 512 === 0) await slices.breathe();
    if (!shown.code[row] || !verdicts.supported[row]) continue;
    weigher.weigh(row);
    const first = claims.claimStart[row] as number;
    const count = (claims.claimStart[row + 1] as number) - first;
    for (const way of ways) {
      let found = 0;
      for (let place = 0; place < count; place += 1) {
        if (!weigher.claims.counts[place] || claims.stance[first + place] !== supports) continue;
        if (!runs[way](first + place, place)) continue;
        // First and last bin in one number, which sorts by the first.
        order[found] = runs.first * (bins + 1) + runs.last;
        found += 1;
      }
      if (found > 1) order.subarray(0, found).sort();
      columns[way].begin();
      for (let at = 0; at < found; at += 1) {
        const run = order[at] as number;
        columns[way].add(Math.floor(run / (bins + 1)), run % (bins + 1));
      }
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
  { dossier, citing, claims: columns }: Indexed,
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
  const on = sourcesOn(
    context,
    dossier.sources.map(({ id }) => id),
  );
  const { claimStart, citationStart, cited, outLatest } = columns;
  for (let row = 0; row < shown.code.length; row += 1) {
    if (row % 2048 === 0) await slices.breathe();
    if (!shown.code[row]) continue;
    for (let claim = claimStart[row] as number; claim < (claimStart[row + 1] as number); claim += 1) {
      // When the first source of the claim that is on was certainly out.
      let first = Infinity;
      for (let at = citationStart[claim] as number; at < (citationStart[claim + 1] as number); at += 1) {
        const source = cited[at] as number;
        const out = outLatest[source] as number;
        if (on[source] && out < first) first = out;
      }
      if (first < Infinity) claims.set(first, (claims.get(first) ?? 0) + 1);
    }
  }
  const instants = Float64Array.from(claims.keys()).sort();
  return { instants, claims: Uint32Array.from(instants, (instant) => claims.get(instant) ?? 0) };
}

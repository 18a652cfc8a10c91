/** Share of the bins that goes by time alone, so that quiet decades keep some. */
const evenly = 0.3;
/** Every date weighs on the time around it, so that bins grow and shrink gently: this share of the whole span. */
const around = 1 / 6000;
const secondsPerDay = 86_400;
/** Most dates that are looked at; of more every so many-th one says the same. */
const sampled = 8192;

/**
 * Instants between the bins of a timeline, `bins + 1` of them, rising. Bins are short where many dates lie and long where
 * few do: in a case that reaches back decades a day of its crisis is as wide as a year before. They depend on the dates
 * of the dossier only, so that an axis drawn by them stays as it is while filters change. Empty where nothing is dated.
 *
 * @param dated finite instants of ties and sources, epoch seconds, in any order
 */
export function timelineEdges(dated: Float64Array, bins: number): Float64Array {
  const sorted = dated.slice().sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Float64Array(0);
  const length = Math.max(last - first, secondsPerDay);
  const end = first + length;
  const reach = Math.max(secondsPerDay, length * around);
  const stride = Math.max(1, Math.ceil(sorted.length / sampled));

  // Each date is a rise of the same height over the time around it; the rises change their slope at these instants.
  const turns: { readonly at: number; readonly slope: number }[] = [];
  for (let row = 0; row < sorted.length; row += stride) {
    const date = sorted[row] as number;
    const [from, to] = [Math.max(first, date - reach), Math.min(end, date + reach)];
    const slope = 1 / (to - from);
    turns.push({ at: from, slope }, { at: to, slope: -slope });
  }
  turns.sort((a, b) => a.at - b.at);
  const rises = turns.length / 2;
  const base = evenly / length;

  const edges = new Float64Array(bins + 1);
  edges[0] = first;
  let [at, height, slope, edge] = [first, 0, base, 1];
  for (const turn of [...turns, { at: end, slope: 0 }]) {
    const top = height + slope * (turn.at - at);
    while (edge < bins && edge / bins <= top) {
      edges[edge] = at + (edge / bins - height) / slope;
      edge += 1;
    }
    [at, height] = [turn.at, top];
    slope = Math.max(base, slope + (turn.slope * (1 - evenly)) / rises);
  }
  edges.fill(end, edge);
  return edges;
}

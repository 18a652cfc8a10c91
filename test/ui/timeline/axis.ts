import { dayStart } from '../../../src/ui/timeline/calendar';
import { createScale, type TimeScale } from '../../../src/ui/timeline/scale';

/** Seoul's clock, nine hours east of Greenwich. */
export const offset = 9 * 3600;
export const day = (year: number, month = 1, date = 1) =>
  dayStart({ year, month: month - 1, day: date }, offset);

/** An axis of even bins from 1950 to 2018, finer ones to November 2019, and half days through that month. */
export function stretchedScale(): TimeScale {
  const even = (from: number, to: number, bins: number) =>
    Array.from({ length: bins }, (_, at) => from + (at * (to - from)) / bins);
  const [calm, tense, heated] = [day(1950), day(2019), day(2019, 11)];
  const edges = Float64Array.from([
    ...even(calm, tense, 50),
    ...even(tense, heated, 10),
    ...even(heated, day(2019, 12), 60),
    day(2019, 12),
  ]);
  const scale = createScale({ edges, known: { instants: new Float64Array(0), claims: new Uint32Array(0) } });
  if (!scale) throw new Error('stretchedScale: no scale');
  return scale;
}

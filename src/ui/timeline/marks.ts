import type { TimelineBins } from '../../engine/port';
import type { TimeScale } from './scale';

/** All instants at which sources came out that share one pixel of the axis. */
export interface Mark {
  /** Last of the instants, epoch seconds: once it is past, all of them are. */
  readonly instant: number;
  /** CSS pixels along the axis. */
  readonly x: number;
  readonly claims: number;
}

/** Marks at a pixel's distance or more: however many sources a case has, no more are drawn than can be seen. */
export function marksOf(
  { instants, claims }: TimelineBins['known'],
  scale: TimeScale,
  width: number,
): Mark[] {
  const marks: Mark[] = [];
  for (const [at, instant] of instants.entries()) {
    const x = Math.round(scale.place(instant) * width);
    const count = claims[at] ?? 0;
    const last = marks.at(-1);
    if (last?.x === x) marks[marks.length - 1] = { instant, x, claims: last.claims + count };
    else marks.push({ instant, x, claims: count });
  }
  return marks;
}

/** A mark's height by its number of claims: most are small, and the great ones must stay in the track. */
function tall(claims: number, height: number): number {
  return Math.min(height - 4, 4 + 2 * Math.sqrt(claims));
}

/** Upright strokes for marks, as an SVG path. */
export function strokesOf(marks: readonly Mark[], height: number): string {
  return marks
    .map(({ x, claims }) => {
      const size = tall(claims, height);
      return `M${x} ${((height - size) / 2).toFixed(1)}v${size.toFixed(1)}`;
    })
    .join('');
}

import { useId } from 'react';
import type { TimelineBins } from '../../engine/port';
import type { TimeScale } from './scale';

/** Outline of steps over the axis, one a bin, in CSS pixels. */
function stepsPath(
  { edges }: TimelineBins,
  counts: Uint32Array,
  most: number,
  scale: TimeScale,
  width: number,
  height: number,
): string {
  if (counts.length === 0) return '';
  const x = (at: number) => (scale.place(edges[at] as number) * width).toFixed(1);
  const y = (count: number) => (height - (count / most) * height).toFixed(1);
  let path = `M${x(0)} ${height}`;
  for (const [at, count] of counts.entries()) path += `V${y(count)}H${x(at + 1)}`;
  return `${path}V${height}Z`;
}

/** Ties over time: solid where they certainly hold, hatched where they possibly do. Decoration: words say the same. */
export function Histogram({
  bins,
  scale,
  width,
  height,
}: {
  readonly bins: TimelineBins;
  readonly scale: TimeScale;
  readonly width: number;
  readonly height: number;
}) {
  const hatch = useId();
  if (width === 0) return null;
  const most = Math.max(1, ...bins.possible, ...bins.certain);
  const path = (counts: Uint32Array) => stepsPath(bins, counts, most, scale, width, height);
  return (
    <svg className="histogram" width={width} height={height} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="histogram-hatch" x1="0" y1="0" x2="0" y2="4" />
        </pattern>
      </defs>
      <path className="histogram-possible" d={path(bins.possible)} fill={`url(#${hatch})`} />
      <path className="histogram-certain" d={path(bins.certain)} />
    </svg>
  );
}

import { useMemo } from 'react';
import { useWords } from '../interface';
import type { TimeScale } from './scale';
import { ticksOf } from './ticks';

/** Years, months and days along both tracks. Decoration: the handles say their dates in words. */
export function Axis({
  scale,
  offset,
  width,
}: {
  readonly scale: TimeScale;
  readonly offset: number;
  readonly width: number;
}) {
  const words = useWords();
  const ticks = useMemo(() => ticksOf(scale, offset, width, words), [scale, offset, width, words]);
  return (
    <div className="axis" aria-hidden="true" title={words('timeline.stretched')}>
      {ticks.map(({ instant, place, unit, label }) => (
        <span
          key={`${unit}${instant}`}
          className="tick"
          data-unit={unit}
          data-labelled={label !== '' || undefined}
          style={{ left: `${place * 100}%` }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}

import { type PointerEvent, useMemo, useRef, useState } from 'react';
import type { TimelineBins } from '../../engine/port';
import { formatDate } from '../../messages/dates';
import { useWords } from '../interface';
import { Bubble } from './Bubble';
import { knownText } from './edtf';
import { Handle } from './Handle';
import { marksOf, strokesOf } from './marks';
import type { TimeScale } from './scale';
import { placeKnown } from './snap';
import { stepKnown } from './steps';
import { placeOf, useDrag } from './useDrag';
import type { Times } from './useTimes';

/** Height of the marks, CSS pixels, as in the style sheet. */
const height = 22;
/** A hand this near to a mark means it, CSS pixels. */
const near = 5;

/** Marks at the instants when sources came out, and the handle of what was known. */
export function KnownTrack({
  bins,
  scale,
  width,
  times,
}: {
  readonly bins: TimelineBins;
  readonly scale: TimeScale;
  readonly width: number;
  readonly times: Times;
}) {
  const words = useWords();
  const track = useRef<HTMLDivElement>(null);
  const drag = useDrag(track);
  const [pointed, setPointed] = useState<number | null>(null);
  const [holding, setHolding] = useState(false);
  const { known, timezone, offset } = times;
  const { instants, claims } = bins.known;
  const place = scale.place(known);
  const marks = useMemo(() => marksOf(bins.known, scale, width), [bins, scale, width]);
  const reach = width === 0 ? 0 : near / width;
  const textOf = (instant: number) => {
    const text = knownText(instant, timezone);
    return text === undefined ? words('timeline.knownAll') : formatDate(text, timezone, words);
  };
  const at = (position: number) => placeKnown(position, instants, reach, scale, offset);

  const grab = (event: PointerEvent<HTMLElement>, onHandle: boolean) => {
    if (!track.current) return;
    const apart = onHandle ? place - placeOf(event, track.current) : 0;
    const start = placeOf(event, track.current);
    let draft: number | null = null;
    setHolding(true);
    setPointed(null);
    drag(event, {
      move(position) {
        draft = at(position + apart);
        times.hold({ known: draft });
      },
      drop(far) {
        setHolding(false);
        if (far && draft !== null) times.setKnown(draft);
        else if (!onHandle) times.setKnown(at(start));
      },
      cancel() {
        setHolding(false);
        times.release();
      },
    });
  };

  const describe = (position: number): string => {
    const instant = at(position);
    const mark = instants.indexOf(instant);
    const count = mark < 0 ? 0 : (claims[mark] ?? 0);
    return count === 0 ? textOf(instant) : `${textOf(instant)}: ${words('timeline.mark', { count })}`;
  };

  return (
    <div
      className="track known-track"
      ref={track}
      onPointerDown={(event) => {
        if (event.button === 0) grab(event, false);
      }}
      onPointerMove={(event) => {
        if (!holding && event.pointerType === 'mouse') setPointed(placeOf(event, event.currentTarget));
      }}
      onPointerLeave={() => setPointed(null)}
    >
      {width > 0 && (
        <svg className="marks" width={width} height={height} aria-hidden="true" focusable="false">
          <path
            className="mark"
            d={strokesOf(
              marks.filter(({ instant }) => instant > known),
              height,
            )}
          />
          <path
            className="mark"
            data-out="true"
            d={strokesOf(
              marks.filter(({ instant }) => instant <= known),
              height,
            )}
          />
        </svg>
      )}
      <span className="shade" style={{ left: `${place * 100}%`, right: 0 }} />
      <Handle
        kind="known"
        name={words('timeline.knownHandle')}
        text={textOf(known)}
        place={place}
        onGrab={(event) => grab(event, true)}
        onStep={(direction, stride, run) =>
          times.setKnown(stepKnown(known, direction, stride, instants, offset), run)
        }
        onPlace={(position) => times.setKnown(at(position))}
      />
      {holding && <Bubble place={place} text={textOf(known)} />}
      {pointed !== null && !holding && <Bubble place={pointed} text={describe(pointed)} />}
    </div>
  );
}

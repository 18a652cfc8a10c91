import { type PointerEvent, useRef, useState } from 'react';
import type { TimelineBins } from '../../engine/port';
import { formatDate } from '../../messages/dates';
import { useWords } from '../interface';
import { Bubble } from './Bubble';
import { startAfter } from './calendar';
import { unitText, type Window, windowText } from './edtf';
import { Handle } from './Handle';
import { Histogram } from './Histogram';
import { type TimeScale, unitAt } from './scale';
import { placeBoth, placeEnd, spanned } from './snap';
import { stepBoth, stepEnd } from './steps';
import { placeOf, useDrag } from './useDrag';
import type { Times } from './useTimes';

/** Height of the histogram, CSS pixels, as in the style sheet. */
const height = 38;

/** The bin that holds an instant; -1 outside. */
function binAt({ edges }: TimelineBins, instant: number): number {
  let bin = -1;
  while (bin + 1 < edges.length && (edges[bin + 1] as number) <= instant) bin += 1;
  return bin < edges.length - 1 ? bin : -1;
}

/** The histogram of ties over time with the window's two ends; a drag over it draws a window, a click a single date. */
export function WindowTrack({
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
  const { window, timezone, offset } = times;
  const [earliest, latest] = window;
  const [from, to] = [scale.place(earliest), scale.place(latest)];
  const both = Number.isFinite(earliest) && Number.isFinite(latest);
  const date = (text: string) => formatDate(text, timezone, words);
  const startText = Number.isFinite(earliest)
    ? date(unitText('day', earliest, offset))
    : words('timeline.openStart');
  const endText = Number.isFinite(latest)
    ? date(unitText('day', latest > earliest ? startAfter('day', latest, -1, offset) : latest, offset))
    : words('timeline.openEnd');
  const text = windowText(window, timezone);

  const grab = (
    event: PointerEvent<HTMLElement>,
    move: (place: number, at: number) => Window,
    click?: () => Window,
  ) => {
    if (!track.current) return;
    const at = placeOf(event, track.current);
    let latestDraft: Window | null = null;
    setHolding(true);
    setPointed(null);
    drag(event, {
      move(place) {
        latestDraft = move(place, at);
        times.hold({ window: latestDraft });
      },
      drop(far) {
        setHolding(false);
        if (far && latestDraft) times.setWindow(latestDraft);
        else if (click) times.setWindow(click());
      },
      cancel() {
        setHolding(false);
        times.release();
      },
    });
  };
  const grabEnd = (end: 'start' | 'end') => (event: PointerEvent<HTMLElement>) => {
    const place = end === 'start' ? from : to;
    // The grip stands beside its line: what counts is how far the hand goes.
    grab(event, (now, at) => placeEnd(window, end, now + place - at, scale, offset));
  };

  const describe = (place: number): string => {
    const instant = scale.instant(place);
    const bin = Number.isFinite(instant) ? binAt(bins, instant) : -1;
    if (bin < 0) return '';
    const certain = bins.certain[bin] ?? 0;
    const more = Math.max(0, (bins.possible[bin] ?? 0) - certain);
    const when = date(unitText(unitAt(scale, instant, offset), instant, offset));
    return `${when}: ${words('timeline.bin', { certain, more })}`;
  };
  const pointedText = pointed === null || holding ? '' : describe(pointed);

  return (
    <div
      className="track window-track"
      ref={track}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        grab(
          event,
          (now, at) => spanned(at, now, scale, offset),
          () => {
            const at = placeOf(event, event.currentTarget);
            return spanned(at, at, scale, offset);
          },
        );
      }}
      onPointerMove={(event) => {
        if (!holding && event.pointerType === 'mouse') setPointed(placeOf(event, event.currentTarget));
      }}
      onPointerLeave={() => setPointed(null)}
    >
      <Histogram bins={bins} scale={scale} width={width} height={height} />
      <span className="shade" style={{ left: 0, width: `${from * 100}%` }} />
      <span className="shade" style={{ left: `${to * 100}%`, right: 0 }} />
      {both && (
        <Handle
          kind="both"
          name={words('timeline.both')}
          text={text === undefined ? '' : date(text)}
          place={from}
          until={to}
          onGrab={(event) => grab(event, (now, at) => placeBoth(window, now + from - at, scale, offset))}
          onStep={(direction, stride, run) =>
            times.setWindow(stepBoth(window, direction, stride, scale, offset), run)
          }
          onPlace={(place) => times.setWindow(placeBoth(window, place, scale, offset))}
        />
      )}
      {(['start', 'end'] as const).map((end) => (
        <Handle
          key={end}
          kind={end}
          name={words(`timeline.${end}`)}
          text={end === 'start' ? startText : endText}
          place={end === 'start' ? from : to}
          onGrab={grabEnd(end)}
          onStep={(direction, stride, run) =>
            times.setWindow(stepEnd(window, end, direction, stride, scale, offset), run)
          }
          onPlace={(place) => times.setWindow(placeEnd(window, end, place, scale, offset))}
        />
      ))}
      {holding && text !== undefined && <Bubble place={(from + to) / 2} text={date(text)} />}
      {pointedText !== '' && pointed !== null && <Bubble place={pointed} text={pointedText} />}
    </div>
  );
}

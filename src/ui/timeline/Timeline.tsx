import { useEffect, useMemo, useRef } from 'react';
import { RotateCcw, X } from '../../appearance/glyphs';
import type { Summary } from '../../engine/port';
import { formatDate } from '../../messages/dates';
import type { Query } from '../../schema/query';
import { setClause } from '../../state/actions';
import { useWideScreen } from '../graph/useWideScreen';
import { useAnswers, useDrawers, useInterface, useView, useWords } from '../interface';
import { IconButton } from '../parts/IconButton';
import { Axis } from './Axis';
import { unitText } from './edtf';
import { KnownTrack } from './KnownTrack';
import { playKnown, playWindow } from './play';
import { createScale, type TimeScale, unitAt } from './scale';
import { TrackControls } from './TrackControls';
import { usePlay } from './usePlay';
import { useTimes } from './useTimes';
import { useWidth } from './useWidth';
import { WindowTrack } from './WindowTrack';

/** When the ties hold, and when that became known: two times, each with its own control. */
export function Timeline() {
  const wide = useWideScreen();
  const open = useDrawers((drawers) => drawers.timeline);
  return wide || open ? <Tracks /> : null;
}

/** The histogram in a sentence, for those who do not see it. */
function useDescription(scale: TimeScale | null, timezone: string, offset: number): string {
  const words = useWords();
  const bins = useAnswers((answers) => answers.timeline);
  if (!bins || !scale) return '';
  const most = bins.possible.reduce((best, count) => Math.max(best, count), 0);
  const peak = bins.edges[bins.possible.indexOf(most)] ?? scale.first;
  const date = (instant: number) =>
    formatDate(unitText(unitAt(scale, instant, offset), instant, offset), timezone, words);
  return [
    words('timeline.histogram', { from: date(scale.first), to: date(scale.last), most, when: date(peak) }),
    words('timeline.marks', { count: bins.known.instants.length }),
    words('timeline.stretched'),
  ].join(' ');
}

function Tracks() {
  const words = useWords();
  const { conductor, drawers } = useInterface();
  const bins = useAnswers((answers) => answers.timeline);
  const dossier = useAnswers(({ summary }) => summary);
  const dated = useAnswers(({ summary }) => summary !== null && summary.span[0] !== summary.span[1]);
  const timed = useView(({ query }) => query.window !== undefined || query.knownOn !== undefined);
  const axis = useRef<HTMLDivElement>(null);
  const width = useWidth(axis);
  const times = useTimes();
  useEffect(() => conductor.want('timeline'), [conductor]);

  // One axis a dossier: it must not move under the hand when a filter takes the first mark away.
  const kept = useRef<{ readonly dossier: Summary | null; readonly scale: TimeScale } | null>(null);
  const scale = useMemo(() => {
    if (!bins) return null;
    if (kept.current && kept.current.dossier === dossier) return kept.current.scale;
    const made = dated || bins.known.instants.length > 1 ? createScale(bins) : null;
    kept.current = made && { dossier, scale: made };
    return made;
  }, [bins, dossier, dated]);

  const setText = (name: keyof Query & ('window' | 'knownOn')) => (text: string | undefined) => {
    playing.stop();
    conductor.view.apply(setClause(name, text));
  };
  const playing = usePlay((track, first, run) => {
    if (!bins || !scale) return false;
    if (track === 'window') {
      const next = playWindow(times.window, first, scale, times.offset);
      if (next) times.setWindow(next, run);
      return next !== null;
    }
    const next = playKnown(times.known, first, bins.known.instants, times.offset);
    if (next !== null) times.setKnown(next, run);
    return next !== null;
  });
  const { held } = times;
  const { stop } = playing;
  // A hand on a handle takes over.
  useEffect(() => {
    if (held) stop();
  }, [held, stop]);
  const description = useDescription(scale, times.timezone, times.offset);

  return (
    <section
      className="timeline"
      aria-label={words('timeline.region')}
      data-playing={playing.track ?? undefined}
    >
      <h2 className="timeline-title">{words('timeline.region')}</h2>
      <p className="visually-hidden">{description}</p>
      <TrackControls track="window" times={times} playing={playing} onText={setText('window')} />
      <TrackControls track="known" times={times} playing={playing} onText={setText('knownOn')} />
      <div className="tracks" ref={axis}>
        {bins && scale ? (
          <>
            <WindowTrack bins={bins} scale={scale} width={width} times={times} />
            <Axis scale={scale} offset={times.offset} width={width} />
            <KnownTrack bins={bins} scale={scale} width={width} times={times} />
          </>
        ) : (
          <p className="note">{words(bins ? 'timeline.undated' : 'timeline.loading')}</p>
        )}
      </div>
      <div className="timeline-corner">
        <button
          type="button"
          className="tool tool-small"
          title={words('timeline.speed', { speed: playing.speed })}
          onClick={playing.faster}
        >
          <span aria-hidden="true">{words('timeline.speedShort', { speed: playing.speed })}</span>
          <span className="visually-hidden">{words('timeline.speed', { speed: playing.speed })}</span>
        </button>
        <IconButton
          node={RotateCcw}
          label={words('timeline.reset')}
          className="tool-small"
          disabled={!timed}
          onClick={() => {
            playing.stop();
            conductor.view.apply((view) =>
              setClause('knownOn', undefined)(setClause('window', undefined)(view)),
            );
          }}
        />
        <IconButton
          node={X}
          label={words('timeline.close')}
          className="tool-small close-drawer"
          onClick={() => drawers.setState({ timeline: false })}
        />
      </div>
    </section>
  );
}

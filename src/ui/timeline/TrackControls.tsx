import { Pause, Play } from '../../appearance/glyphs';
import { dateFault } from '../../schema/dates';
import { useView, useWords } from '../interface';
import { IconButton } from '../parts/IconButton';
import { DateField } from './DateField';
import { completed, knownInstant } from './edtf';
import type { Playing } from './usePlay';
import type { Times } from './useTimes';

/** Play button and typed date of one of the two times. */
export function TrackControls({
  track,
  times,
  playing,
  onText,
}: {
  readonly track: 'window' | 'known';
  readonly times: Times;
  readonly playing: Playing;
  /** A checked EDTF text; undefined clears. */
  onText(text: string | undefined): void;
}) {
  const words = useWords();
  const value = useView(({ query }) => (track === 'window' ? query.window : query.knownOn));
  const plays = playing.track === track;
  const { timezone } = times;
  const check = (typed: string): string | null => {
    const text = completed(typed, timezone);
    const fault = dateFault(text, timezone);
    if (fault !== null) return words(fault === 'bad-date' ? 'timeline.badDate' : 'timeline.reversed');
    if (track === 'known' && knownInstant(text, timezone) === Infinity) return words('timeline.needsEnd');
    return null;
  };
  return (
    <div className="track-controls">
      <IconButton
        node={plays ? Pause : Play}
        label={words(plays ? 'timeline.pause' : track === 'window' ? 'timeline.play' : 'timeline.playKnown')}
        className="tool-small"
        onClick={() => playing.toggle(track)}
      />
      <DateField
        label={words(track === 'window' ? 'timeline.window' : 'timeline.known')}
        name={words(track === 'window' ? 'timeline.windowField' : 'timeline.knownField')}
        placeholder={words(track === 'window' ? 'timeline.windowAny' : 'timeline.knownAny')}
        clear={words(track === 'window' ? 'timeline.clearWindow' : 'timeline.clearKnown')}
        value={value}
        check={check}
        onCommit={(text) => onText(text === undefined ? undefined : completed(text, timezone))}
      />
    </div>
  );
}

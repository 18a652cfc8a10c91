import { useCallback, useEffect, useRef, useState } from 'react';
import { useInterface } from '../interface';

/** Speeds that the reader can choose from. */
export const speeds: readonly number[] = [1, 2, 4, 0.5];

/** From one step to the next at single speed, milliseconds. */
const pace = 800;

/** Steps through time at a pace. */
export interface Playing {
  /** What is being played. */
  readonly track: 'window' | 'known' | null;
  readonly speed: number;
  toggle(track: 'window' | 'known'): void;
  stop(): void;
  faster(): void;
}

/**
 * Plays one of the two times step by step, never faster than the picture follows. It only ever steps, so those who
 * asked for less motion see no more of it than they would by key.
 *
 * @param step makes one step, `first` from where playing begins; false where there is none left. `run` names the
 *   playing: all of its steps are one step of undo.
 */
export function usePlay(step: (track: 'window' | 'known', first: boolean, run: string) => boolean): Playing {
  const { conductor } = useInterface();
  const [track, setTrack] = useState<'window' | 'known' | null>(null);
  const [speed, setSpeed] = useState(1);
  const latest = useRef({ step, speed });
  useEffect(() => {
    latest.current = { step, speed };
  });
  const runs = useRef(0);

  useEffect(() => {
    if (track === null) return;
    runs.current += 1;
    const run = `play ${runs.current}`;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const next = (first: boolean) => {
      if (over) return;
      if (!latest.current.step(track, first, run)) {
        setTrack(null);
        return;
      }
      const paced = new Promise((resolve) => {
        timer = setTimeout(resolve, pace / latest.current.speed);
      });
      void Promise.all([paced, conductor.settled()]).then(() => next(false));
    };
    next(true);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [track, conductor]);

  return {
    track,
    speed,
    toggle: useCallback((wanted) => setTrack((now) => (now === wanted ? null : wanted)), []),
    stop: useCallback(() => setTrack(null), []),
    faster: useCallback(() => setSpeed((now) => speeds[(speeds.indexOf(now) + 1) % speeds.length] ?? 1), []),
  };
}

import { useCallback, useMemo, useRef, useState } from 'react';
import { readOffset } from '../../schema/dates';
import { setClause } from '../../state/actions';
import { useAnswers, useInterface, useView } from '../interface';
import { knownInstant, knownText, type Window, windowOf, windowText } from './edtf';

/** The two times as the tracks show them, and the ways to change them. */
export interface Times {
  readonly timezone: string;
  /** Seconds east of Greenwich. */
  readonly offset: number;
  /** As committed, or as a hand holds it. */
  readonly window: Window;
  /** Infinity: all is known. */
  readonly known: number;
  /** True while a hand holds one of them. */
  readonly held: boolean;
  /** Shows a value on the canvas without committing it. */
  hold(draft: { readonly window?: Window; readonly known?: number }): void;
  /** Lets go of what was held, uncommitted. */
  release(): void;
  /** Commits a value: one step of undo, or part of the run that `gesture` names. */
  setWindow(window: Window, gesture?: string): void;
  setKnown(known: number, gesture?: string): void;
}

/** Joins the tracks with the view: while dragged only the preview changes, on release one action is applied. */
export function useTimes(): Times {
  const { conductor } = useInterface();
  const timezone = useAnswers(({ summary }) => summary?.timezone ?? 'Z');
  const windowClause = useView((view) => view.query.window);
  const knownClause = useView((view) => view.query.knownOn);
  const [draft, setDraft] = useState<{ readonly window?: Window; readonly known?: number } | null>(null);
  const holds = useRef(0);

  const release = useCallback(() => {
    holds.current += 1;
    setDraft(null);
    conductor.preview.setState({ window: null, knownOn: null });
  }, [conductor]);

  const hold = useCallback<Times['hold']>(
    (next) => {
      holds.current += 1;
      setDraft(next);
      conductor.preview.setState({ window: next.window ?? null, knownOn: next.known ?? null });
    },
    [conductor],
  );

  const commit = useCallback(
    (name: 'window' | 'knownOn', text: string | undefined, gesture?: string) => {
      const held = holds.current;
      conductor.view.apply(setClause(name, text), 'replace', gesture);
      setDraft(null);
      // Until the canvas is in step the preview keeps what the hand showed: otherwise the old picture would flash.
      void conductor.settled().finally(() => {
        if (holds.current === held) conductor.preview.setState({ window: null, knownOn: null });
      });
    },
    [conductor],
  );

  return useMemo(() => {
    const held = draft !== null;
    return {
      timezone,
      offset: readOffset(timezone) ?? 0,
      window: draft?.window ?? windowOf(windowClause, timezone),
      known: draft?.known ?? knownInstant(knownClause, timezone),
      held,
      hold,
      release,
      setWindow: (window, gesture) => commit('window', windowText(window, timezone), gesture),
      setKnown: (known, gesture) => commit('knownOn', knownText(known, timezone), gesture),
    };
  }, [timezone, windowClause, knownClause, draft, hold, release, commit]);
}

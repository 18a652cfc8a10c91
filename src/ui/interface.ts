import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Answers } from '../conductor/answers';
import type { Conductor } from '../conductor/conductor';
import type { Words } from '../messages/messages';
import type { View } from '../schema/view';
import { openReader, select, showPanel } from '../state/actions';
import type { Preferences } from '../state/preferences';
import type { Effects } from './effects';

/** Dialogs that the reader opens by hand; reports and questions open by themselves. */
export type DialogName = 'open' | 'export' | 'about' | 'menu';

/** Where the keyboard goes when a panel opens or closes: read and cleared by the panels. */
export interface FocusTrail {
  /** Control from which the Reader or the source list was opened: focus returns there. */
  opener: HTMLElement | null;
  /** A panel was asked for by hand and takes the focus when it appears. */
  enterPanel: boolean;
  /** The Inspector's heading takes the focus: the row that was followed is gone. */
  enterInspector: boolean;
  /** The source list was open before the Reader. */
  fromSources: boolean;
}

/** What every part of the interface may use. */
export interface Interface {
  readonly conductor: Conductor;
  readonly effects: Effects;
  readonly words: Words;
  readonly trail: FocusTrail;
  /** Shows a dialog, or none. */
  show(dialog: DialogName | null): void;
  /** Opens or closes the sheet that holds the Inspector on narrow screens. */
  setSheet(open: boolean): void;
}

const InterfaceContext = createContext<Interface | null>(null);
export const InterfaceProvider = InterfaceContext.Provider;

/** The interface's surroundings. Throws outside of `<App>`. */
export function useInterface(): Interface {
  const found = useContext(InterfaceContext);
  if (!found) throw new Error('useInterface: no <App> above this component');
  return found;
}

export function useWords(): Words {
  return useInterface().words;
}

/** Part of the answers; re-renders when it changes by reference. */
export function useAnswers<T>(selector: (answers: Answers) => T): T {
  return useStore(useInterface().conductor.answers, selector);
}

/** Part of the view. */
export function useView<T>(selector: (view: View) => T): T {
  return useStore(useInterface().conductor.view, (state) => selector(state.view));
}

export function usePreference<T>(selector: (preferences: Preferences) => T): T {
  return useStore(useInterface().conductor.preferences, selector);
}

/** The citation that opens the Reader. */
export interface CitationAt {
  readonly record: string;
  readonly claim: string;
  readonly citation: number;
}

/** Moves that panels share: each is one step of history. */
export interface Moves {
  /** Selects a record from a list: the Inspector shows it and takes the focus when `enter`. */
  follow(id: string, enter?: boolean): void;
  clear(): void;
  read(source: string, opener: HTMLElement, at?: CitationAt): void;
  showSources(opener: HTMLElement | null): void;
  /** Closes Reader or source list; with `back` the Reader gives way to the list where it came from there. */
  closePanel(back?: boolean): void;
}

export function useMoves(): Moves {
  const { conductor, trail, setSheet } = useInterface();
  return useMemo(() => {
    const { view } = conductor;
    return {
      follow(id, enter = true) {
        trail.enterInspector = enter;
        setSheet(true);
        view.apply(select([id]), 'push');
      },
      clear: () => view.apply(select([]), 'push'),
      read(source, opener, at) {
        const before = view.getState().view.panel.name;
        trail.fromSources = before === 'sources';
        // The way back out of the list stays the way back out of the Reader.
        if (before === 'inspector') trail.opener = opener;
        trail.enterPanel = true;
        view.apply(openReader(source, at), 'push');
      },
      showSources(opener) {
        trail.opener = opener;
        trail.enterPanel = true;
        trail.fromSources = false;
        view.apply(showPanel({ name: 'sources' }), 'push');
      },
      closePanel(back = false) {
        const { panel } = view.getState().view;
        if (panel.name === 'inspector') return;
        const toSources = back && panel.name === 'reader' && trail.fromSources;
        trail.fromSources = false;
        trail.enterPanel = toSources;
        view.apply(showPanel(toSources ? { name: 'sources' } : { name: 'inspector' }), 'push');
      },
    };
  }, [conductor, trail, setSheet]);
}

import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Answers } from '../conductor/answers';
import type { Conductor } from '../conductor/conductor';
import type { Words } from '../messages/messages';
import type { View } from '../schema/view';
import { findPath, openReader, select, showPanel } from '../state/actions';
import type { MenuStore } from '../state/menu';
import type { Preferences } from '../state/preferences';
import type { Drawers, DrawersStore } from './drawers';
import type { Effects } from './effects';
import type { PathEnds, PathEndsStore } from './path/ends';

/** Dialogs that the reader opens by hand; reports and questions open by themselves. */
export type DialogName = 'open' | 'export' | 'exportSelection' | 'about' | 'menu' | 'shortcuts';

/** Where the keyboard goes when a panel opens or closes: read and cleared by the panels. */
export interface FocusTrail {
  /** Control from which the Reader or the source list was opened: focus returns there. */
  opener: HTMLElement | null;
  /** A panel was asked for by hand and takes the focus when it appears. */
  enterPanel: boolean;
  /** The Inspector's heading takes the focus: the row that was followed is gone. */
  enterInspector: boolean;
  /** The panel that was open before the Reader, to which its way back leads. */
  readerFrom: 'inspector' | 'sources' | 'path';
}

/** What every part of the interface may use. */
export interface Interface {
  readonly conductor: Conductor;
  readonly effects: Effects;
  readonly words: Words;
  readonly trail: FocusTrail;
  readonly drawers: DrawersStore;
  /** The context menu of the picture and of rows. */
  readonly menu: MenuStore;
  readonly pathEnds: PathEndsStore;
  /** Shows a dialog, or none. */
  show(dialog: DialogName | null): void;
  /** Says something for a moment, on the screen and to screen readers: what was copied, what could not be. */
  tell(text: string): void;
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

/** Whether there is a step of the view to take back, or to take again. */
export function useSteps(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { view } = useInterface().conductor;
  const canUndo = useStore(view, (state) => state.canUndo);
  const canRedo = useStore(view, (state) => state.canRedo);
  return { canUndo, canRedo };
}

export function usePreference<T>(selector: (preferences: Preferences) => T): T {
  return useStore(useInterface().conductor.preferences, selector);
}

/** Which drawers are open. */
export function useDrawers<T>(selector: (drawers: Drawers) => T): T {
  return useStore(useInterface().drawers, selector);
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
  /** Opens the panel that asks for a path; ends given are filled in, and both together ask at once. */
  showPath(opener: HTMLElement | null, ends?: Partial<PathEnds>): void;
  /** Closes Reader or source list; with `back` the Reader gives way to the list where it came from there. */
  closePanel(back?: boolean): void;
}

export function useMoves(): Moves {
  const { conductor, trail, pathEnds, setSheet } = useInterface();
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
        if (before !== 'reader') trail.readerFrom = before;
        // The way back out of the list stays the way back out of the Reader.
        if (before === 'inspector') trail.opener = opener;
        trail.enterPanel = true;
        view.apply(openReader(source, at), 'push');
      },
      showSources(opener) {
        trail.opener = opener;
        trail.enterPanel = true;
        view.apply(showPanel({ name: 'sources' }), 'push');
      },
      showPath(opener, ends = {}) {
        const { from, to } = { ...pathEnds.getState(), ...ends };
        pathEnds.setState({ from, to });
        if (view.getState().view.panel.name === 'inspector') trail.opener = opener;
        trail.enterPanel = true;
        if (from && to && from.id !== to.id) view.apply(findPath(from.id, to.id), 'push');
        else view.apply(showPanel({ name: 'path' }), 'push');
      },
      closePanel(back = false) {
        const { panel } = view.getState().view;
        if (panel.name === 'inspector') return;
        const before = back && panel.name === 'reader' ? trail.readerFrom : 'inspector';
        trail.readerFrom = 'inspector';
        trail.enterPanel = before !== 'inspector';
        view.apply(showPanel({ name: before }), 'push');
      },
    };
  }, [conductor, trail, pathEnds, setSheet]);
}

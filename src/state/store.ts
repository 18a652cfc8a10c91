import { createStore, type StoreApi } from 'zustand/vanilla';
import { initialView, type View } from '../schema/view';

/** How a change of view enters the browser's history. */
export type Step = 'push' | 'replace';

export interface ViewState {
  readonly view: View;
  /** How the last change asks to be kept: `push` for dossier, selection and Reader, `replace` for the rest. */
  readonly step: Step;
}

/** The one place where the view lives. Subscribers compare by reference: an action that changes nothing returns the same view. */
export type ViewStore = StoreApi<ViewState> & {
  /** Commits a pure action: one step of history. */
  apply(action: (view: View) => View, step?: Step): void;
};

/** Makes a store on a view (default: the untouched one). */
export function createViewStore(view: View = initialView): ViewStore {
  const store = createStore<ViewState>(() => ({ view, step: 'replace' }));
  return Object.assign(store, {
    apply(action: (view: View) => View, step: Step = 'replace') {
      const next = action(store.getState().view);
      if (next !== store.getState().view) store.setState({ view: next, step });
    },
  });
}

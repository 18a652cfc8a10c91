import { createStore, type StoreApi } from 'zustand/vanilla';
import { initialView, type View } from '../schema/view';
import { sameValue } from './same-value';

/** How a change of view enters the browser's history. */
export type Step = 'push' | 'replace';

/** A pure change of the view; one that changes nothing returns the view it was given. */
export type Action = (view: View) => View;

/** Most steps that can be taken back. */
export const undoLimit = 200;

export interface ViewState {
  readonly view: View;
  /** How the last change asks to be kept: `push` for dossier, selection and Reader, `replace` for the rest. */
  readonly step: Step;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Views before and after the one that holds, both ordered in time: the last of `past` and the first of `future` are next to it. */
export interface Steps {
  readonly past: readonly View[];
  readonly future: readonly View[];
}

/** The one place where the view lives. Subscribers compare by reference: a view equal by value is the same view. */
export type ViewStore = StoreApi<ViewState> & {
  /**
   * Commits a pure action: one step of undo, of which {@link undoLimit} are kept.
   *
   * @param step how it enters the browser's history; default `replace`
   * @param gesture what belongs together (typing, playing): consecutive commits of one name are one step
   */
  apply(action: Action, step?: Step, gesture?: string): void;
  /** Takes the last step back; the browser's history keeps the entry it has. */
  undo(): void;
  /** Takes the next step again that was taken back. */
  redo(): void;
  /** Shows another dossier in this view; its steps begin here. Tells subscribers even where the view looks the same. */
  begin(view: View, step: Step): void;
  /** The steps as they are, for keeping. */
  steps(): Steps;
  /** Puts steps that were kept before those taken since; what was undone then can be redone only if nothing was done since. */
  recall(kept: Steps): void;
};

/** Makes a store on a view (default: the untouched one). */
export function createViewStore(view: View = initialView): ViewStore {
  const store = createStore<ViewState>(() => ({ view, step: 'replace', canUndo: false, canRedo: false }));
  let past: readonly View[] = [];
  let future: readonly View[] = [];
  /** The gesture whose step is the last one; null once anything else came between. */
  let moving: string | null = null;

  function show(next: View, step: Step): void {
    store.setState({ view: next, step, canUndo: past.length > 0, canRedo: future.length > 0 });
  }

  return Object.assign(store, {
    apply(action: Action, step: Step = 'replace', gesture?: string) {
      const { view: now } = store.getState();
      const next = action(now);
      if (sameValue(next, now)) return;
      const name = gesture || null;
      const goesOn = name !== null && name === moving;
      if (!goesOn) past = [...past, now].slice(-undoLimit);
      future = [];
      moving = name;
      // A gesture that came back to where it began was no step.
      if (goesOn && sameValue(next, past.at(-1))) {
        past = past.slice(0, -1);
        moving = null;
      }
      show(next, goesOn ? 'replace' : step);
    },
    undo() {
      const before = past.at(-1);
      if (!before) return;
      future = [store.getState().view, ...future];
      past = past.slice(0, -1);
      moving = null;
      show(before, 'replace');
    },
    redo() {
      const [after, ...others] = future;
      if (!after) return;
      past = [...past, store.getState().view];
      future = others;
      moving = null;
      show(after, 'replace');
    },
    begin(next: View, step: Step) {
      past = [];
      future = [];
      moving = null;
      show(next, step);
    },
    steps: () => ({ past, future }),
    recall(kept: Steps) {
      if (past.length === 0 && future.length === 0) future = kept.future.slice(0, undoLimit);
      past = [...kept.past, ...past].slice(-undoLimit);
      store.setState({ canUndo: past.length > 0, canRedo: future.length > 0 });
    },
  });
}

import type { AnswersStore } from '../conductor/answers';
import { sameValue } from '../state/same-value';
import type { ViewStore } from '../state/store';
import { asksForEmbed } from './embed';
import { type KeptSteps, readSteps, writeSteps } from './kept-steps';

const storageKey = 'entente.steps';

/**
 * A page that is loaded again begins with the address that it had when that was asked for; what is written into the
 * address while the old page still stands comes too late. For so long it counts as that of the same view, milliseconds.
 */
const overlap = 3000;

export interface StepsParts {
  readonly view: ViewStore;
  readonly answers: AnswersStore;
}

export interface StepsKeeper {
  /** Puts back the steps that the page had before it was loaded again. Call it once, when the first dossier stands. */
  recall(): Promise<void>;
  stop(): void;
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    // Storage is refused in some frames: nothing outlives a reload there.
    return null;
  }
}

function store(text: string | null): void {
  try {
    // Away with the old ones first: where the new ones do not fit, none stand.
    sessionStorage.removeItem(storageKey);
    if (text !== null) sessionStorage.setItem(storageKey, text);
  } catch {
    // Refused or full: the steps end with the page.
  }
}

/**
 * Keeps the steps of undo over a reload, in the storage of the tab. They are written when the page goes out of sight,
 * so that no step costs anything while somebody works.
 */
export function bindSteps({ view, answers }: StepsParts): StepsKeeper {
  // Frames of one origin share the storage of the tab: an embedded view keeps out of it.
  const embedded = asksForEmbed(location.href);
  const began = location.hash;
  /** The fragment at the last change of the view, before it was written into the address, and when that was. */
  let changed = { fragment: began, at: Number.NEGATIVE_INFINITY };
  const stopView = view.subscribe(() => {
    changed = { fragment: location.hash, at: performance.now() };
  });

  /** The dossier and its state; null while none stands. */
  function dossier(): string | null {
    const { summary } = answers.getState();
    return summary && JSON.stringify([summary.id, summary.modified, summary.title, summary.counts]);
  }

  function keep(): void {
    const name = dossier();
    if (embedded || name === null) return;
    const steps = view.steps();
    const kept: KeptSteps = {
      dossier: name,
      fragment: location.hash,
      ...(performance.now() - changed.at < overlap ? { earlier: changed.fragment } : {}),
      view: view.getState().view,
      ...steps,
    };
    store(steps.past.length + steps.future.length === 0 ? null : writeSteps(kept));
  }
  const keepWhenHidden = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keepWhenHidden);

  return {
    async recall() {
      const name = dossier();
      const text = embedded ? null : stored();
      if (text === null || name === null) return;
      const { checkView } = await import('../state/check-view');
      const kept = readSteps(text, checkView);
      if (kept?.dossier !== name || dossier() !== name) return;
      if (kept.fragment !== began && kept.earlier !== began) return;
      const { view: now, canUndo, canRedo } = view.getState();
      // What did not fit into the link, or came after its last rewrite.
      if (!canUndo && !canRedo && !sameValue(now, kept.view)) view.begin(kept.view, 'replace');
      view.recall(kept);
    },
    stop() {
      stopView();
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keepWhenHidden);
    },
  };
}

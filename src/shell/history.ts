import type { View } from '../schema/view';
import type { ViewStore } from '../state/store';
import { decodeView, encodeView } from '../state/url';

/** Shortest time between two rewrites of the address: Safari refuses more than 100 in 30 s. */
const rewriteInterval = 300;

/** What an entry of the browser's history belongs to; kept in `history.state`. */
interface Entry {
  /** Which of the dossiers opened in this tab. */
  readonly dossier: string;
}

export interface ViewHistory {
  /** Names the dossier that new entries belong to and the `?open=` that a link to it needs (null: none). */
  enter(dossier: string, address: string | null): void;
  /** The view that the address asks for at start; `problem` where its fragment cannot be read. */
  start(): {
    readonly view: View;
    readonly problem: 'damaged' | 'version' | null;
    readonly dossier: string | null;
  };
  /** The address of the view as it is now, whole, and what did not fit into it. */
  link(): { readonly href: string; readonly omitted: readonly string[] };
  stop(): void;
}

export interface HistoryParts {
  readonly view: ViewStore;
  readonly untouched: View;
  /** Brings back another dossier of this tab, then its view. */
  readonly reopen: (dossier: string, view: View) => void;
  /** Tells that a link could not be read. */
  readonly onProblem: (problem: 'damaged' | 'version') => void;
}

/** Keeps the address bar in step with the view, and the view with back and forward. */
export function bindHistory(parts: HistoryParts): ViewHistory {
  const { view, untouched } = parts;
  let dossier = '';
  let address: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let restoring = false;

  function href(): string {
    const url = new URL(location.href);
    if (address === null) url.searchParams.delete('open');
    else url.searchParams.set('open', address);
    url.hash = encodeView(view.getState().view).fragment;
    return url.href;
  }

  function rewrite(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const entry: Entry = { dossier };
    history.replaceState(entry, '', href());
  }

  const stopView = view.subscribe(({ step }) => {
    if (restoring) return;
    if (step === 'push') {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const entry: Entry = { dossier };
      history.pushState(entry, '', href());
    } else timer ??= setTimeout(rewrite, rewriteInterval);
  });

  function restore(event: PopStateEvent): void {
    const decoded = decodeView(location.hash);
    if (!decoded.ok) parts.onProblem(decoded.problem);
    const wanted = decoded.ok ? decoded.view : untouched;
    const entry = event.state as Entry | null;
    restoring = true;
    if (entry && entry.dossier !== dossier) parts.reopen(entry.dossier, wanted);
    else {
      view.apply(() => wanted);
      // An address typed by hand has no entry of ours yet.
      if (!entry) history.replaceState({ dossier } satisfies Entry, '', location.href);
    }
    restoring = false;
  }
  addEventListener('popstate', restore);

  return {
    enter(id, from) {
      dossier = id;
      address = from;
    },
    start() {
      const decoded = decodeView(location.hash);
      const entry = history.state as Entry | null;
      return {
        view: decoded.ok ? decoded.view : untouched,
        problem: decoded.ok ? null : decoded.problem,
        dossier: typeof entry?.dossier === 'string' ? entry.dossier : null,
      };
    },
    link: () => ({ href: href(), omitted: encodeView(view.getState().view).omitted }),
    stop() {
      if (timer !== null) clearTimeout(timer);
      stopView();
      removeEventListener('popstate', restore);
    },
  };
}

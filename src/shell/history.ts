import type { View } from '../schema/view';
import type { ViewStore } from '../state/store';
import { type DecodedView, decodeView, encodeView, type LinkPart } from '../state/url';
import { asksForEmbed, wholeAddress } from './embed';

/** Shortest time between two rewrites of the address: Safari refuses more than 100 in 30 s. */
const rewriteInterval = 300;

/** What an entry of the browser's history belongs to; kept in `history.state`. */
interface Entry {
  /** Which of the dossiers opened in this tab. */
  readonly dossier: string;
}

type Problem = Extract<DecodedView, { ok: false }>['problem'];

export interface ViewHistory {
  /** Names the dossier that new entries belong to and the `?open=` that a link to it needs (null: none). */
  enter(dossier: string, address: string | null): void;
  /** The view that the address asks for at start; `problem` where its fragment cannot be read. */
  start(): Promise<{
    readonly view: View;
    readonly problem: Problem | null;
    readonly dossier: string | null;
  }>;
  /**
   * The address of the view as it is now, with everything around it, and what did not fit into it. A file opened by
   * hand has no address: then it leads to the founding case instead.
   */
  link(): { readonly href: string; readonly omitted: readonly LinkPart[]; readonly leadsToDossier: boolean };
  stop(): void;
}

export interface HistoryParts {
  readonly view: ViewStore;
  readonly untouched: View;
  /** Brings back another dossier of this tab, then its view. */
  readonly reopen: (dossier: string, view: View) => void;
  /** Tells that a link could not be read. */
  readonly onProblem: (problem: Problem) => void;
}

/** The entry that the browser stands on; null where it is not ours. */
function entryOf(state: unknown): Entry | null {
  const dossier = (state as Partial<Entry> | null)?.dossier;
  return typeof dossier === 'string' ? { dossier } : null;
}

/** Keeps the address bar in step with the view, and the view with back and forward. */
export function bindHistory(parts: HistoryParts): ViewHistory {
  const { view, untouched } = parts;
  // A frame shares its entries with the page around it, whose back button they would take over.
  const embedded = asksForEmbed(location.href);
  let dossier = '';
  let address: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let restoring = false;
  /** Counts the entries gone to: only the newest is shown, whichever is read first. */
  let turn = 0;

  function href(of: View): string {
    const url = new URL(location.href);
    if (address === null) url.searchParams.delete('open');
    else url.searchParams.set('open', address);
    url.hash = encodeView(of).fragment;
    return url.href;
  }

  function forgetRewrite(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function rewrite(of: View): void {
    forgetRewrite();
    const entry: Entry = { dossier };
    history.replaceState(entry, '', href(of));
  }

  /** The entry that is left keeps the view it was left with, also where that is younger than its last rewrite. */
  function finish(left: View): void {
    if (timer !== null) rewrite(left);
  }

  const stopView = view.subscribe((now, before) => {
    if (restoring) return;
    if (now.step === 'push' && !embedded) {
      finish(before.view);
      const entry: Entry = { dossier };
      history.pushState(entry, '', href(now.view));
    } else timer ??= setTimeout(() => rewrite(view.getState().view), rewriteInterval);
  });

  async function restore({ state }: PopStateEvent): Promise<void> {
    turn += 1;
    const mine = turn;
    forgetRewrite();
    const decoded = await decodeView(location.hash);
    if (mine !== turn) return;
    if (!decoded.ok) parts.onProblem(decoded.problem);
    const wanted = decoded.ok ? decoded.view : untouched;
    const entry = entryOf(state);
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
      finish(view.getState().view);
      dossier = id;
      address = from;
    },
    async start() {
      const entry = entryOf(history.state);
      const decoded = await decodeView(location.hash);
      return {
        view: decoded.ok ? decoded.view : untouched,
        problem: decoded.ok ? null : decoded.problem,
        dossier: entry?.dossier ?? null,
      };
    },
    link() {
      const now = view.getState().view;
      return {
        href: wholeAddress(href(now)),
        omitted: encodeView(now).omitted,
        leadsToDossier: !dossier.startsWith('file:'),
      };
    },
    stop() {
      turn += 1;
      forgetRewrite();
      stopView();
      removeEventListener('popstate', restore);
    },
  };
}

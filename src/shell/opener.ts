import type { Conductor } from '../conductor/conductor';
import type { Input, Opened, Opening } from '../engine/port';
import type { Issue } from '../schema/issues';
import { initialView, type View } from '../schema/view';
import { dossierAddress, fetchDossier } from './fetch-dossier';
import { foundingCase, type Prefetched } from './founding-case';
import { bindHistory, type ViewHistory } from './history';

export type { Prefetched } from './founding-case';

/** Files as the engine takes them. */
export function inputsOf(files: readonly File[]): Input[] {
  return files.map((file) => ({ name: file.name, body: file }));
}

/** Why a dossier did not open, for those who called by program. */
export class OpenError extends Error {
  /** Every issue of the file; empty where it could not be had at all. */
  readonly issues: readonly Issue[];
  constructor(message: string, issues: readonly Issue[]) {
    super(message);
    this.name = 'OpenError';
    this.issues = issues;
  }
}

/** A dossier of this tab, kept so that back and forward can bring it up again. */
interface Kept {
  readonly inputs: readonly Input[];
  /** How its files were read. */
  readonly opening?: Opening;
  /** Value of `?open=`, where it came from an address other than the founding case's. */
  readonly address: string | null;
}

export interface Opener {
  /** Opens what the address bar asks for, else the founding case. */
  start(): Promise<boolean>;
  /** Opens a file, or tables that belong together. */
  openFiles(inputs: readonly Input[], opening?: Opening): Promise<boolean>;
  /** The same for files that a reader chose: tables whose columns can mean several things wait in `answers.naming`. */
  openChosen(inputs: readonly Input[]): Promise<boolean>;
  /** Opens what was refused last without its faulty records. */
  openWithoutFaulty(): Promise<boolean>;
  openFounding(): Promise<boolean>;
  /** Fetches and opens; an address of another origin waits until the reader confirms it. */
  openAddress(text: string): Promise<boolean>;
  /** The reader's answer to the address that waits. */
  confirmAddress(): void;
  declineAddress(): void;
  readonly history: ViewHistory;
}

/** Joins addresses, files and history with the conductor. `prefetched` is the founding case, under way already. */
export function createOpener(conductor: Conductor, prefetched: Promise<Prefetched> | null): Opener {
  const kept = new Map<string, Kept>();
  let waiting: ((confirmed: boolean) => void) | null = null;
  let fetching: AbortController | null = null;
  let count = 0;
  /** What was refused last, and how it was to come up. */
  let refused: { readonly key: string; readonly kept: Kept } | null = null;

  const fail = (
    code: 'network' | 'http' | 'refused-address' | 'limit' | 'bad-link',
    facts: Record<string, string | number>,
  ) =>
    conductor.answers.setState({ failure: { asked: code === 'bad-link' ? 'detail' : 'fetch', code, facts } });

  const history = bindHistory({
    view: conductor.view,
    untouched: initialView,
    reopen(key, view) {
      const known = kept.get(key);
      if (known) void bring(key, known, view, 'replace');
      else if (key === 'founding')
        void fetchAndOpen(new URL(foundingCase, location.href), null, view, 'replace');
      else fail('bad-link', { problem: 'gone' });
    },
    onProblem: (problem) => fail('bad-link', { problem }),
  });

  /** Entries made while this dossier comes up must already carry its name: `enter` goes first, and back on refusal. */
  async function bring(
    key: string,
    dossier: Kept,
    view: View,
    step: 'push' | 'replace',
    ahead?: Promise<Opened>,
  ): Promise<boolean> {
    const { inputs, opening } = dossier;
    const opened = await conductor.open(inputs, {
      view,
      ...(opening ? { opening } : {}),
      step,
      ...(ahead ? { ahead } : {}),
      before: () => history.enter(key, dossier.address),
    });
    refused = opened ? null : { key, kept: dossier };
    if (opened) kept.set(key, dossier);
    // The shipped case keeps a few warnings on purpose (data/README.md): nobody needs to hear of them at every start.
    if (opened && key === 'founding') conductor.dismissReport();
    return opened;
  }

  async function fetchAndOpen(url: URL, address: string | null, view: View, step: 'push' | 'replace') {
    fetching?.abort();
    fetching = new AbortController();
    const { signal } = fetching;
    const fetched = await fetchDossier(url, signal, (progress) => conductor.answers.setState({ progress }));
    if (signal.aborted) return false;
    conductor.answers.setState({ progress: null });
    if (!fetched.ok) {
      fail(fetched.fault.code, fetched.fault.facts);
      conductor.answers.setState(({ summary }) => ({ status: summary ? 'ready' : 'failed' }));
      return false;
    }
    const key = address === null ? 'founding' : `address:${address}`;
    return bring(key, { inputs: [{ name: fetched.name, body: fetched.blob }], address }, view, step);
  }

  async function confirmed(url: URL): Promise<boolean> {
    if (url.origin === location.origin) return true;
    waiting?.(false);
    conductor.answers.setState({ pendingAddress: { url: url.href, host: url.host } });
    const yes = await new Promise<boolean>((resolve) => {
      waiting = resolve;
    });
    conductor.answers.setState({ pendingAddress: null });
    return yes;
  }

  function answer(yes: boolean): void {
    waiting?.(yes);
    waiting = null;
  }

  async function openAddress(text: string, view: View = initialView, step: 'push' | 'replace' = 'push') {
    const url = dossierAddress(text, location.href);
    if (!url) {
      fail('refused-address', { address: text.slice(0, 200) });
      return false;
    }
    if (!(await confirmed(url))) return false;
    return fetchAndOpen(url, text, view, step);
  }

  async function startFounding(view: View): Promise<boolean> {
    const ahead = await prefetched?.catch(() => null);
    if (!ahead) return fetchAndOpen(new URL(foundingCase, location.href), null, view, 'replace');
    const { blob, opened } = ahead;
    const inputs = [{ name: 'gsomia.json', body: blob }];
    return bring('founding', { inputs, address: null }, view, 'replace', opened);
  }

  const opener: Opener = {
    history,
    async start() {
      const { view, problem, dossier } = await history.start();
      const address = new URL(location.href).searchParams.get('open');
      // A file that was opened by hand is not there any more after a reload; its view fits no other dossier.
      const gone = address === null && dossier !== null && dossier.startsWith('file:');
      const wanted = gone || problem ? initialView : view;
      const opened =
        address === null
          ? await startFounding(wanted)
          : (await openAddress(address, wanted, 'replace')) || (await startFounding(initialView));
      if (problem) fail('bad-link', { problem });
      else if (gone) fail('bad-link', { problem: 'gone' });
      return opened;
    },
    openFiles(inputs, opening) {
      fetching?.abort();
      count += 1;
      const dossier = { inputs, address: null, ...(opening ? { opening } : {}) };
      return bring(`file:${count}`, dossier, initialView, 'push');
    },
    async openChosen(inputs) {
      let tables: Awaited<ReturnType<Conductor['tables']>> = [];
      try {
        tables = await conductor.tables(inputs);
      } catch {
        // What cannot be looked at cannot be opened either, and opening says why.
      }
      if (tables.length === 0) return opener.openFiles(inputs);
      conductor.answers.setState({ naming: { inputs, tables } });
      return false;
    },
    async openWithoutFaulty() {
      if (!refused) return false;
      const { key, kept: dossier } = refused;
      const opening = { ...dossier.opening, faulty: 'leave-out' } as const;
      return bring(key, { ...dossier, opening }, initialView, 'push');
    },
    openFounding: () => fetchAndOpen(new URL(foundingCase, location.href), null, initialView, 'push'),
    openAddress: (text) => openAddress(text),
    confirmAddress: () => answer(true),
    declineAddress: () => answer(false),
  };
  return opener;
}

import { vi } from 'vitest';

/** An address bar with its history, as far as the shell uses them: entries, state, `popstate` on going to one. */
export function fakeBrowser(start: string) {
  const listeners = new Map<string, Set<(event: { state: unknown }) => void>>();
  const entries: { url: string; state: unknown }[] = [{ url: start, state: null }];
  let at = 0;
  const entry = () => entries[at] ?? { url: start, state: null };
  const resolve = (url: string) => new URL(url, entry().url).href;

  function fire(name: string): void {
    for (const listener of listeners.get(name) ?? []) listener({ state: entry().state });
  }

  const storage = new Map<string, string>();
  const on = (name: string, listener: (event: { state: unknown }) => void) => {
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
  };
  const off = (name: string, listener: (event: { state: unknown }) => void) => {
    listeners.get(name)?.delete(listener);
  };
  const page = { visibilityState: 'visible', addEventListener: on, removeEventListener: off };

  vi.stubGlobal('addEventListener', on);
  vi.stubGlobal('removeEventListener', off);
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', {
    get href() {
      return entry().url;
    },
    get hash() {
      return new URL(entry().url).hash;
    },
  });
  vi.stubGlobal('history', {
    get state() {
      return entry().state;
    },
    pushState(state: unknown, _: string, url: string) {
      entries.splice(at + 1, entries.length, { url: resolve(url), state: structuredClone(state) });
      at += 1;
    },
    replaceState(state: unknown, _: string, url: string) {
      entries[at] = { url: resolve(url), state: structuredClone(state) };
    },
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  });

  return {
    /** Addresses of all entries, oldest first. */
    urls: () => entries.map(({ url }) => url),
    url: () => entry().url,
    state: () => entry().state,
    storage,
    page,
    fire,
    /** Back (negative) or forward, as the browser's buttons do. */
    go(by: number) {
      at = Math.min(entries.length - 1, Math.max(0, at + by));
      fire('popstate');
    },
    /** A fragment typed by hand: an entry of its own, without state. */
    type(fragment: string) {
      entries.splice(at + 1, entries.length, { url: resolve(fragment), state: null });
      at += 1;
      fire('popstate');
    },
    /** The tab after loading the page again: storage and entries stay, listeners go. */
    reload() {
      fire('pagehide');
      listeners.clear();
    },
  };
}

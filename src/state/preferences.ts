import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the reader's machine or the reader prefers; not part of the view, not in links. */
export interface Preferences {
  /** The theme in force. */
  readonly theme: 'light' | 'dark';
  /** What was chosen: follow the system, or fixed. */
  readonly scheme: 'system' | 'light' | 'dark';
  /** Language of names and texts (BCP 47). */
  readonly language: string;
  readonly reducedMotion: boolean;
  /** Shown inside another page (`?embed=1`): the graph without the chrome around it. */
  readonly embed: boolean;
}

export type PreferencesStore = StoreApi<Preferences>;

export function createPreferences(initial: Partial<Preferences> = {}): PreferencesStore {
  return createStore<Preferences>(() => ({
    theme: 'light',
    scheme: 'system',
    language: 'en',
    reducedMotion: false,
    embed: false,
    ...initial,
  }));
}

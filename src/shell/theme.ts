import type { Preferences, PreferencesStore } from '../state/preferences';

const storageKey = 'entente.scheme';

function storedScheme(): Preferences['scheme'] {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    // Storage is refused in some embeds: the system's choice stands.
    return 'system';
  }
}

/** Binds theme and motion to the system and to what the reader chose last; returns what unbinds. */
export function bindTheme(preferences: PreferencesStore): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const apply = () => {
    const { scheme } = preferences.getState();
    const theme = scheme === 'system' ? (dark.matches ? 'dark' : 'light') : scheme;
    document.documentElement.dataset.theme = theme;
    preferences.setState({ theme, reducedMotion: still.matches });
  };
  const stop = preferences.subscribe((now, before) => {
    if (now.scheme === before.scheme) return;
    try {
      localStorage.setItem(storageKey, now.scheme);
    } catch {
      // Not kept then; the choice holds for this visit.
    }
    apply();
  });
  preferences.setState({ scheme: storedScheme() });
  apply();
  dark.addEventListener('change', apply);
  still.addEventListener('change', apply);
  return () => {
    stop();
    dark.removeEventListener('change', apply);
    still.removeEventListener('change', apply);
  };
}

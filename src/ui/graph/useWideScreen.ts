import { useSyncExternalStore } from 'react';

/** Width from which the Inspector is always there, as in the style sheet. */
const wide = '(min-width: 1024px)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** True from 1024 CSS pixels on. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(wide).matches);
}

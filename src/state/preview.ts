import { createStore, type StoreApi } from 'zustand/vanilla';

/** Times under a hand that has not let go; null: the committed view holds. Epoch seconds, +-Infinity where open. */
export interface Preview {
  readonly window: readonly [earliest: number, latest: number] | null;
  readonly knownOn: number | null;
}

/** Set while a slider moves, cleared when its value is committed. Only the canvas listens. */
export type PreviewStore = StoreApi<Preview>;

export function createPreview(): PreviewStore {
  return createStore<Preview>(() => ({ window: null, knownOn: null }));
}

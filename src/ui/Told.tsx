import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What was last told; a new object each time, so that the same words said twice are told twice. */
export type ToldStore = StoreApi<{ readonly text: string }>;

export function createTold(): ToldStore {
  return createStore<{ readonly text: string }>(() => ({ text: '' }));
}

/** How long it stands, milliseconds. */
const shownFor = 4000;

/** A line that comes, is read out, and goes by itself. */
export function Told({ store }: { readonly store: ToldStore }) {
  const told = useStore(store);
  const [gone, setGone] = useState<typeof told | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setGone(told), shownFor);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <p className="told" role="status">
      {gone === told ? '' : told.text}
    </p>
  );
}

import { useState } from 'react';
import type { Paged } from '../../engine/port';
import { useInterface, useWords } from '../interface';

/** Fetches the next page of a list; nothing where the list is whole. */
export function MoreButton({
  list,
  what,
}: {
  readonly list: Paged<unknown>;
  readonly what: 'ties' | 'claims' | 'rests' | 'sources';
}) {
  const words = useWords();
  const { conductor } = useInterface();
  const [waiting, setWaiting] = useState(false);
  if (list.next === undefined) return null;
  const fetchMore = () => {
    setWaiting(true);
    void conductor.more(what).finally(() => setWaiting(false));
  };
  return (
    <button type="button" className="button more" disabled={waiting} onClick={fetchMore}>
      {words('list.more', { left: Math.max(0, list.total.value - list.items.length) })}
    </button>
  );
}

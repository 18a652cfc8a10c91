import { useMemo, useRef } from 'react';
import type { Selection } from 'react-aria-components/Table';
import { select } from '../../state/actions';
import { useInterface, useView } from '../interface';
import { type OutlineRow, selectedIds } from './rows';

/** What React Aria hands over: a set that also knows where a range began and where it ends. */
type Ranged = Set<string> & { readonly anchorKey?: string; readonly currentKey?: string };
type RangedConstructor = new (keys: Iterable<string>, anchor?: string, current?: string) => Ranged;

/**
 * The marked rows, in step with the view's selection both ways.
 *
 * @param walking whether arrow keys, not the pointer, change the marks: then all changes are one step of history
 */
export function useSelectedKeys(
  flat: readonly OutlineRow[],
  walking: { readonly current: boolean },
): readonly [keys: ReadonlySet<string>, change: (keys: Selection) => void] {
  const { view } = useInterface().conductor;
  const selection = useView((all) => all.selection);
  const last = useRef<Ranged | null>(null);
  const keys = useMemo(() => {
    const wanted = new Set(selection);
    const marked = flat.filter((row) => wanted.has(row.id)).map((row) => row.key);
    const before = last.current;
    // A plain set would make the grid forget where a range with Shift began; its own kind of set keeps it.
    const own = before && [...before].some((key) => marked.includes(key));
    if (!own) return new Set(marked);
    const { anchorKey, currentKey } = before;
    return new (before.constructor as RangedConstructor)(marked, anchorKey, currentKey);
  }, [flat, selection]);
  const change = (next: Selection) => {
    last.current = next === 'all' ? null : (next as Ranged);
    const ids = selectedIds(flat, keys, next === 'all' ? 'all' : (next as Ranged));
    view.apply(select(ids), 'push', walking.current ? 'outline' : undefined);
  };
  return [keys, change];
}

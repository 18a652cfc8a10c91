import { type RefObject, useEffect, useRef } from 'react';

/** How far to the right of a row's start its menu opens when a key asked for it, CSS pixels. */
const menuIndent = 48;

/**
 * What the grid does not do by itself: copying rows, the context menu of a row, and telling a walk by arrow keys from a
 * click. It listens on the box around the grid, before the grid does.
 *
 * @param walking set true by keys that move through rows, false by the pointer
 */
export function useGridKeys(
  box: RefObject<HTMLElement | null>,
  walking: RefObject<boolean>,
  copy: () => void,
  askMenu: (key: string, x: number, y: number) => void,
): void {
  const latest = useRef({ copy, askMenu });
  useEffect(() => {
    latest.current = { copy, askMenu };
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      walking.current = /^(Arrow|Page|Home|End)/.test(event.key);
      if (event.key.toLowerCase() !== 'c' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      latest.current.copy();
    };
    const onPointerDown = () => {
      walking.current = false;
    };
    const onContextMenu = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const row = event.target.closest<HTMLElement>('[role=row][data-key]');
      const key = row?.dataset.key;
      if (!row || key === undefined) return;
      event.preventDefault();
      const { left, bottom } = row.getBoundingClientRect();
      // Asked for by a key: browsers give the middle of what has the focus, or nothing.
      const byKey = event.button !== 2;
      latest.current.askMenu(key, byKey ? left + menuIndent : event.clientX, byKey ? bottom : event.clientY);
    };
    element.addEventListener('keydown', onKeyDown, true);
    element.addEventListener('pointerdown', onPointerDown, true);
    element.addEventListener('contextmenu', onContextMenu);
    return () => {
      element.removeEventListener('keydown', onKeyDown, true);
      element.removeEventListener('pointerdown', onPointerDown, true);
      element.removeEventListener('contextmenu', onContextMenu);
    };
  }, [box, walking]);
}

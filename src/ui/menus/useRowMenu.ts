import { type MouseEvent, useCallback } from 'react';
import { useInterface } from '../interface';

/** How far to the right of a row's start its menu opens when a key asked for it, CSS pixels. */
const indent = 48;

/** Opens the context menu of a record where its row was asked for one: by the right button, a long press or a key. */
export function useRowMenu(id: string): (event: MouseEvent<HTMLElement>) => void {
  const { conductor, menu } = useInterface();
  return useCallback(
    (event) => {
      event.preventDefault();
      const { selection } = conductor.view.getState().view;
      const { left, bottom } = event.currentTarget.getBoundingClientRect();
      // Asked for by a key: browsers give the middle of what has the focus, or nothing.
      const byKey = event.button !== 2;
      menu.setState({
        at: {
          x: byKey ? left + indent : event.clientX,
          y: byKey ? bottom : event.clientY,
          ids: selection.length > 1 && selection.includes(id) ? selection : [id],
        },
      });
    },
    [conductor, menu, id],
  );
}

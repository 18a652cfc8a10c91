import { type RefObject, useEffect, useRef } from 'react';
import { useInterface } from '../interface';
import type { OutlineRow } from './rows';

interface Revealing {
  readonly selection: readonly string[];
  readonly flat: readonly OutlineRow[];
  readonly box: RefObject<HTMLElement | null>;
  /** CSS pixels. */
  readonly rowHeight: number;
  /** Lists the ties of an entity. */
  open(entity: string): void;
}

/** Brings the row of a record that was selected elsewhere into sight, under its entity's row opened for it. */
export function useRevealed({ selection, flat, box, rowHeight, open }: Revealing): void {
  const { graph } = useInterface().conductor;
  /** The selection that was brought into sight, or came from the grid. */
  const settled = useRef<readonly string[] | null>(null);
  useEffect(() => {
    const [wanted] = selection;
    const scroller = box.current?.querySelector<HTMLElement>('.outline-grid');
    if (settled.current === selection || wanted === undefined || !scroller) return;
    // Chosen in the grid itself: it is in sight.
    if (scroller.contains(document.activeElement)) {
      settled.current = selection;
      return;
    }
    const at = flat.findIndex(({ id }) => id === wanted);
    if (at < 0) {
      if (graph.hasEdge(wanted)) open(graph.source(wanted));
      return;
    }
    settled.current = selection;
    const top = at * rowHeight;
    const { scrollTop, clientHeight } = scroller;
    // The heading sticks and covers one row.
    if (top >= scrollTop && top + 2 * rowHeight <= scrollTop + clientHeight) return;
    scroller.scrollTop = Math.max(0, top - (clientHeight - rowHeight) / 2);
  }, [flat, selection, graph, box, rowHeight, open]);
}

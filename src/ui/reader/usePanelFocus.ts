import { type RefObject, useEffect } from 'react';
import { useInterface } from '../interface';

/**
 * Moves the focus into a panel that was opened by hand, and back to its opener when the panel goes.
 * A panel that a link opened leaves the focus where it is.
 *
 * @param subject what the heading is about; empty while it is not known
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, subject: string): void {
  const { trail, conductor } = useInterface();
  // Another source in the same panel is another heading; none is there while the source is fetched.
  useEffect(() => {
    if (subject === '' || !trail.enterPanel) return;
    trail.enterPanel = false;
    panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [panel, subject, trail]);

  useEffect(() => {
    return () => {
      // From panel to panel the opener stays; only closing the last one leads back.
      if (conductor.view.getState().view.panel.name !== 'inspector') return;
      const { opener } = trail;
      trail.opener = null;
      if (opener?.isConnected && !trail.enterInspector) opener.focus({ preventScroll: true });
    };
  }, [conductor, trail]);
}

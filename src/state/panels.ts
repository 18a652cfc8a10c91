import type { Panel, View } from '../schema/view';
import { sameValue } from './same-value';

/** Shows a panel beside the graph. */
export function showPanel(panel: Panel) {
  return (view: View): View => (sameValue(view.panel, panel) ? view : { ...view, panel });
}

/** Opens a source in the Reader, at the passage that a citation names. */
export function openReader(source: string, at?: { record: string; claim: string; citation: number }) {
  return showPanel(at ? { name: 'reader', source, at } : { name: 'reader', source });
}

/** Closes Reader, source list or path. */
export const closePanel = showPanel({ name: 'inspector' });

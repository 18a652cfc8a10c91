import { initialView, type Panel, type Position, type View } from '../schema/view';

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** Selects exactly these records and shows them in the Inspector. */
export function select(ids: readonly string[]) {
  return (view: View): View =>
    sameIds(view.selection, ids) ? view : { ...view, selection: [...new Set(ids)] };
}

/** Adds a record to the selection, or takes it out. */
export function toggleSelected(id: string) {
  return (view: View): View => ({
    ...view,
    selection: view.selection.includes(id)
      ? view.selection.filter((selected) => selected !== id)
      : [...view.selection, id],
  });
}

/** Shows a panel beside the graph. */
export function showPanel(panel: Panel) {
  return (view: View): View =>
    JSON.stringify(view.panel) === JSON.stringify(panel) ? view : { ...view, panel };
}

/** Opens a source in the Reader, at the passage that a citation names. */
export function openReader(source: string, at?: { record: string; claim: string; citation: number }) {
  return showPanel(at ? { name: 'reader', source, at } : { name: 'reader', source });
}

/** Closes Reader or source list. */
export const closePanel = showPanel({ name: 'inspector' });

/** Keeps an entity where it was put. */
export function pin(id: string, position: Position) {
  return (view: View): View => ({ ...view, pins: { ...view.pins, [id]: position } });
}

/** Lets the layout place every entity again. */
export function unpinAll(view: View): View {
  return Object.keys(view.pins).length === 0 ? view : { ...view, pins: {} };
}

/** Starts over, as for a case just opened. */
export function reset(): View {
  return initialView;
}

import type { View } from '../schema/view';

/** Whether two lists hold the same ids in the same order. */
function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** Selects exactly these records, in this order, each once. */
export function select(ids: readonly string[]) {
  return (view: View): View => {
    const selection = [...new Set(ids)];
    return sameIds(view.selection, selection) ? view : { ...view, selection };
  };
}

/** Selects exactly these records: {@link select} for callers that have several. */
export const selectMany = select;

/** Adds records behind those selected; what is selected already keeps its place. */
export function addToSelection(ids: readonly string[]) {
  return (view: View): View => select([...view.selection, ...ids])(view);
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

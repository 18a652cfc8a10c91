import type { View } from '../schema/view';
import { setClause } from './filtering';

/** Switches a source on or off. Switched on while the case is told as others tell it, it is one of the tellers. */
export function switchSource(id: string, on: boolean) {
  return (view: View): View => {
    const { sourcesOff = [], sourcesOnly } = view.query;
    if (!on) {
      return sourcesOff.includes(id) ? view : setClause('sourcesOff', [...sourcesOff, id])(view);
    }
    const off = sourcesOff.filter((source) => source !== id);
    const heard = setClause('sourcesOff', off.length > 0 ? off : undefined);
    const told = sourcesOnly && !sourcesOnly.includes(id) ? [...sourcesOnly, id] : sourcesOnly;
    return setClause('sourcesOnly', told)(off.length === sourcesOff.length ? view : heard(view));
  };
}

/** Tells the case as these sources alone tell it; null: as all that are on do. */
export function tellAs(ids: readonly string[] | null) {
  return setClause('sourcesOnly', ids === null ? undefined : [...new Set(ids)]);
}

import type { View } from '../../schema/view';
import { setClause } from '../../state/actions';

/** True where neither clause about sources holds a source back. */
export function isOn(
  source: string,
  off: readonly string[] | undefined,
  only: readonly string[] | undefined,
): boolean {
  return !(off?.includes(source) ?? false) && (only?.includes(source) ?? true);
}

/** Takes both clauses about sources out: one step. */
export function allSourcesOn(view: View): View {
  return setClause('sourcesOnly', undefined)(setClause('sourcesOff', undefined)(view));
}

import type { Summary } from '../../engine/port';
import type { EvidenceLevel } from '../../schema/query';
import type { Category, TieKind } from '../../schema/vocabulary-schema';
import { listedLevels } from '../listed';

/** Levels that show without an evidence clause: an unsupported tie only where it is asked for. */
export const levelsShown: readonly EvidenceLevel[] = listedLevels.filter((level) => level !== 'unsupported');

/** Every category that ties of a kind can have: some take it from the kind of their `to`. */
export function categoriesOf({ category }: TieKind): ReadonlySet<Category> {
  return new Set(typeof category === 'string' ? [category] : Object.values(category));
}

/** Kind ids of a dossier's vocabulary, none before it is open. */
export function kindIds(summary: Summary | null, of: 'entityKinds' | 'tieKinds'): readonly string[] {
  return summary?.[of] ?? none;
}

// One list for all, so that what depends on it is not made anew.
const none: readonly string[] = [];

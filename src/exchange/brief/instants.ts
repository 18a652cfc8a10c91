import { momentOf } from '../../dossier/interval';
import { dateFault } from '../../schema/dates';

/** When a date begins, epoch seconds, for putting things in order; what has no date comes last. */
export function instantOf(text: string | undefined, timezone: string): number {
  if (text === undefined || dateFault(text, timezone) !== null) return Infinity;
  return momentOf(text, timezone).earliest;
}

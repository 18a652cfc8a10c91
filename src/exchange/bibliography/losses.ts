import type { Dossier, Source } from '../../schema/dossier';
import type { Loss } from '../format';
import { countFields, LossTally } from '../stix/loss-tally';
import type { LostPart } from './variables';

/** What a bibliography makes of who first reported something: the name of publisher or container says the same. */
function saysOrigin({ id, csl, origin }: Source): boolean {
  const told = csl.publisher ?? csl['container-title'] ?? id;
  return origin === undefined || origin.trim().toLowerCase() === told.trim().toLowerCase();
}

/**
 * What a list of references does not carry of a dossier: everything but its sources, and of those what their records
 * have no place for. Parts of entities, ties and claims go with them and are not counted apart.
 *
 * @param lostOf what is lost of one source's own record
 */
export function bibliographyLosses(
  dossier: Dossier,
  lostOf: (source: Source) => readonly LostPart[],
): readonly Loss[] {
  const losses = new LossTally();
  const { entities, ties, sources } = dossier;
  losses.add('left-out', 'entities', entities[0]?.id ?? '', entities.length);
  losses.add('left-out', 'ties', ties[0]?.id ?? '', ties.length);
  for (const { id, claims = [] } of [...entities, ...ties]) {
    for (const claim of claims) {
      losses.add('left-out', 'claims', `${id}/${claim.id}`);
      losses.add('left-out', 'citations', `${id}/${claim.id}`, claim.citations.length);
    }
  }
  for (const source of sources) {
    losses.add('left-out', 'passages', source.id, source.passages?.length ?? 0);
    if (!saysOrigin(source)) losses.add('left-out', 'bibliographic fields', `${source.id}/origin`);
    for (const { code, what, example } of lostOf(source)) losses.add(code, what, example);
  }
  countFields(losses, dossier, new Set());
  return losses.all();
}

import type { Tie } from '../../schema/dossier';
import type { PropertyEdge } from '../property-graph';
import { attributesOf } from './attributes';
import { claimOf } from './claims';
import type { NamedEntity } from './entities';
import type { Reading } from './reading';
import { filled, tieSentence } from './words';

/** True for an interval whose end is named: a claim without a time of its own would seem to know it only in hindsight. */
function hasEnd(when: string | undefined): when is string {
  return when !== undefined && /\/[^.]/.test(when);
}

/**
 * The tie of an edge, with the one claim that the file makes of it. The claim has the time of a tie that names its end,
 * as the file says both at once.
 *
 * @param id settled id of the tie
 * @param from the entity at its source
 * @param to the entity at its target
 */
export function tieOf(
  edge: PropertyEdge,
  id: string,
  from: NamedEntity,
  to: NamedEntity,
  reading: Reading,
): Tie {
  const { directed } = edge;
  const kind = reading.tieKinds.of(edge, from.entity.kind, to.entity.kind);
  const { when, attributes: times } = reading.timeOf(edge, 'edges');
  const says = tieSentence({ from: from.name, to: to.name, directed, type: edge.type, kind });
  const claim = claimOf(reading.ours(says), reading.citing.of(edge), hasEnd(when) ? when : undefined);
  // Filled in place: spread in parts, a million ties would take twice the time.
  const tie: Tie = { id, kind, from: from.entity.id, to: to.entity.id, claims: [claim] };
  if (when !== undefined) tie.when = when;
  reading.details.settle(tie, edge, from.place, to.place);
  const attributes = attributesOf(
    edge.attributes,
    [
      ['original id', edge.id === id || edge.id === '' ? undefined : edge.id],
      ['weight', edge.weight],
      ['description', filled(edge.description)],
      ['aliases', edge.aliases?.length ? edge.aliases : undefined],
      ['colour', edge.colour],
      ['size', edge.size],
      ...times,
    ],
    (key) => reading.mended(key, edge.at),
  );
  if (attributes !== undefined) tie.attributes = attributes;
  return tie;
}

import type { Entity } from '../../schema/dossier';
import type { PropertyNode } from '../property-graph';
import { attributesOf } from './attributes';
import { claimOf } from './claims';
import { namingOf } from './names';
import type { Reading } from './reading';
import { entitySentence, filled, inSentence } from './words';

/** An entity, its name as it stands in sentences, and where it stands. */
export interface NamedEntity {
  readonly entity: Entity;
  readonly name: string;
  /** Place among the entities. */
  readonly place: number;
}

/**
 * The entity of a node. It has a claim of its own where the file names works for it, or where nothing else in the
 * dossier would cite the file.
 *
 * @param place of the node among the nodes
 * @param always true where every entity is to have a claim
 */
export function entityOf(node: PropertyNode, place: number, reading: Reading, always: boolean): NamedEntity {
  const id = reading.ids.entities[place] ?? '';
  const naming = namingOf(node, reading.labelLanguage, id);
  const name = inSentence(naming.first);
  const description = filled(node.description);
  const { position } = node;
  const time = reading.timeOf(node, 'nodes');
  const parents = node.parents?.map((parent) => reading.entityIdOf(parent)) ?? [];
  const attributes = attributesOf(
    node.attributes,
    [
      ['original id', node.id === id ? undefined : node.id],
      ['x', position?.x],
      ['y', position?.y],
      ['z', position?.z],
      ['colour', node.colour],
      ['size', node.size],
      parents.length > 1 ? ['parents', parents] : ['parent', parents[0]],
      ...time.attributes,
    ],
    (key) => reading.mended(key, node.at),
  );
  const citations = reading.citing.of(node);
  const entity: Entity = {
    id,
    kind: reading.entityKinds.of(node),
    name: naming.name,
    ...(naming.aliases.length > 0 ? { aliases: [...naming.aliases] } : {}),
    ...(description === undefined ? {} : { description }),
    ...(time.when === undefined ? {} : { when: time.when }),
    ...(attributes === undefined ? {} : { attributes }),
    ...(always || citations.length > 1
      ? { claims: [claimOf(reading.ours(entitySentence(name, citations.length > 1)), citations)] }
      : {}),
  };
  return { entity, name, place };
}

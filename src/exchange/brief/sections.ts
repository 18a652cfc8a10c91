import type { Entity, EntityId, Tie } from '../../schema/dossier';
import { categoryOf } from '../../schema/vocabulary';
import { nameOf, type Telling } from './telling';

/** Ties that are told together. */
export interface Section {
  /** As it is, not Markdown. */
  readonly title: string;
  /** The entity that they are all about. */
  readonly topic?: Entity;
  readonly ties: readonly Tie[];
}

/** A case in the order in which it is told. */
export interface Outline {
  /** What the ties are about, and pairs that many of them join; the one of most ties first. */
  readonly sections: readonly Section[];
  /** Ties of pairs that have few. */
  readonly others: readonly Tie[];
  /** Entities that are no section's topic, each with the ties that tell its office. */
  readonly entities: readonly { readonly entity: Entity; readonly ties: readonly Tie[] }[];
}

/** Least number of ties of a pair that makes a section. */
const pairLimit = 3;

/** Kinds that others act on or react to: their ties make a story. A kind of the dossier is told by its icon. */
const topicIcons: ReadonlySet<string> = new Set(['agreement', 'dispute', 'event']);

function isTopic(entity: Entity | undefined, { vocabulary }: Telling): entity is Entity {
  return entity !== undefined && topicIcons.has(vocabulary.entityKinds[entity.kind]?.icon ?? '');
}

/** Number of ties by end. */
function degrees(ties: readonly Tie[]): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { from, to } of ties) {
    for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

const pairOf = ({ from, to }: Tie): string => JSON.stringify(from < to ? [from, to] : [to, from]);

/**
 * Puts each tie in one place: under the agreement, dispute or event that it is about (of two, the one with more ties), else
 * with the office of a person or a group, else under its pair.
 */
export function outline(telling: Telling): Outline {
  const { dossier, entities, vocabulary, list } = telling;
  const degree = degrees(dossier.ties);
  const weight = ({ id }: Entity): number => degree.get(id) ?? 0;
  const topics = new Map<EntityId, Tie[]>();
  const pairs = new Map<string, Tie[]>();
  const offices = new Map<EntityId, Tie[]>();
  for (const tie of dossier.ties) {
    const [to, from] = [entities.get(tie.to), entities.get(tie.from)].filter((end) => isTopic(end, telling));
    if (to !== undefined) {
      pushTo(topics, from !== undefined && weight(from) > weight(to) ? from.id : to.id, tie);
      continue;
    }
    const kind = vocabulary.tieKinds[tie.kind];
    const office = kind !== undefined && categoryOf(kind, entities.get(tie.to)?.kind ?? '') === 'office';
    if (office && entities.has(tie.from)) pushTo(offices, tie.from, tie);
    else pushTo(pairs, pairOf(tie), tie);
  }
  const sections: Section[] = [];
  for (const [id, ties] of topics) {
    const topic = entities.get(id);
    if (topic !== undefined) sections.push({ title: nameOf(telling, id), topic, ties });
  }
  const others = new Set<Tie>();
  for (const ties of pairs.values()) {
    const [first] = ties;
    if (first === undefined) continue;
    const ends = [...new Set([first.from, first.to])].map((id) => nameOf(telling, id));
    if (ties.length >= pairLimit) sections.push({ title: list(ends), ties });
    else for (const tie of ties) others.add(tie);
  }
  sections.sort((a, b) => b.ties.length - a.ties.length);
  return {
    sections,
    others: [...others],
    entities: dossier.entities
      .filter(({ id }) => !topics.has(id))
      .map((entity) => ({ entity, ties: offices.get(entity.id) ?? [] })),
  };
}

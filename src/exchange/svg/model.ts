import type { KindColour } from '../../appearance/palette';
import { contextFor, weigh } from '../../dossier/evidence';
import type { Dossier, Entity, Tie } from '../../schema/dossier';
import type { EvidenceLevel, Query } from '../../schema/query';
import { pickText, type Text } from '../../schema/text';
import { categoryOf, vocabularyOf, type WholeVocabulary } from '../../schema/vocabulary';
import type { Category, EntityKind } from '../../schema/vocabulary-schema';

/** An entity of the picture. */
export interface PicturedEntity {
  readonly entity: Entity;
  readonly name: string;
  readonly colour: KindColour;
  readonly icon: EntityKind['icon'];
  /** Number of its ties that count; a self-tie counts once. */
  readonly degree: number;
}

/** A tie of the picture. */
export interface PicturedTie {
  readonly tie: Tie;
  readonly category: Category;
  readonly symmetric: boolean;
  readonly level: EvidenceLevel;
  /** Positions of its ends. */
  readonly from: number;
  readonly to: number;
}

/** A dossier as it is drawn. */
export interface Pictured {
  readonly dossier: Dossier;
  readonly vocabulary: WholeVocabulary;
  readonly language: string;
  readonly entities: readonly PicturedEntity[];
  /** In the order of the dossier. */
  readonly ties: readonly PicturedTie[];
}

/** A text in the reader's language, else the dossier's, else any. */
export function textOf({ dossier, language }: Pick<Pictured, 'dossier' | 'language'>, text: Text): string {
  return pickText(text, language, dossier.language).text;
}

const unknownKind: Pick<EntityKind, 'colour' | 'icon'> = { colour: 'grey', icon: 'thing' };

/**
 * Weighs and counts what is to be drawn. A tie of which no claim counts is drawn where the query asks for such.
 * @param language of the reader (BCP 47)
 */
export function pictured(dossier: Dossier, language: string, query: Query): Pictured {
  const vocabulary = vocabularyOf(dossier);
  const context = contextFor(dossier, query);
  const rows = new Map(dossier.entities.map(({ id }, row) => [id, row]));
  const degrees = new Uint32Array(dossier.entities.length);
  const unsupported = query.evidence?.includes('unsupported') === true;
  const ties = dossier.ties.flatMap((tie): PicturedTie[] => {
    const from = rows.get(tie.from);
    const to = rows.get(tie.to);
    if (from === undefined || to === undefined) return [];
    const { level } = weigh(tie, context);
    if (level === 'unsupported' && !unsupported) return [];
    for (const row of new Set([from, to])) degrees[row] = (degrees[row] ?? 0) + 1;
    const kind = vocabulary.tieKinds[tie.kind];
    const target = dossier.entities[to]?.kind ?? '';
    const category = kind === undefined ? 'context' : categoryOf(kind, target);
    return [{ tie, category, symmetric: kind?.symmetric === true, level, from, to }];
  });
  const entities = dossier.entities.map((entity, row): PicturedEntity => {
    const { colour, icon } = vocabulary.entityKinds[entity.kind] ?? unknownKind;
    const name = textOf({ dossier, language }, entity.name);
    return { entity, name, colour, icon, degree: degrees[row] ?? 0 };
  });
  return { dossier, vocabulary, language, entities, ties };
}

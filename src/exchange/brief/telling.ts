import { contextFor, type EvidenceContext, type TieEvidence, weigh } from '../../dossier/evidence';
import { englishWords, type Words } from '../../messages/messages';
import type { Dossier, Entity, EntityId, Source, SourceId, Tie } from '../../schema/dossier';
import { pickText, type Text } from '../../schema/text';
import { vocabularyOf, type WholeVocabulary } from '../../schema/vocabulary';
import { escapeMarkdown } from '../../text/escape-markdown';
import { Notes } from './notes';

/** What a brief is told from and with. */
export interface Telling {
  readonly dossier: Dossier;
  readonly vocabulary: WholeVocabulary;
  readonly words: Words;
  /** Of names and texts (BCP 47). */
  readonly language: string;
  readonly timezone: string;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly context: EvidenceContext;
  readonly evidence: ReadonlyMap<Tie, TieEvidence>;
  readonly notes: Notes;
  /** Names as a list of the language: "a, b and c". */
  readonly list: (names: readonly string[]) => string;
}

/** Weighs a dossier, all sources on and all time, and makes ready what the parts of its brief need. */
export function telling(dossier: Dossier, language: string): Telling {
  const context = contextFor(dossier, {});
  const words = englishWords();
  const format = new Intl.ListFormat(words.locale);
  return {
    dossier,
    vocabulary: vocabularyOf(dossier),
    words,
    language,
    timezone: dossier.timezone ?? 'Z',
    entities: new Map(dossier.entities.map((entity) => [entity.id, entity])),
    sources: new Map(dossier.sources.map((source) => [source.id, source])),
    context,
    evidence: new Map(dossier.ties.map((tie) => [tie, weigh(tie, context)])),
    notes: new Notes(),
    list: (names) => format.format(names),
  };
}

/** A text of the dossier in the reader's language, else the dossier's, else any; as it is. */
export function rawText({ dossier, language }: Telling, text: Text): string {
  return pickText(text, language, dossier.language).text;
}

/** The same as Markdown that shows it. */
export function shownText(telling: Telling, text: Text): string {
  return escapeMarkdown(rawText(telling, text));
}

/** Name of an entity, as it is; its id where it has none that shows. */
export function nameOf(telling: Telling, id: EntityId): string {
  const entity = telling.entities.get(id);
  const name = entity === undefined ? '' : rawText(telling, entity.name);
  return escapeMarkdown(name) === '' ? id : name;
}

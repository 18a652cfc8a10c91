import type { Dossier } from '../../schema/dossier';
import { escapeMarkdown } from '../../text/escape-markdown';
import { entityFacts, entityLines, ownClaims } from './entities';
import { openingLines } from './opening';
import { noteLines, sourceLines } from './references';
import { outline, type Section } from './sections';
import { shownText, type Telling, telling } from './telling';
import { inTime, tieLines } from './ties';

function* sectionLines({ title, topic, ties }: Section, told: Telling): Generator<string> {
  yield `## ${escapeMarkdown(title)}\n\n`;
  if (topic !== undefined) {
    const facts = entityFacts(topic, told);
    if (facts !== '') yield `*${facts}*\n\n`;
    if (topic.description !== undefined) yield `${shownText(told, topic.description)}\n\n`;
    if (topic.claims !== undefined && topic.claims.length > 0) {
      yield `- **${told.words('entity.claims')}**\n`;
      yield* ownClaims(topic, told, '  ');
    }
  }
  for (const tie of inTime(ties, told)) yield* tieLines(tie, told);
  yield '\n';
}

/**
 * Writes a dossier as a text to read, in Markdown with footnotes (CommonMark and the footnotes of GitHub and pandoc): what
 * the case holds, its ties section by section with the claims below each, who is who, the sources, and a footnote for each
 * passage. All text of the dossier is escaped; the only links are to addresses of http, https and mailto.
 *
 * @param language of names and texts (BCP 47)
 */
export function* writeBrief(dossier: Dossier, language: string): Generator<string> {
  const told = telling(dossier, language);
  const { words } = told;
  const { sections, others, entities } = outline(told);
  yield* openingLines(told, { sections, others, entities });
  for (const section of sections) yield* sectionLines(section, told);
  if (others.length > 0) {
    yield* sectionLines({ title: words('brief.otherTies'), ties: others }, told);
  }
  if (entities.length > 0) {
    yield `## ${words('brief.who')}\n\n`;
    for (const { entity, ties } of entities) {
      yield* entityLines(entity, told);
      for (const tie of inTime(ties, told)) yield* tieLines(tie, told, '  ');
    }
    yield '\n';
  }
  if (dossier.sources.length > 0) {
    yield `## ${words('brief.sources')}\n\n`;
    yield* sourceLines(told);
    yield '\n';
  }
  yield* noteLines(told);
}

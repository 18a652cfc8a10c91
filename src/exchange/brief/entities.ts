import { weigh } from '../../dossier/evidence';
import { formatDate } from '../../messages/dates';
import type { Entity } from '../../schema/dossier';
import { escapeMarkdown } from '../../text/escape-markdown';
import { claimLines } from './claims';
import { nameOf, rawText, shownText, type Telling } from './telling';

/** What an entity is: its kind, its dates, its other names; '' where nothing is known. */
export function entityFacts(entity: Entity, telling: Telling): string {
  const { vocabulary, words, timezone } = telling;
  const kind = vocabulary.entityKinds[entity.kind];
  const aliases = entity.aliases ?? [];
  const facts = [
    kind === undefined ? entity.kind : rawText(telling, kind.label),
    entity.when === undefined ? '' : formatDate(entity.when, timezone, words),
    aliases.length === 0 ? '' : words('brief.also', { names: aliases.join(', ') }),
  ].filter((fact) => fact.trim() !== '');
  return escapeMarkdown(facts.join(' · '));
}

/** What is said about an entity alone, a line of a list each. */
export function* ownClaims(entity: Entity, telling: Telling, indent: string): Generator<string> {
  if (entity.claims === undefined || entity.claims.length === 0) return;
  const record = { claims: entity.claims, when: entity.when };
  yield* claimLines(record, weigh(record, telling.context), telling, indent);
}

/** An entity as a line of a list; below it what is said about it alone. */
export function* entityLines(entity: Entity, telling: Telling): Generator<string> {
  const description = entity.description === undefined ? '' : ` – ${shownText(telling, entity.description)}`;
  const name = escapeMarkdown(nameOf(telling, entity.id));
  const facts = entityFacts(entity, telling);
  yield `- **${name}**${facts === '' ? '' : ` · ${facts}`}${description}\n`;
  yield* ownClaims(entity, telling, '  ');
}

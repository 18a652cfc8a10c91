import { formatDate } from '../../messages/dates';
import { sentence, sentenceParts } from '../../messages/sentence';
import type { Tie } from '../../schema/dossier';
import type { EvidenceLevel } from '../../schema/query';
import { escapeMarkdown } from '../../text/escape-markdown';
import { claimLines } from './claims';
import { disagreeing } from './disagreeing';
import { instantOf } from './instants';
import { nameOf, shownText, type Telling } from './telling';

/** A level of evidence, in bold where somebody says otherwise. */
function levelOf(level: EvidenceLevel, { words }: Telling): string {
  const mark = disagreeing.has(level) ? '**' : '*';
  return `${mark}${words(`evidence.${level}`)}${mark}`;
}

/** A tie as a sentence in bold, what narrows it, its dates and its evidence; below it its claims. */
export function* tieLines(tie: Tie, telling: Telling, indent = ''): Generator<string> {
  const { vocabulary, words, timezone, language, dossier } = telling;
  const ends = { from: nameOf(telling, tie.from), to: nameOf(telling, tie.to) };
  const told = sentence(sentenceParts(vocabulary.tieKinds[tie.kind], ends, language, dossier.language));
  const evidence = telling.evidence.get(tie);
  const facts = [
    `**${escapeMarkdown(told) || escapeMarkdown(`${ends.from} – ${ends.to}`)}**`,
    tie.detail === undefined ? '' : shownText(telling, tie.detail),
    tie.when === undefined ? '' : escapeMarkdown(formatDate(tie.when, timezone, words)),
    evidence === undefined ? '' : levelOf(evidence.level, telling),
  ].filter((fact) => fact !== '');
  yield `${indent}- ${facts.join(' · ')}\n`;
  if (evidence !== undefined) yield* claimLines(tie, evidence, telling, `${indent}  `);
}

/** Ties in the order of time: by when they begin, else by when the claims say that they do. */
export function inTime(ties: readonly Tie[], { evidence, timezone }: Telling): Tie[] {
  const begun = ties.map((tie) => {
    const span = evidence.get(tie)?.span ?? null;
    const known = instantOf(tie.when, timezone);
    return { tie, instant: known === Infinity ? (span?.earliest ?? Infinity) : known };
  });
  begun.sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0));
  return begun.map(({ tie }) => tie);
}

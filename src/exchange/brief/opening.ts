import { formatDate, formatYears } from '../../messages/dates';
import type { Tie } from '../../schema/dossier';
import { EvidenceLevel } from '../../schema/query-schema';
import { escapeMarkdown } from '../../text/escape-markdown';
import { disagreeing } from './disagreeing';
import type { Outline } from './sections';
import { rawText, shownText, type Telling } from './telling';

/** The years that the claims speak of; '' where no date is known. */
function years({ evidence, timezone, words }: Telling): string {
  let [first, last] = [Infinity, -Infinity];
  for (const { span } of evidence.values()) {
    for (const instant of span === null ? [] : [span.earliest, span.latest]) {
      if (!Number.isFinite(instant)) continue;
      first = Math.min(first, instant);
      last = Math.max(last, instant);
    }
  }
  return first > last ? '' : words('case.span', { span: formatYears(first, last, timezone, words) });
}

function claimCount({ entities, ties }: Telling['dossier']): number {
  return [...entities, ...ties].reduce((sum, { claims = [] }) => sum + claims.length, 0);
}

/** What the brief holds, of when, and under which licence. */
function facts(telling: Telling): string {
  const { dossier, words, timezone } = telling;
  const { entities, ties, sources, modified, license } = dossier;
  const counts = { entities: entities.length, ties: ties.length, sources: sources.length };
  const all = [
    words('brief.contents', { ...counts, claims: claimCount(dossier) }),
    years(telling),
    words('case.modified', { date: formatDate(modified, timezone, words) }),
    license === undefined ? '' : words('case.license', { license }),
  ].filter((fact) => fact !== '');
  return escapeMarkdown(all.join(' · '));
}

/** How many ties there are of each level of evidence, what it means, and where those stand on which sources disagree. */
function* levels(telling: Telling, { sections, others, entities }: Outline): Generator<string> {
  const { evidence, words } = telling;
  const places: readonly { readonly title: string; readonly ties: readonly Tie[] }[] = [
    ...sections,
    { title: words('brief.otherTies'), ties: others },
    { title: words('brief.who'), ties: entities.flatMap(({ ties }) => ties) },
  ];
  for (const level of EvidenceLevel.options) {
    const found = places.flatMap(({ title, ties }) => {
      const count = ties.filter((tie) => evidence.get(tie)?.level === level).length;
      return count === 0 ? [] : [{ place: escapeMarkdown(title), count }];
    });
    const count = found.reduce((sum, place) => sum + place.count, 0);
    if (count === 0) continue;
    const name = `**${words(`evidence.${level}`)}**`;
    const line = words('brief.level', { level: name, count, why: words(`evidence.${level}.why`) });
    const list = found.map((place) => words('brief.placeCount', place)).join(', ');
    yield `- ${line}${disagreeing.has(level) ? ` ${words('brief.where', { places: list })}` : ''}\n`;
  }
}

/** Title, description, what the brief holds and how to read it. */
export function* openingLines(telling: Telling, outline: Outline): Generator<string> {
  const { dossier, words } = telling;
  const title = shownText(telling, dossier.title);
  yield `# ${title === '' ? escapeMarkdown(dossier.id) : title}\n\n`;
  const description = dossier.description === undefined ? '' : rawText(telling, dossier.description);
  for (const paragraph of description.split(/\n\s*\n/)) {
    if (paragraph.trim() !== '') yield `${escapeMarkdown(paragraph)}\n\n`;
  }
  yield `${facts(telling)}\n\n`;
  if (dossier.ties.length === 0) return;
  yield `${words('brief.howTo')}\n\n`;
  yield* levels(telling, outline);
  yield '\n';
}

import type { SourceLine } from '../../engine/port';
import { formatLocator } from '../../messages/locator';
import type { Citation } from '../../schema/citation';
import { type CitationAt, useMoves, useView, useWords } from '../interface';
import { usePhrases } from '../vocabulary';

/** A passage that a claim rests on: title, publisher, date and place; opens the Reader there. */
export function CitationButton({
  citation,
  source,
  at,
}: {
  readonly citation: Citation;
  readonly source: SourceLine | undefined;
  readonly at: CitationAt;
}) {
  const words = useWords();
  const phrases = usePhrases();
  const { read } = useMoves();
  const open = useView(
    ({ panel }) =>
      panel.name === 'reader' &&
      panel.at?.record === at.record &&
      panel.at.claim === at.claim &&
      panel.at.citation === at.citation,
  );
  const date = source?.date === undefined ? words('source.undated') : phrases.date(source.date, 'moment');
  const rest = [source?.publisher, date, formatLocator(citation.locator, words)].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className="citation"
      aria-expanded={open}
      data-live={source?.live ?? true}
      onClick={(event) => read(citation.source, event.currentTarget, at)}
    >
      <span className="citation-title">{source?.title ?? citation.source}</span>
      <span className="citation-rest">{rest}</span>
    </button>
  );
}

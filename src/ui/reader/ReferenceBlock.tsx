import { Archive, ExternalLink } from '../../appearance/glyphs';
import { archivedLink, passageLink } from '../../citation/passage-link';
import { reference } from '../../citation/reference';
import type { SourceDetail } from '../../engine/port';
import { formatLocator } from '../../messages/locator';
import type { Citation } from '../../schema/citation';
import { useAnswers, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { FallenSummary } from './FallenSummary';
import { SourceSwitch } from './SourceSwitch';
import { TellAs } from './TellAs';

/** The full reference, with the ways out to the source. */
export function ReferenceBlock({
  detail,
  citation,
}: {
  readonly detail: SourceDetail;
  readonly citation: Citation | null;
}) {
  const words = useWords();
  const timezone = useAnswers(({ summary }) => summary?.timezone ?? 'Z');
  const { source, line } = detail;
  const parts = reference(source, timezone, words);
  const link = passageLink(source.csl, citation ?? undefined);
  const archived = archivedLink(citation ?? undefined);
  const locator = formatLocator(citation?.locator, words);
  const published = [parts.container, parts.publisher, parts.position].filter(Boolean).join(', ');
  return (
    <header className="reference">
      <p className="kicker">{words('reader.kicker')}</p>
      <h2 className="headline" tabIndex={-1} lang={source.csl.language}>
        {parts.title}
      </h2>
      <p className="reference-line">
        {parts.authors && <span className="authors">{parts.authors}</span>}
        {published !== '' && <cite>{published}</cite>}
        <span>{parts.date}</span>
        {parts.language && <span>{parts.language}</span>}
      </p>
      {parts.note && <p className="note">{parts.note}</p>}
      {!line.live && <p className="note">{words('reader.notLive')}</p>}
      <div className="source-perspective">
        <SourceSwitch source={source.id} title={parts.title} />
        <TellAs source={source.id} title={parts.title} />
      </div>
      <FallenSummary />
      <p className="ways-out">
        {link ? (
          <a className="way-out" href={link} target="_blank" rel="noopener noreferrer">
            <Icon node={ExternalLink} size={15} />
            {words(citation?.quote ? 'reader.gotoPassage' : 'reader.goto')}
          </a>
        ) : (
          <span className="note">{words('reader.noAddress')}</span>
        )}
        {archived && (
          <a className="way-out" href={archived} target="_blank" rel="noopener noreferrer">
            <Icon node={Archive} size={15} />
            {words('reader.archived')}
          </a>
        )}
      </p>
      {locator !== '' && <p className="cited-at">{words('reader.citedAt', { locator })}</p>}
      {citation?.quote && <blockquote className="quote">{citation.quote.exact}</blockquote>}
    </header>
  );
}

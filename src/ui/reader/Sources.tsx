import { useRef } from 'react';
import { X } from '../../appearance/glyphs';
import { useAnswers, useMoves, useWords } from '../interface';
import { IconButton } from '../parts/IconButton';
import { MoreButton } from '../parts/MoreButton';
import { usePhrases } from '../vocabulary';
import { FallenSummary } from './FallenSummary';
import { SourceSwitch } from './SourceSwitch';
import { TellAs } from './TellAs';
import { usePanelFocus } from './usePanelFocus';

/** Every source of the case, those that carry most first; each opens in the Reader. */
export function Sources() {
  const words = useWords();
  const phrases = usePhrases();
  const { closePanel, read } = useMoves();
  const panel = useRef<HTMLElement>(null);
  const sources = useAnswers((answers) => answers.sources);
  usePanelFocus(panel, 'sources');
  return (
    <aside className="panel sources" aria-label={words('sources.region')} ref={panel}>
      <div className="panel-corner">
        <IconButton
          node={X}
          label={words('sources.close')}
          className="close-panel"
          onClick={() => closePanel()}
        />
      </div>
      <div className="panel-scroll">
        <p className="kicker">{words('case.kicker')}</p>
        <h2 className="headline" tabIndex={-1}>
          {sources ? words('sources.count', { count: sources.total.value }) : words('sources.loading')}
        </h2>
        <p className="note">{sources?.total.value === 0 ? words('sources.none') : words('sources.hint')}</p>
        <FallenSummary />
        {sources && (
          <>
            <ul className="rows">
              {sources.items.map((source) => {
                const date =
                  source.date === undefined ? words('source.undated') : phrases.date(source.date, 'moment');
                return (
                  <li key={source.id} className="source-item">
                    <button
                      type="button"
                      className="row source-row"
                      data-live={source.live}
                      onClick={(event) => read(source.id, event.currentTarget)}
                    >
                      <span className="row-text">
                        <span className="row-title">{source.title}</span>
                        <span className="row-note">
                          {[source.publisher, date].filter(Boolean).join(' · ')}
                        </span>
                      </span>
                      <span className="row-count">{words('sources.ties', { count: source.ties.value })}</span>
                    </button>
                    <div className="source-perspective">
                      <SourceSwitch source={source.id} title={source.title} />
                      <TellAs source={source.id} title={source.title} />
                    </div>
                  </li>
                );
              })}
            </ul>
            <MoreButton list={sources} what="sources" />
          </>
        )}
      </div>
    </aside>
  );
}

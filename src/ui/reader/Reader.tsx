import { useRef } from 'react';
import { ArrowLeft, X } from '../../appearance/glyphs';
import { useAnswers, useInterface, useMoves, useView, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { Passages } from './Passages';
import { ReferenceBlock } from './ReferenceBlock';
import { Resting } from './Resting';
import { usePanelFocus } from './usePanelFocus';

/** What the way back is called, by the panel to which it leads. */
const backTo = { inspector: 'reader.back', sources: 'bar.sources', path: 'path.region' } as const;

/** A source: its reference, its digest with the cited passage marked, and all that rests on it. */
export function Reader() {
  const words = useWords();
  const { closePanel } = useMoves();
  const { trail } = useInterface();
  const panel = useRef<HTMLElement>(null);
  const wanted = useView((view) => (view.panel.name === 'reader' ? view.panel.source : ''));
  const reading = useAnswers((answers) => answers.reading);
  // The answer to an earlier question must not stand under a new heading.
  const current = reading?.detail.source.id === wanted ? reading : null;
  const citation = current?.citation ?? null;
  usePanelFocus(panel, current ? wanted : '');
  return (
    <aside className="panel reader" aria-label={words('reader.region')} ref={panel}>
      <div className="panel-bar">
        <button
          type="button"
          className="tool tool-labelled back"
          data-to={trail.readerFrom}
          onClick={() => closePanel(true)}
        >
          <Icon node={ArrowLeft} />
          <span className="tool-label">{words(backTo[trail.readerFrom])}</span>
        </button>
        <IconButton
          node={X}
          label={words('reader.close')}
          className="close-panel"
          onClick={() => closePanel()}
        />
      </div>
      <div className="panel-scroll" key={wanted}>
        {current ? (
          <>
            <ReferenceBlock detail={current.detail} citation={citation} />
            <Passages passages={current.detail.source.passages ?? []} citation={citation} />
            <Resting rests={current.detail.rests} mark={current.mark} />
          </>
        ) : (
          <h2 className="headline loading" tabIndex={-1}>
            {words('reader.loading')}
          </h2>
        )}
      </div>
    </aside>
  );
}

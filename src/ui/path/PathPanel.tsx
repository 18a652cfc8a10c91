import { useRef } from 'react';
import { ArrowUpDown, X } from '../../appearance/glyphs';
import { findPath } from '../../state/actions';
import { useAnswers, useInterface, useMoves, useView, useWords } from '../interface';
import { IconButton } from '../parts/IconButton';
import { usePanelFocus } from '../reader/usePanelFocus';
import { EndField } from './EndField';
import { PathAnswer } from './PathAnswer';
import { usePathEnds } from './usePathEnds';

/** Region "Path": two entities, and the chains of ties between them as proofs. */
export default function PathPanel() {
  const words = useWords();
  const { conductor } = useInterface();
  const { closePanel } = useMoves();
  const panel = useRef<HTMLElement>(null);
  const { from, to, pick, swap } = usePathEnds();
  const ask = useView((view) => view.path);
  const answer = useAnswers((answers) => answers.path);
  usePanelFocus(panel, 'path');
  // The answer to an earlier question must not stand under new ends.
  const current =
    ask && answer?.ask.from === ask.from && answer.ask.to === ask.to && answer.ask.together === ask.together
      ? answer
      : null;
  return (
    <section className="panel reader path-panel" aria-label={words('path.region')} ref={panel}>
      <div className="panel-corner">
        <IconButton
          node={X}
          label={words('path.close')}
          className="close-panel"
          onClick={() => closePanel()}
        />
      </div>
      <div className="panel-scroll">
        <h2 className="headline" tabIndex={-1}>
          {words('path.open')}
        </h2>
        <p className="note">{words('path.intro')}</p>
        <div className="path-ends">
          <EndField label={words('path.from')} end={from} onPick={(end) => pick('from', end)} />
          <EndField label={words('path.to')} end={to} onPick={(end) => pick('to', end)} />
          <IconButton node={ArrowUpDown} label={words('path.swap')} className="path-swap" onClick={swap} />
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={ask?.together ?? false}
            disabled={!ask}
            onChange={({ currentTarget }) => {
              if (ask) conductor.view.apply(findPath(ask.from, ask.to, currentTarget.checked));
            }}
          />
          {words('path.together')}
        </label>
        {from && to && from.id === to.id && <p className="fault">{words('path.same')}</p>}
        {ask && !current && <p className="note">{words('path.searching')}</p>}
        {current && <PathAnswer answer={current} />}
      </div>
    </section>
  );
}

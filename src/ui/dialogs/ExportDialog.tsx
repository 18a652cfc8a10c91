import { useEffect, useId, useState } from 'react';
import type { ExportScope } from '../../conductor/conductor';
import type { LossReport } from '../../engine/port';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { Frame } from './Frame';

const scopes: readonly ExportScope[] = ['all', 'shown', 'selection'];

/** What an export would leave out, asked anew for every scope; null while it is counted. */
function useLosses(scope: ExportScope): LossReport | null {
  const { conductor } = useInterface();
  const [known, setKnown] = useState<{ readonly scope: ExportScope; readonly report: LossReport } | null>(
    null,
  );
  useEffect(() => {
    let overtaken = false;
    conductor.losses('dossier', scope).then(
      (report) => {
        if (!overtaken) setKnown({ scope, report });
      },
      // Without a count the export still works and says its losses itself.
      () => undefined,
    );
    return () => {
      overtaken = true;
    };
  }, [conductor, scope]);
  return known?.scope === scope ? known.report : null;
}

/** Takes the case home, whole or in part, and says beforehand what stays behind. */
export default function ExportDialog({
  onClose,
  start = 'all',
}: {
  readonly onClose: () => void;
  /** What is chosen at first. */
  readonly start?: ExportScope;
}) {
  const words = useWords();
  const { effects } = useInterface();
  const selected = useView((view) => view.selection.length);
  const shown = useAnswers((answers) => answers.shown);
  const counts = useAnswers((answers) => answers.summary?.counts);
  const [scope, setScope] = useState<ExportScope>(start);
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const losses = useLosses(scope);
  const name = useId();
  const size = (each: ExportScope): string => {
    if (each === 'selection') {
      return selected === 0 ? words('export.selectionNone') : words('many.title', { count: selected });
    }
    const of = each === 'all' ? counts : shown;
    return of ? words('graph.counts', { entities: of.entities, ties: of.ties }) : '';
  };
  const go = () => {
    setState('working');
    effects.download(scope).then(onClose, () => setState('failed'));
  };
  return (
    <Frame title={words('export.title')} onClose={onClose}>
      <p className="note">{words('export.format')}</p>
      <fieldset className="scopes">
        <legend>{words('export.scope')}</legend>
        {scopes.map((each) => (
          <label key={each} className="scope">
            <input
              type="radio"
              name={name}
              value={each}
              checked={scope === each}
              disabled={each === 'selection' && selected === 0}
              onChange={() => setScope(each)}
            />
            <span>
              {words(`export.${each}`)}
              <span className="row-note">{size(each)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="losses" aria-live="polite">
        {losses === null && <p className="note">{words('export.counting')}</p>}
        {losses?.losses.length === 0 && <p>{words('export.nothingLost')}</p>}
        {losses !== null && losses.losses.length > 0 && (
          <>
            <p>{words('export.leftOut')}</p>
            <ul>
              {losses.losses.map((loss) => (
                <li key={`${loss.code} ${loss.what}`}>
                  {words(`export.loss.${loss.what}`, { count: loss.count })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {state === 'failed' && (
        <p className="fault" role="alert">
          {words('export.failed')}
        </p>
      )}
      <p className="dialog-actions">
        <button type="button" className="button primary" disabled={state === 'working'} onClick={go}>
          {words(state === 'working' ? 'export.working' : 'export.go')}
        </button>
      </p>
    </Frame>
  );
}

/** The same, asked for on records: the selection is chosen. */
export function ExportSelectionDialog({ onClose }: { readonly onClose: () => void }) {
  return <ExportDialog onClose={onClose} start="selection" />;
}

import { useId, useRef, useState } from 'react';
import type { ExportScope } from '../../conductor/conductor';
import type { PageFormat } from '../../conductor/page-format';
import type { LossReport } from '../../engine/port';
import { lossSentence } from '../../messages/losses';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { ExportFormat } from './ExportFormat';
import { ExportLook } from './ExportLook';
import { failureSentence } from './export-failure';
import { lookOf, usualLook } from './export-look';
import { Frame } from './Frame';
import { useLosses } from './losses';

const scopes: readonly ExportScope[] = ['all', 'shown', 'selection'];

/** What the file will not hold as it is. */
function Losses({ report }: { readonly report: LossReport | null }) {
  const words = useWords();
  return (
    <div className="losses" aria-live="polite">
      {report === null && <p className="note">{words('export.counting')}</p>}
      {report?.losses.length === 0 && <p>{words('export.nothingLost')}</p>}
      {report !== null && report.losses.length > 0 && (
        <>
          <p>{words('export.lost')}</p>
          <ul>
            {report.losses.map((loss) => (
              <li key={`${loss.code} ${loss.what}`}>{lossSentence(loss, words)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Takes the case home, whole or in part, in a format of choice, and says beforehand what gets lost. */
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
  const summary = useAnswers((answers) => answers.summary);
  const [scope, setScope] = useState<ExportScope>(start);
  const [format, setFormat] = useState<PageFormat>('dossier');
  const [look, setLook] = useState(usualLook);
  const [widthWrong, setWidthWrong] = useState(false);
  const widthField = useRef<HTMLInputElement>(null);
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const report = useLosses({ format, scope });
  const name = useId();
  const size = (each: ExportScope): string => {
    if (each === 'selection') {
      return selected === 0 ? words('export.selectionNone') : words('many.title', { count: selected });
    }
    const of = each === 'all' ? summary?.counts : shown;
    return of ? words('graph.counts', { entities: of.entities, ties: of.ties }) : '';
  };
  const go = () => {
    const asked = lookOf(format, look);
    if (asked === null) {
      setWidthWrong(true);
      widthField.current?.focus();
      return;
    }
    setWorking(true);
    setFault(null);
    effects.download({ format, scope, ...asked }).then(onClose, (reason: unknown) => {
      setWorking(false);
      setFault(failureSentence(reason, words));
    });
  };
  const saveReport = () => {
    const text = JSON.stringify({ dossier: summary?.id, format, scope, ...report }, null, 2);
    effects.saveText(`${summary?.id ?? 'dossier'}-${format}-losses.json`, `${text}\n`, 'application/json');
  };
  return (
    <Frame title={words('export.title')} onClose={onClose}>
      <ExportFormat
        format={format}
        onChange={(chosen) => {
          setFormat(chosen);
          setWidthWrong(false);
        }}
      />
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
      <ExportLook
        format={format}
        look={look}
        onChange={(chosen) => {
          setLook(chosen);
          setWidthWrong(false);
          setFault(null);
        }}
        widthWrong={widthWrong}
        widthField={widthField}
        onWidthLeave={() => setWidthWrong(lookOf(format, look) === null)}
      />
      <Losses report={report} />
      <div className="dialog-actions">
        {fault !== null && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        {report !== null && report.losses.length > 0 && (
          <button type="button" className="button" onClick={saveReport}>
            {words('export.report')}
          </button>
        )}
        <button type="button" className="button primary" disabled={working} onClick={go}>
          {words(working ? 'export.working' : 'export.go')}
        </button>
      </div>
    </Frame>
  );
}

/** The same, asked for on records: the selection is chosen. */
export function ExportSelectionDialog({ onClose }: { readonly onClose: () => void }) {
  return <ExportDialog onClose={onClose} start="selection" />;
}

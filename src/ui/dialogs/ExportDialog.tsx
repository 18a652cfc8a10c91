import { useEffect, useId, useState } from 'react';
import type { ExportScope } from '../../conductor/conductor';
import type { Capabilities, FormatId, LossReport } from '../../engine/port';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { Frame } from './Frame';
import { lossSentence, useLosses } from './losses';

const scopes: readonly ExportScope[] = ['all', 'shown', 'selection'];

/** Groups of formats, in the order of the list. */
const groups = ['graph', 'texts', 'pictures'] as const;

const texts: ReadonlySet<FormatId> = new Set(['bibtex', 'ris', 'csl-json', 'brief']);

function groupOf(id: FormatId): (typeof groups)[number] {
  return id === 'svg' ? 'pictures' : texts.has(id) ? 'texts' : 'graph';
}

/** Formats of what is open; empty until they are known. */
function useFormats(): Capabilities['formats'] {
  const { conductor } = useInterface();
  const [formats, setFormats] = useState<Capabilities['formats']>([]);
  useEffect(() => {
    let gone = false;
    conductor.formats().then(
      (known) => {
        if (!gone) setFormats(known);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [conductor]);
  return formats;
}

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
  const formats = useFormats();
  const [scope, setScope] = useState<ExportScope>(start);
  const [format, setFormat] = useState<FormatId>('dossier');
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const report = useLosses({ format, scope });
  const name = useId();
  const field = useId();
  const size = (each: ExportScope): string => {
    if (each === 'selection') {
      return selected === 0 ? words('export.selectionNone') : words('many.title', { count: selected });
    }
    const of = each === 'all' ? summary?.counts : shown;
    return of ? words('graph.counts', { entities: of.entities, ties: of.ties }) : '';
  };
  const go = () => {
    setState('working');
    effects.download({ format, scope }).then(onClose, () => setState('failed'));
  };
  const saveReport = () => {
    const text = JSON.stringify({ dossier: summary?.id, format, scope, ...report }, null, 2);
    effects.saveText(`${summary?.id ?? 'dossier'}-${format}-losses.json`, `${text}\n`, 'application/json');
  };
  return (
    <Frame title={words('export.title')} onClose={onClose}>
      <p className="format">
        <label htmlFor={field}>{words('export.format')}</label>
        <select
          id={field}
          className="field"
          value={format}
          aria-describedby={`${field}-about`}
          onChange={({ currentTarget }) => setFormat(currentTarget.value as FormatId)}
        >
          {groups.map((group) => {
            const members = formats.filter(({ id }) => groupOf(id) === group);
            if (members.length === 0) return null;
            return (
              <optgroup key={group} label={words(`export.group.${group}`)}>
                {members.map(({ id, label, extension }) => (
                  <option key={id} value={id}>
                    {label} (.{extension})
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
        <span id={`${field}-about`} className="note">
          {words(`export.about.${format}`)}
        </span>
      </p>
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
      <Losses report={report} />
      {state === 'failed' && (
        <p className="fault" role="alert">
          {words('export.failed')}
        </p>
      )}
      <p className="dialog-actions">
        {report !== null && report.losses.length > 0 && (
          <button type="button" className="button" onClick={saveReport}>
            {words('export.report')}
          </button>
        )}
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

import { useEffect, useId, useState } from 'react';
import type { PageFormat, PageFormatEntry } from '../../conductor/page-format';
import { useInterface, useWords } from '../interface';
import { isPicture } from './export-look';

/** Groups of formats, in the order of the list. */
const groups = ['graph', 'texts', 'pictures'] as const;

const texts: ReadonlySet<PageFormat> = new Set(['bibtex', 'ris', 'csl-json', 'brief']);

function groupOf(id: PageFormat): (typeof groups)[number] {
  return isPicture(id) ? 'pictures' : texts.has(id) ? 'texts' : 'graph';
}

/** Formats of what is open; empty until they are known. */
function useFormats(): readonly PageFormatEntry[] {
  const { conductor } = useInterface();
  const [formats, setFormats] = useState<readonly PageFormatEntry[]>([]);
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

/** The format of the file, and what it is for. */
export function ExportFormat({
  format,
  onChange,
}: {
  readonly format: PageFormat;
  readonly onChange: (format: PageFormat) => void;
}) {
  const words = useWords();
  const formats = useFormats();
  const field = useId();
  return (
    <p className="format">
      <label htmlFor={field}>{words('export.format')}</label>
      <select
        id={field}
        className="field"
        value={format}
        aria-describedby={`${field}-about`}
        onChange={({ currentTarget }) => onChange(currentTarget.value as PageFormat)}
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
  );
}

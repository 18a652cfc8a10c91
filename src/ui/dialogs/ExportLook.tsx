import { type RefObject, useId } from 'react';
import type { PageFormat } from '../../conductor/page-format';
import { useWords } from '../interface';
import { ExportWidth } from './ExportWidth';
import { isPicture, type LookFields } from './export-look';
import { PictureSwatch } from './PictureSwatch';

const themes = ['light', 'dark'] as const;
const backgrounds = ['paper', 'transparent'] as const;

interface ExportLookProps {
  readonly format: PageFormat;
  readonly look: LookFields;
  readonly onChange: (look: LookFields) => void;
  /** Whether the width cannot be asked for, and is to be told so. */
  readonly widthWrong: boolean;
  readonly widthField: RefObject<HTMLInputElement | null>;
  readonly onWidthLeave: () => void;
}

/** What can be chosen about the look of a file; nothing for most formats. */
export function ExportLook(props: ExportLookProps) {
  const words = useWords();
  const group = useId();
  const { format, look, onChange } = props;
  if (format === 'csv') {
    return (
      <div className="look">
        <label className="check">
          <input
            type="checkbox"
            checked={look.bom}
            onChange={({ currentTarget }) => onChange({ ...look, bom: currentTarget.checked })}
          />
          {words('export.bom')}
        </label>
      </div>
    );
  }
  if (!isPicture(format)) return null;
  return (
    <div className="look">
      <div className="picture-looks">
        <fieldset className="choices">
          <legend>{words('export.theme')}</legend>
          {themes.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name={`${group}theme`}
                checked={look.theme === theme}
                onChange={() => onChange({ ...look, theme })}
              />
              <PictureSwatch theme={theme} background="paper" />
              {words(`export.theme.${theme}`)}
            </label>
          ))}
        </fieldset>
        <fieldset className="choices">
          <legend>{words('export.background')}</legend>
          {backgrounds.map((background) => (
            <label key={background}>
              <input
                type="radio"
                name={`${group}background`}
                checked={look.background === background}
                onChange={() => onChange({ ...look, background })}
              />
              <PictureSwatch theme={look.theme} background={background} />
              {words(`export.background.${background}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <ExportWidth
        format={format}
        typed={look.widths[format]}
        wrong={props.widthWrong}
        field={props.widthField}
        onType={(typed) => onChange({ ...look, widths: { ...look.widths, [format]: typed } })}
        onLeave={props.onWidthLeave}
      />
    </div>
  );
}

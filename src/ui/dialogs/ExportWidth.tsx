import { type RefObject, useId } from 'react';
import { pictureWidths } from '../../conductor/page-format';
import { formatCount } from '../../messages/numbers';
import { useWords } from '../interface';
import { type PictureFormat, presetWidths, widthOf } from './export-look';

/** How wide a picture is to be: a number of pixels, or for an SVG none. */
export function ExportWidth({
  format,
  typed,
  wrong,
  field,
  onType,
  onLeave,
}: {
  readonly format: PictureFormat;
  readonly typed: string;
  /** Says what is wrong with it. */
  readonly wrong: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onType: (typed: string) => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const id = useId();
  const width = widthOf(format, typed);
  const least = formatCount(pictureWidths.least, words);
  const most = formatCount(pictureWidths.most, words);
  const free = format === 'svg' ? words('export.width.svg') : null;
  const hint = wrong ? words('export.width.wrong', { least, most }) : free;
  return (
    <div className="picture-width">
      <label htmlFor={id}>{words('export.width')}</label>
      <div className="picture-widths">
        <input
          ref={field}
          id={id}
          className="field"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={typed}
          placeholder={format === 'svg' ? words('export.width.own') : undefined}
          aria-invalid={wrong}
          aria-describedby={hint === null ? undefined : `${id}-hint`}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
          onBlur={onLeave}
        />
        <fieldset className="presets" aria-label={words('export.width.presets')}>
          {presetWidths.map((preset) => (
            <button
              key={preset}
              type="button"
              className="preset"
              aria-pressed={preset === width}
              onClick={() => onType(String(preset))}
            >
              {formatCount(preset, words)}
            </button>
          ))}
        </fieldset>
      </div>
      {hint !== null && (
        <p id={`${id}-hint`} className={wrong ? 'fault' : 'note'} role={wrong ? 'alert' : undefined}>
          {hint}
        </p>
      )}
    </div>
  );
}

import { useId, useState } from 'react';
import { X } from '../../appearance/glyphs';
import { IconButton } from '../parts/IconButton';

export interface DateFieldProps {
  /** Seen beside the field. */
  readonly label: string;
  /** The whole name, for those who do not see where it stands. */
  readonly name: string;
  /** What an empty field means. */
  readonly placeholder: string;
  readonly clear: string;
  /** EDTF text; undefined where there is no date. */
  readonly value: string | undefined;
  /** What is wrong with a text, in words; null where nothing is. */
  check(text: string): string | null;
  /** A text that passed the check, completed; undefined where the field was emptied. */
  onCommit(text: string | undefined): void;
}

/** A date or interval as EDTF text: the way to any date, however close the next one. Enter commits, Escape takes back. */
export function DateField({ label, name, placeholder, clear, value, check, onCommit }: DateFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const drop = () => {
    setTyped(null);
    setFault(null);
  };
  const commit = () => {
    if (typed === null) return;
    const text = typed.trim();
    const found = text === '' ? null : check(text);
    if (found !== null) {
      setFault(found);
      return;
    }
    drop();
    onCommit(text === '' ? undefined : text);
  };
  return (
    <div className="date-field">
      <label htmlFor={id} className="date-label">
        <span aria-hidden="true">{label}</span>
        <span className="visually-hidden">{name}</span>
      </label>
      <span className="date-box">
        <input
          id={id}
          type="text"
          className="field"
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          value={typed ?? value ?? ''}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}fault`}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setFault(null);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key !== 'Escape' || typed === null) return;
            // The panel that Escape would close stays: only the typing is taken back.
            event.preventDefault();
            drop();
          }}
        />
        {value !== undefined && typed === null && (
          <IconButton node={X} label={clear} className="tool-small" onClick={() => onCommit(undefined)} />
        )}
      </span>
      {fault !== null && (
        <p id={`${id}fault`} className="date-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

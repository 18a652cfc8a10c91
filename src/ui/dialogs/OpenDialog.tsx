import { type FormEvent, useId, useRef, useState } from 'react';
import { useInterface, useWords } from '../interface';
import { Frame } from './Frame';

/** True for a complete http or https address; the opener checks again. */
function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Opens a case from a file or an address. */
export default function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { effects } = useInterface();
  const file = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const [bad, setBad] = useState(false);
  const field = useId();
  const open = (event: FormEvent) => {
    event.preventDefault();
    const text = address.trim();
    if (!isWebAddress(text)) {
      setBad(true);
      return;
    }
    onClose();
    effects.openAddress(text);
  };
  return (
    <Frame title={words('open.title')} onClose={onClose}>
      <p className="standfirst">{words('open.intro')}</p>
      <p className="open-file">
        <button type="button" className="button primary" onClick={() => file.current?.click()}>
          {words('open.choose')}
        </button>
        <span className="note">{words('open.drop')}</span>
        <input
          ref={file}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            if (chosen.length === 0) return;
            onClose();
            effects.openFiles(chosen);
          }}
        />
      </p>
      <form className="open-address" onSubmit={open} noValidate>
        <label htmlFor={field}>{words('open.address')}</label>
        <div className="field-row">
          <input
            id={field}
            className="field"
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={address}
            aria-invalid={bad}
            aria-describedby={`${field}-hint`}
            onChange={({ currentTarget }) => {
              setAddress(currentTarget.value);
              setBad(false);
            }}
          />
          <button type="submit" className="button">
            {words('open.addressGo')}
          </button>
        </div>
        <p id={`${field}-hint`} className={bad ? 'fault' : 'note'} role={bad ? 'alert' : undefined}>
          {words(bad ? 'open.badAddress' : 'open.addressHint')}
        </p>
      </form>
      <p>
        <button
          type="button"
          className="link"
          onClick={() => {
            onClose();
            effects.openFounding();
          }}
        >
          {words('open.founding')}
        </button>
      </p>
    </Frame>
  );
}

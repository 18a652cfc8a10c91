import { useAnswers, useInterface, useWords } from '../interface';
import { Frame } from './Frame';

/** Asks before the first request to another site, naming it. */
export default function AddressDialog() {
  const words = useWords();
  const { effects } = useInterface();
  const pending = useAnswers((answers) => answers.pendingAddress);
  if (!pending) return null;
  const { host, url } = pending;
  return (
    <Frame title={words('address.title')} onClose={() => effects.declineAddress()} asks>
      <p className="standfirst">{words('address.text', { host })}</p>
      <p className="path">{url}</p>
      <p className="dialog-actions">
        <button type="button" className="button" onClick={() => effects.declineAddress()}>
          {words('address.decline')}
        </button>
        <button type="button" className="button primary" onClick={() => effects.confirmAddress()}>
          {words('address.confirm', { host })}
        </button>
      </p>
    </Frame>
  );
}

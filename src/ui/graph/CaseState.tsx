import { useAnswers, useInterface, useWords } from '../interface';
import { failureText } from './failure-text';
import { ProgressLine } from './ProgressLine';

/** What stands in the graph's place while a case is opened or when none could be. */
export function CaseState() {
  const words = useWords();
  const { effects, show } = useInterface();
  const status = useAnswers((answers) => answers.status);
  const ready = useAnswers((answers) => answers.summary !== null);
  const failure = useAnswers((answers) => answers.failure);
  if (ready) return null;
  if (status === 'failed') {
    return (
      <div className="case-state" role="alert">
        <p className="case-state-title">{words('failed.title')}</p>
        {failure && <p>{failureText(failure, words)}</p>}
        <p className="note">{words('failed.remedy')}</p>
        <p className="case-state-actions">
          <button type="button" className="button primary" onClick={() => show('open')}>
            {words('open.title')}
          </button>
          <button type="button" className="button" onClick={() => effects.openFounding()}>
            {words('failed.retry')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div className="case-state" role="status">
      <p className="case-state-mark" aria-hidden="true">
        {words('app.name')}
      </p>
      <p className="note">{words('loading.title')}</p>
      <ProgressLine />
    </div>
  );
}

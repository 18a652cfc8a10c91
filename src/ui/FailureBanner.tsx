import { X } from '../appearance/glyphs';
import { failureText } from './graph/failure-text';
import { useAnswers, useInterface, useWords } from './interface';
import { IconButton } from './parts/IconButton';

/** Why something asked for did not come, over a case that stays usable. */
export function FailureBanner() {
  const words = useWords();
  const { conductor } = useInterface();
  const failure = useAnswers((answers) => answers.failure);
  const ready = useAnswers((answers) => answers.summary !== null);
  if (!failure || !ready) return null;
  return (
    <div className="toast failure" role="alert">
      <p>{failureText(failure, words)}</p>
      <IconButton node={X} label={words('failure.dismiss')} onClick={() => conductor.dismissFailure()} />
    </div>
  );
}

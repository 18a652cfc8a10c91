import { formatBytes, formatCount } from '../../messages/numbers';
import { useAnswers, useInterface, useWords } from '../interface';

/**
 * How far the opening of a case has come, with a way to stop it. The style sheet holds it back for the first second:
 * most cases are open by then.
 */
export function ProgressLine() {
  const words = useWords();
  const { conductor } = useInterface();
  const progress = useAnswers((answers) => answers.progress);
  if (!progress) return null;
  const { phase, done, total, unit } = progress;
  const amount = (value: number) =>
    unit === 'bytes' ? formatBytes(value, words) : formatCount(value, words);
  const name = words(`loading.${phase}`);
  return (
    <div className="progress">
      <progress
        aria-label={name}
        {...(total === undefined ? {} : { value: done, max: Math.max(total, 1) })}
      />
      <span className="progress-text">
        {name}
        {total !== undefined && `: ${words('loading.bytes', { done: amount(done), total: amount(total) })}`}
      </span>
      <button type="button" className="button" onClick={() => conductor.cancelOpen()}>
        {words('loading.cancel')}
      </button>
    </div>
  );
}

import type { Failure } from '../../conductor/answers';
import type { Words } from '../../messages/messages';

/** What went wrong and what to do, in a sentence or two. */
export function failureText(failure: Failure, words: Words): string {
  const facts = { status: 'none', problem: 'damaged', ...failure.facts };
  const why = words(`failure.${failure.code}`, facts);
  // These say what was asked themselves.
  if (failure.code === 'no-webgl' || failure.code === 'bad-link') return why;
  return `${words(`failure.title.${failure.asked}`)} ${why}`;
}

import { EngineError, type Opened } from '../engine/port';
import type { Failure, FileReport } from './answers';

/** What a rejection says to the reader. */
export function failureOf(asked: Failure['asked'], reason: unknown): Failure {
  if (reason instanceof EngineError) return { asked, code: reason.code, facts: reason.facts };
  return { asked, code: 'crashed', facts: { message: String(reason).slice(0, 200) } };
}

/** A machine that cannot draw one case will not draw the next either: all other failures end with a new opening. */
export function lasting(failure: Failure | null): Failure | null {
  return failure?.code === 'no-webgl' ? failure : null;
}

/** What is to be told of a file that opened; null where nothing is. */
export function reportOf(
  name: string,
  { warnings, issueCount }: Opened & { readonly ok: true },
): FileReport | null {
  if (warnings.length === 0) return null;
  return { name, opened: true, issues: warnings, ...(issueCount === undefined ? {} : { issueCount }) };
}

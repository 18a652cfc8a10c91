import type { Steps } from '../codec';

/** Records between two breaths. */
export const stepLength = 2000;

/** Steps as a part of longer work: their shares run from `start` to `end`. */
export function* within<T>(steps: Steps<T>, start: number, end: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield start + step.value * (end - start);
  }
}

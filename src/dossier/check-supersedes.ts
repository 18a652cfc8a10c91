import type { Claim } from '../schema/dossier';
import type { Checking } from './checking';
import { type Trail, under } from './json-path';

/** A claim on the way of the search, with the next of its `supersedes` to follow. */
interface Step {
  readonly at: number;
  next: number;
}

/**
 * Checks that `supersedes` names claims of the same record and never runs in a circle. Each circle is reported
 * once, where it closes. Depth-first without recursion: a chain may be as long as a file allows.
 */
export function checkSupersedes(
  claims: readonly Claim[],
  path: Trail,
  checking: Checking,
  owner: string,
): void {
  if (!claims.some((claim) => claim.supersedes !== undefined)) return;
  const position = new Map(claims.map((claim, at) => [claim.id, at]));
  const state: ('new' | 'open' | 'done')[] = claims.map(() => 'new');
  const reportCircle = (steps: readonly Step[], to: number, from: Step): void => {
    const first = steps.findIndex(({ at }) => at === to);
    const names = [...steps.slice(first).map(({ at }) => at), to].map((at) => claims[at]?.id ?? '');
    checking.report(
      'circular-supersedes',
      under(path, from.at, 'supersedes', from.next - 1),
      { circle: names.join(' → ') },
      `${owner}/${claims[from.at]?.id ?? ''}`,
    );
  };
  claims.forEach((_, start) => {
    if (state[start] !== 'new') return;
    const steps: Step[] = [{ at: start, next: 0 }];
    state[start] = 'open';
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const claim = claims[step.at];
      const id = claim?.supersedes?.[step.next];
      if (claim === undefined || id === undefined) {
        state[step.at] = 'done';
        steps.pop();
        continue;
      }
      step.next += 1;
      const to = position.get(id);
      if (to === undefined) {
        const at = under(path, step.at, 'supersedes', step.next - 1);
        checking.report('bad-supersedes', at, { reference: id }, `${owner}/${claim.id}`);
      } else if (state[to] === 'open') reportCircle(steps, to, step);
      else if (state[to] === 'new') {
        state[to] = 'open';
        steps.push({ at: to, next: 0 });
      }
    }
  });
}

import type { Span } from '../../dossier/interval';

/**
 * A set of instants as starts and exclusive ends that take turns, rising. Seconds are doubled, so that an instant,
 * which a span without length stands for, has the length one: then every part of a set is half-open.
 */
export type Moments = readonly number[];

export const always: Moments = [-Infinity, Infinity];

/** The instants of any of the spans. */
export function momentsOf(spans: readonly Span[]): Moments {
  return joined(
    spans.map(({ earliest, latest }) =>
      earliest === latest ? [2 * earliest, 2 * earliest + 1] : [2 * earliest, 2 * latest],
    ),
  );
}

/** Parts in any order as a set: parts that meet are one. */
function joined(parts: (readonly [number, number])[]): Moments {
  const whole: number[] = [];
  for (const [start, end] of parts.sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const last = whole.length - 1;
    if (last > 0 && start <= (whole[last] as number)) whole[last] = Math.max(whole[last] as number, end);
    else whole.push(start, end);
  }
  return whole;
}

function partsOf(moments: Moments): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  for (let at = 0; at < moments.length; at += 2) {
    parts.push([moments[at] as number, moments[at + 1] as number]);
  }
  return parts;
}

/** The spans of a set, in order. */
export function spansOf(moments: Moments): Span[] {
  return partsOf(moments).map(([start, end]) => ({ earliest: start / 2, latest: Math.floor(end / 2) }));
}

/** The instants of both. */
export function shared(a: Moments, b: Moments): Moments {
  if (a === always) return b;
  if (b === always) return a;
  const common: number[] = [];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const start = Math.max(a[left] as number, b[right] as number);
    const end = Math.min(a[left + 1] as number, b[right + 1] as number);
    if (start < end) common.push(start, end);
    if ((a[left + 1] as number) < (b[right + 1] as number)) left += 2;
    else right += 2;
  }
  return common;
}

/** The instants of either. */
export function either(a: Moments, b: Moments): Moments {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return joined([...partsOf(a), ...partsOf(b)]);
}

/** True where every instant of `part` is one of `whole`. */
export function within(part: Moments, whole: Moments): boolean {
  let at = 0;
  for (let next = 0; next < part.length; next += 2) {
    while (at < whole.length && (whole[at + 1] as number) < (part[next + 1] as number)) at += 2;
    if (at >= whole.length || (whole[at] as number) > (part[next] as number)) return false;
  }
  return true;
}

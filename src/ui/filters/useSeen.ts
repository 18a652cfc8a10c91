import { useMemo, useRef } from 'react';
import type { Dimension, FacetCount, Summary } from '../../engine/port';
import { useAnswers } from '../interface';

/** A value with its count under the filters; 0 where the other filters leave nothing of it. */
export interface SeenValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const nothing: readonly FacetCount[] = [];

/**
 * The values of a clause that the dossier was seen to have, in the order in which they were first seen (by count). One
 * that another filter empties stays in its place with a zero: rows must not run away from the hand. Null while counts
 * are asked for the first time.
 */
export function useSeen(dimension: Dimension): readonly SeenValue[] | null {
  const dossier = useAnswers(({ summary }) => summary);
  const facets = useAnswers((answers) => answers.facets);
  const counts = facets === null ? null : (facets[dimension] ?? nothing);
  const seen = useRef<{ readonly dossier: Summary | null; readonly labels: Map<string, string> }>(null);
  return useMemo(() => {
    if (counts === null) return null;
    if (seen.current?.dossier !== dossier || !seen.current) seen.current = { dossier, labels: new Map() };
    const { labels } = seen.current;
    const now = new Map<string, number>();
    for (const { value, label, count } of counts) {
      if (!labels.has(value)) labels.set(value, label ?? value);
      now.set(value, count.value);
    }
    return [...labels].map(([value, label]) => ({ value, label, count: now.get(value) ?? 0 }));
  }, [counts, dossier]);
}

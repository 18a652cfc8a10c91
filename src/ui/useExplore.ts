import { useEffect, useState } from 'react';
import { useAnswers } from './interface';

type Explore = typeof import('./explore');

/** The parts that explore the picture, once something is shown and they are loaded; null before. */
export function useExplore(): Explore | null {
  const wanted = useAnswers((answers) => answers.shown !== null);
  const [parts, setParts] = useState<Explore | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    // Without them the picture, the search and the Inspector work all the same.
    import('./explore').then(
      (loaded) => {
        if (!gone) setParts(loaded);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return parts;
}

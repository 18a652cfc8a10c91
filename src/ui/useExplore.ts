import { useEffect, useState } from 'react';
import { useAnswers } from './interface';
import { usePainted } from './usePainted';

type Explore = typeof import('./explore');

/** The parts that explore the picture, once it is on the screen and they are loaded; null before. */
export function useExplore(): Explore | null {
  const painted = usePainted();
  const wanted = useAnswers((answers) => answers.shown !== null) && painted;
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

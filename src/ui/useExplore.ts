import { useEffect, useState } from 'react';
import { useAnswers, useInterface } from './interface';

type Explore = typeof import('./explore');

/** The parts that explore the picture, once it is on the screen and they are loaded; null before. */
export function useExplore(): Explore | null {
  const { effects } = useInterface();
  const wanted = useAnswers((answers) => answers.shown !== null);
  const [parts, setParts] = useState<Explore | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    // Without them the picture, the search and the Inspector work all the same.
    const loading = effects.painted().then(() => import('./explore'));
    loading.then(
      (loaded) => {
        if (!gone) setParts(loaded);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [effects, wanted]);
  return parts;
}

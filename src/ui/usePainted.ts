import { useEffect, useState } from 'react';
import { useInterface } from './interface';

/** Whether the first picture is on the screen, or will not come soon: what stands beside it waits so long. */
export function usePainted(): boolean {
  const { effects } = useInterface();
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let gone = false;
    void effects.painted().then(() => {
      if (!gone) setPainted(true);
    });
    return () => {
      gone = true;
    };
  }, [effects]);
  return painted;
}

import { useEffect, useState } from 'react';
import type { WantedExport } from '../../conductor/conductor';
import type { LossReport } from '../../engine/port';
import { useInterface } from '../interface';

/** What an export would lose, asked anew for every wish; null while it is counted. */
export function useLosses({ format, scope }: WantedExport): LossReport | null {
  const { conductor } = useInterface();
  const key = `${format} ${scope}`;
  const [known, setKnown] = useState<{ readonly key: string; readonly report: LossReport } | null>(null);
  useEffect(() => {
    let overtaken = false;
    conductor.losses({ format, scope }).then(
      (report) => {
        if (!overtaken) setKnown({ key: `${format} ${scope}`, report });
      },
      // Without a count the export still works and says its losses itself.
      () => undefined,
    );
    return () => {
      overtaken = true;
    };
  }, [conductor, format, scope]);
  return known?.key === key ? known.report : null;
}

import type { PathAnswer } from '../../conductor/answers';
import type { ProvenPath } from '../../engine/port';
import { useWords } from '../interface';
import { Claims } from '../panels/Claims';
import { TieRow } from '../parts/TieRow';

/** The ties of a chain in order, each with the claims it rests on. */
export function HopList({ path, answer }: { readonly path: ProvenPath; readonly answer: PathAnswer }) {
  const words = useWords();
  const details = new Map(answer.details.map((detail) => [detail.tie.id, detail]));
  return (
    <ol className="hops">
      {path.hops.map(({ tie }, at) => {
        const detail = details.get(tie.id);
        return (
          <li key={tie.id} className="hop">
            <p className="hop-number">{words('path.hop', { number: at + 1 })}</p>
            <TieRow line={tie} enter={false} />
            {detail && (
              <details className="hop-claims" open>
                <summary>{words('path.claims', { count: detail.claims.total.value })}</summary>
                <Claims record={tie.id} claims={detail.claims} whole />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

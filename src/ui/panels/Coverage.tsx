import { useMemo } from 'react';
import { useAnswers, useInterface, useWords } from '../interface';
import { LineSample } from '../parts/EvidenceMark';
import { coverageOf } from './coverage';

/** How well what is shown is backed: the share of ties at each level of evidence, as bars and in numbers. */
export function Coverage() {
  const words = useWords();
  const { graph } = useInterface().conductor;
  const shown = useAnswers((answers) => answers.shown);
  // The graph is no store: `shown` changes whenever it was merged anew.
  const rows = useMemo(() => (shown ? coverageOf(graph) : []), [graph, shown]);
  if (!shown || rows.length === 0) return null;
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 0 });
  const few = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section className="block coverage">
      <h3>{words('coverage.title')}</h3>
      <p className="note">{words('coverage.hint', { count: shown.ties })}</p>
      <dl>
        {rows.map(({ level, ties, share }) => (
          <div key={level} className="coverage-row">
            <dt>
              <LineSample level={level} />
              {words(`evidence.${level}`)}
            </dt>
            <dd>
              <span className="coverage-bar" aria-hidden="true">
                <span style={{ width: `${share * 100}%` }} />
              </span>
              <span className="coverage-number">
                {words('coverage.row', { count: ties, share: (share < 0.01 ? few : percent).format(share) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

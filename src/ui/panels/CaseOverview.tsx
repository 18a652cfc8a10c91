import { formatYears } from '../../messages/dates';
import { formatCount } from '../../messages/numbers';
import { useAnswers, useWords } from '../interface';
import { listedLevels } from '../listed';
import { LineSample } from '../parts/EvidenceMark';
import { TieRow } from '../parts/TieRow';
import { usePhrases } from '../vocabulary';
import { Coverage } from './Coverage';

/** What the Inspector shows while nothing is selected: the case, how to read it, where its sources disagree. */
export function CaseOverview() {
  const words = useWords();
  const phrases = usePhrases();
  const summary = useAnswers((answers) => answers.summary);
  const disagreements = useAnswers((answers) => answers.disagreements);
  if (!summary) return null;
  const { counts, span } = summary;
  const figures = [
    ['case.entities', counts.entities],
    ['case.ties', counts.ties],
    ['case.claims', counts.claims],
    ['case.sources', counts.sources],
  ] as const;
  return (
    <div className="case">
      <p className="kicker">{words('case.kicker')}</p>
      <h2 className="headline" tabIndex={-1}>
        {summary.title}
      </h2>
      {summary.description !== undefined && <p className="standfirst">{summary.description}</p>}
      <dl className="figures">
        {figures.map(([key, count]) => (
          <div key={key}>
            <dt>{words(key, { count })}</dt>
            <dd>{formatCount(count, words)}</dd>
          </div>
        ))}
      </dl>
      <section className="block">
        <h3>{words('case.disagree')}</h3>
        {disagreements?.total === 0 && <p className="note">{words('case.agree')}</p>}
        {disagreements && disagreements.total > 0 && (
          <>
            <p className="note">{words('case.disagreeHint', { count: disagreements.total })}</p>
            <ul className="rows">
              {disagreements.lines.map((line) => (
                <li key={line.id}>
                  <TieRow line={line} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Coverage />
      <section className="block">
        <h3>{words('case.lines')}</h3>
        <p className="note">{words('case.howTo')}</p>
        <dl className="levels">
          {listedLevels.slice(0, -1).map((level) => (
            <div key={level}>
              <dt>
                <LineSample level={level} />
                {words(`evidence.${level}`)}
              </dt>
              <dd>{words(`evidence.${level}.why`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="colophon">
        {span[0] !== span[1] && (
          <span>{words('case.span', { span: formatYears(span[0], span[1], summary.timezone, words) })}</span>
        )}
        <span>{words('case.modified', { date: phrases.date(summary.modified) })}</span>
        {summary.license !== undefined && <span>{words('case.license', { license: summary.license })}</span>}
      </p>
    </div>
  );
}

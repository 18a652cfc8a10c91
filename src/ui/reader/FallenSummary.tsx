import { ChevronRight } from '../../appearance/glyphs';
import { evidenceLevels } from '../../schema/query';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { TieRow } from '../parts/TieRow';
import { fallenSentence } from './fallen-sentence';
import { allSourcesOn } from './perspective';

/** What the sources that are off take away, with the ties that changed. Nothing while every source is on. */
export function FallenSummary() {
  const words = useWords();
  const { view } = useInterface().conductor;
  const fallen = useAnswers((answers) => answers.fallen);
  const off = useView(({ query }) => query.sourcesOff?.length ?? 0);
  const only = useView(({ query }) => query.sourcesOnly !== undefined);
  if (off === 0 && !only) return null;
  const difference = fallen?.difference;
  const was = new Map(difference?.ties.map((tie) => [tie.id, tie.was]));
  const total = difference ? difference.lost.value + difference.changed.value + difference.gained.value : 0;
  const listed = fallen?.lines.length ?? 0;
  return (
    <section className="fallen">
      <div role="status">
        {fallen && difference && (
          <>
            <p className="fallen-what">{fallenSentence(fallen, only ? 'others' : off, words)}</p>
            {difference.changed.value > 0 && (
              <p className="note">{words('perspective.changed', { count: difference.changed.value })}</p>
            )}
            {difference.gained.value > 0 && (
              <p className="note">{words('perspective.gained', { count: difference.gained.value })}</p>
            )}
          </>
        )}
      </div>
      {fallen && listed > 0 && (
        <details className="fallen-list">
          <summary>
            <Icon node={ChevronRight} size={14} className="chevron" />
            {words('perspective.list')} <span className="tally">{total}</span>
          </summary>
          <ul className="rows">
            {fallen.lines.map((line) => (
              <li key={line.id}>
                <TieRow
                  line={line}
                  enter={false}
                  note={words('perspective.was', {
                    was: words(`evidence.${evidenceLevels[was.get(line.id) ?? 0] ?? 'hidden'}`),
                    is: words(`evidence.${evidenceLevels[line.evidence] ?? 'hidden'}`),
                  })}
                />
              </li>
            ))}
          </ul>
          {total > listed && <p className="note">{words('perspective.more', { count: total - listed })}</p>}
        </details>
      )}
      <button type="button" className="button" onClick={() => view.apply(allSourcesOn)}>
        {words('perspective.allOn')}
      </button>
    </section>
  );
}

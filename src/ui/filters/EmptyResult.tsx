import { setClause } from '../../state/actions';
import { useAnswers, useInterface, useWords } from '../interface';
import { clearAll } from './tags';
import { useTags } from './useTags';

/** Over an empty picture: which filter to relax, with the number of ties that each alone would bring back. */
export function EmptyResult() {
  const words = useWords();
  const { view } = useInterface().conductor;
  const shown = useAnswers((answers) => answers.shown);
  const tags = useTags();
  if (!shown || shown.ties > 0 || tags.length === 0) return null;
  return (
    <div className="empty-result" role="status">
      <p className="empty-title">{words('filters.empty.title')}</p>
      <p className="note">
        {words(shown.relax.length > 0 ? 'filters.empty.text' : 'filters.empty.noRemedy')}
      </p>
      <p className="empty-remedies">
        {shown.relax.map(({ clause, ties }) => (
          <button
            key={clause}
            type="button"
            className="button"
            onClick={() => view.apply(setClause(clause, undefined))}
          >
            {words('filters.empty.relax', {
              what: tags.find(({ key }) => key === clause)?.text ?? words(`filters.clause.${clause}`),
              ties,
            })}
          </button>
        ))}
        <button type="button" className="link" onClick={() => view.apply(clearAll(tags))}>
          {words('filters.clearAll')}
        </button>
      </p>
    </div>
  );
}

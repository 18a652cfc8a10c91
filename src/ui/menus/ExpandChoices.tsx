import type { EntityDetail } from '../../engine/port';
import { formatCount } from '../../messages/numbers';
import { collapse, expand } from '../../state/actions';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { tieKindOf, usePhrases } from '../vocabulary';
import { drawnNeighbours, expandStep } from './neighbours';

/** Kinds of tie that lead from or to an entity, with how many there are, before any of them is brought in. */
export function ExpandChoices({ detail }: { readonly detail: EntityDetail }) {
  const words = useWords();
  const phrases = usePhrases();
  const { view, graph } = useInterface().conductor;
  const summary = useAnswers((answers) => answers.summary);
  const more = useAnswers((answers) => answers.shown?.hubs.find(({ id }) => id === detail.entity.id)?.more);
  const opened = useView((all) => all.expanded.some(({ id }) => id === detail.entity.id));
  const { id } = detail.entity;
  const kinds = new Map<string, number>();
  for (const { kind, count } of detail.tieCounts) kinds.set(kind, (kinds.get(kind) ?? 0) + count.value);
  const shown = drawnNeighbours(graph, id);
  return (
    <div className="expand-choices">
      <p className="note">
        {more && more.value > 0
          ? words('actions.held', { shown, all: shown + more.value })
          : words('actions.expandHint')}
      </p>
      <ul className="expand-kinds">
        <li>
          <button type="button" className="link" onClick={() => view.apply(expand(id, shown + expandStep))}>
            {words('actions.expandAll')}
          </button>
        </li>
        {[...kinds].map(([kind, count]) => {
          const known = tieKindOf(summary, kind);
          return (
            <li key={kind}>
              <button
                type="button"
                className="link"
                onClick={() => view.apply(expand(id, expandStep, [kind]))}
              >
                {known ? phrases.text(known.label).text : kind}
              </button>{' '}
              <span className="tally">{formatCount(count, words)}</span>
            </li>
          );
        })}
      </ul>
      {opened && (
        <button type="button" className="link" onClick={() => view.apply(collapse(id))}>
          {words('menu.collapse')}
        </button>
      )}
    </div>
  );
}

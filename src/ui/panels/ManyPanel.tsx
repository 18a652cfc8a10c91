import type { Inspected } from '../../conductor/answers';
import { useMoves, useWords } from '../interface';
import { ManyActions } from '../menus/ManyActions';
import { EntityRow } from '../parts/EntityRow';
import { TieRow } from '../parts/TieRow';
import { usePhrases } from '../vocabulary';

type Many = Extract<Inspected, { type: 'many' }>;

/** Several selected records, in the order of selecting. */
export function ManyPanel({ entities, ties }: Pick<Many, 'entities' | 'ties'>) {
  const words = useWords();
  const phrases = usePhrases();
  const { clear } = useMoves();
  return (
    <div className="many">
      <h2 className="headline" tabIndex={-1}>
        {words('many.title', { count: entities.length + ties.length })}
      </h2>
      <ManyActions />
      {entities.length > 0 && (
        <section className="block">
          <h3 className="block-title">{words('many.entities')}</h3>
          <ul className="rows">
            {entities.map(({ id, label, kind }) => (
              <li key={id}>
                <EntityRow id={id} label={label} kind={kind} note={phrases.kindLabel(kind)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {ties.length > 0 && (
        <section className="block">
          <h3 className="block-title">{words('many.ties')}</h3>
          <ul className="rows">
            {ties.map((line) => (
              <li key={line.id}>
                <TieRow line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <button type="button" className="button" onClick={clear}>
        {words('many.clear')}
      </button>
    </div>
  );
}

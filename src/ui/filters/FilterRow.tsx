import type { ReactNode } from 'react';
import { formatCount } from '../../messages/numbers';
import { useWords } from '../interface';

export interface FilterRowProps {
  readonly name: string;
  /** Sign or line sample before the name. */
  readonly mark?: ReactNode;
  readonly checked: boolean;
  /** What would show of it; null while it is not known. */
  readonly count: number | null;
  readonly counted: 'entities' | 'ties';
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}

/** A value that may show or not, with the number of records that it would bring, and a way to see nothing else. */
export function FilterRow({ name, mark, checked, count, counted, onToggle, onOnly }: FilterRowProps) {
  const words = useWords();
  const said =
    count === null
      ? ''
      : words(counted === 'ties' ? 'filters.countTies' : 'filters.countEntities', { count });
  return (
    <div className="filter-row" data-empty={count === 0 || undefined}>
      <label>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        {mark}
        <span className="filter-name">{name}</span>
        {count !== null && (
          <>
            <span className="row-count" aria-hidden="true">
              {formatCount(count, words)}
            </span>
            <span className="visually-hidden">{said}</span>
          </>
        )}
      </label>
      <button type="button" className="filter-only" onClick={onOnly}>
        <span aria-hidden="true">{words('filters.only')}</span>
        <span className="visually-hidden">{words('filters.onlyThis', { name })}</span>
      </button>
    </div>
  );
}

import { type ReactNode, useId } from 'react';
import { useWords } from '../interface';

/** A group of filters under its heading, with a way back to all of its values where some are held back. */
export function FilterGroup({
  title,
  narrowed,
  onAll,
  children,
}: {
  readonly title: string;
  readonly narrowed: boolean;
  readonly onAll: () => void;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const id = useId();
  return (
    <fieldset className="filter-group" aria-labelledby={id}>
      <div className="filter-group-head">
        <h3 id={id}>{title}</h3>
        {narrowed && (
          <button type="button" className="link" onClick={onAll}>
            <span aria-hidden="true">{words('filters.all')}</span>
            <span className="visually-hidden">{words('filters.allOf', { group: title })}</span>
          </button>
        )}
      </div>
      {children}
    </fieldset>
  );
}

import { useState } from 'react';
import { switchSource, tellAs } from '../../state/actions';
import { fold } from '../../text/normalise';
import { useInterface, useView, useWords } from '../interface';
import { allSourcesOn, isOn } from '../reader/perspective';
import { FilterGroup } from './FilterGroup';
import { FilterRow } from './FilterRow';
import { useSeen } from './useSeen';

/** Rows that are listed at once: more would be found by title sooner than by scrolling. */
const listed = 40;

/** Which sources are on, those that carry most ties first. */
export function SourceFilters() {
  const words = useWords();
  const { view } = useInterface().conductor;
  const off = useView(({ query }) => query.sourcesOff);
  const only = useView(({ query }) => query.sourcesOnly);
  const seen = useSeen('sources');
  const [find, setFind] = useState('');
  if (!seen) return null;
  const wanted = fold(find);
  const found = wanted === '' ? seen : seen.filter(({ label }) => fold(label).includes(wanted));
  const rest = found.length - listed;
  return (
    <FilterGroup
      title={words('filters.sources')}
      narrowed={off !== undefined || only !== undefined}
      onAll={() => view.apply(allSourcesOn)}
    >
      {seen.length > 10 && (
        <input
          type="search"
          className="field filter-find"
          aria-label={words('filters.findSource')}
          placeholder={words('filters.findSource')}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      )}
      {found.slice(0, listed).map(({ value, label, count }) => {
        const on = isOn(value, off, only);
        return (
          <FilterRow
            key={value}
            name={label}
            checked={on}
            count={count}
            counted="ties"
            onToggle={() => view.apply(switchSource(value, !on))}
            onOnly={() => view.apply(tellAs([value]))}
          />
        );
      })}
      {found.length === 0 && wanted !== '' && (
        <p className="note">{words('filters.sourcesNone', { text: find.trim() })}</p>
      )}
      {rest > 0 && <p className="note">{words('filters.sourcesMore', { count: rest })}</p>}
    </FilterGroup>
  );
}

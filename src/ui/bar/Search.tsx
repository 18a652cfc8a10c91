import { type ComponentType, useState } from 'react';
import { Search as SearchSign, X } from '../../appearance/glyphs';
import { useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { type SearchState, useSearch } from './useSearch';

/**
 * The search field. Until somebody goes for it, it is a bare field: the list and its keyboard handling weigh as much
 * as the rest of the interface and come when the pointer or the focus does.
 */
export function Search() {
  const words = useWords();
  const search = useSearch();
  const [Field, setField] = useState<ComponentType<{ search: SearchState }> | null>(null);
  const load = () => {
    // Failing to load leaves the bare field, whose Enter takes the first hit.
    import('./SearchField').then(
      (part) => setField(() => part.SearchField),
      () => undefined,
    );
  };
  return (
    <search className="search" onKeyDownCapture={search.onKeyDownCapture} onPointerEnter={load}>
      <div className="search-box">
        <Icon node={SearchSign} size={16} className="search-sign" />
        {Field ? (
          <Field search={search} />
        ) : (
          <input
            ref={search.input}
            className="search-input"
            type="text"
            role="combobox"
            aria-label={words('bar.search')}
            aria-autocomplete="list"
            aria-expanded={false}
            autoComplete="off"
            spellCheck={false}
            placeholder={words('search.placeholder')}
            data-search
            value={search.text}
            onFocus={load}
            onChange={({ currentTarget }) => search.type(currentTarget.value)}
          />
        )}
        {search.text !== '' && (
          <IconButton
            node={X}
            label={words('search.clear')}
            className="search-clear"
            onClick={() => {
              search.type('');
              search.input.current?.focus();
            }}
          />
        )}
      </div>
    </search>
  );
}

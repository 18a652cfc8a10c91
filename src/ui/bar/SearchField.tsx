import { useLayoutEffect, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Hit } from '../../engine/port';
import { useWords } from '../interface';
import { HitRow } from './HitRow';
import type { SearchState } from './useSearch';

/** The field with its list of hits. Takes over from the bare field: its text, and the focus where it had it. */
export function SearchField({ search }: { readonly search: SearchState }) {
  const words = useWords();
  const { input, text, hits, total, waiting, type, take } = search;
  const asked = text.trim() !== '';
  // The list opens when the text changes: what was typed before it was there counts as a change after it is.
  const [settled, setSettled] = useState(false);

  useLayoutEffect(() => {
    const field = input.current;
    // The bare field left with the focus on it, and the page has it now.
    if (field && document.activeElement === document.body) {
      field.focus({ preventScroll: true });
    }
    setSettled(true);
  }, [input]);

  return (
    <ComboBox
      aria-label={words('bar.search')}
      className="search-combo"
      items={hits}
      inputValue={settled ? text : ''}
      onInputChange={type}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && take(String(key))}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={asked}
    >
      <Input
        ref={input}
        className="search-input"
        placeholder={words('search.placeholder')}
        spellCheck={false}
        data-search
      />
      <Popover className="search-results" offset={6}>
        <ListBox<Hit>
          aria-label={words('search.results')}
          className="hits"
          renderEmptyState={() => <Empty text={text} waiting={waiting} />}
        >
          {(hit) => (
            <ListBoxItem id={hit.id} textValue={hit.label} className="hit">
              <HitRow hit={hit} />
            </ListBoxItem>
          )}
        </ListBox>
        {total !== null && total > hits.length && (
          <p className="note hits-more">{words('search.more', { shown: hits.length, total })}</p>
        )}
      </Popover>
    </ComboBox>
  );
}

function Empty({ text, waiting }: { readonly text: string; readonly waiting: boolean }) {
  const words = useWords();
  if (waiting) return <p className="note hits-none">{words('search.waiting')}</p>;
  return (
    <div className="hits-none">
      <p>{words('search.none', { text: text.trim() })}</p>
      <p className="note">{words('search.noneHint')}</p>
    </div>
  );
}
